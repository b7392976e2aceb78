import { expect, test } from 'vitest';
import { factIn, linkIn, questionsOf } from '#demo/mailbox.ts';
import { asks } from '#demo/people.ts';
import { togetherMessage } from '#functions/mail/messages/together-message.ts';
import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { everyMail, taskMail } from '../../pages/every-mail.ts';

const frame = {
  programmeName: 'Regio Deal Zuid-Limburg',
  contactOfBureau: 'bureau@zuid.example',
  addresseeName: 'Els',
};
const { subject, text } = togetherMessage({
  ...frame,
  tasks: [
    { ...taskMail, link: 'https://een.example/', isReminder: false },
    { ...taskMail, link: 'https://twee.example/', roundName: roundKinds.input.name, isReminder: true },
  ],
});

test('several questions in one letter are read as a mail each, a request or a reminder', () => {
  const [first, second, ...more] = questionsOf({ to: 'els@stein.example', subject, text });
  if (!first || !second) throw new Error('Two questions were expected');
  expect(more).toEqual([]);
  expect([first, second].map(linkIn)).toEqual(['https://een.example/', 'https://twee.example/']);
  expect(factIn(first, 'Gevraagd aan')).toBe(taskMail.capacity);
  expect([asks('approval', taskMail.capacity)(first), asks('approval', taskMail.capacity, 'reminder')(first)]).toEqual([
    true,
    false,
  ]);
  expect([asks('input', taskMail.capacity)(second), asks('input', taskMail.capacity, 'reminder')(second)]).toEqual([
    false,
    true,
  ]);
});

test('any other letter is one mail', () => {
  const { subject, text } = everyMail()['task'] ?? { subject: '', text: '' };
  const mail = { to: 'els@stein.example', subject, text };
  expect(questionsOf(mail)).toEqual([mail]);
  expect(asks('approval', taskMail.capacity)(mail)).toBe(true);
});
