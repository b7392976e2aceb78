import { expect, test } from 'vitest';
import { signLink } from '#functions/rounds/terms/link.ts';
import { looksLikeText, readTextLink, signTextLink } from '#functions/rounds/terms/text-link.ts';

const secret = 'a secret of the test';
const link = { programmeId: 'proefland', version: 2, textNumber: 3, expires: 1000 };
const token = signTextLink(secret, link);

test('the link to a text opens that text until it expires, and one without an end always', () => {
  expect(readTextLink(secret, token, 999)).toEqual(link);
  expect(readTextLink(secret, token, 1000)).toBeUndefined();
  const lasting = { ...link, expires: 0 };
  expect(readTextLink(secret, signTextLink(secret, lasting), 9e9)).toEqual(lasting);
});

test('no other key, no change and no link of another kind opens a text', () => {
  const [scheme, payload = '', signature] = token.split('.');
  const other = Buffer.from(JSON.stringify(['elders', 2, 3, 0])).toString('base64url');
  const task = signLink(secret, { taskId: 't', version: 1, expires: 1000 });
  for (const tried of [`${scheme}.${other}.${signature}`, `${token}x`, `${scheme}.${payload}.`, task, 't..', ''])
    expect(readTextLink(secret, tried, 1)).toBeUndefined();
  expect(readTextLink('another secret', token, 1)).toBeUndefined();
  expect([token, task].map(looksLikeText)).toEqual([true, false]);
});

test('the link to the input on a version opens that, and not the text', () => {
  const input = { ...link, shows: 'input' } as const;
  expect(readTextLink(secret, signTextLink(secret, input), 1)).toEqual(input);
  expect(readTextLink(secret, token, 1)).not.toHaveProperty('shows');
});

test('a link that came with a task names that task and the holder for whom it was made', () => {
  const withTask = { ...link, task: { taskId: 'proefland.1.sounding.alfa', linkVersion: 2 } };
  expect(readTextLink(secret, signTextLink(secret, withTask), 1)).toEqual(withTask);
  const input = { ...withTask, shows: 'input' } as const;
  expect(readTextLink(secret, signTextLink(secret, input), 1)).toEqual(input);
});
