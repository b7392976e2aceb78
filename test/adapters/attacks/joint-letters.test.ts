import { beforeEach, describe, expect, test } from 'vitest';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { Letter } from '#functions/mail/letters/letter.ts';
import { namesOf } from '#functions/mail/messages/salutation.ts';
import { taskMessage } from '#functions/mail/messages/task-message.ts';
import { sendLetters } from '#functions/mail/reactions/send-letters.ts';
import { passOn } from '#functions/rounds/answering/hand-over.ts';
import { withdrawRound } from '#functions/rounds/close-round.ts';
import { extendRound } from '#functions/rounds/operations/extend-round.ts';
import { readLink } from '#functions/rounds/terms/link.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { taskMail } from '../../pages/every-mail.ts';
import { eachOf } from '../../support/each-of.ts';
import { smallRegistry } from '../../support/small-programme.ts';
import { called } from '../support/governance.ts';
import { delivered, mailDeps } from '../support/mail-deps.ts';
import { withRound } from '../support/placed.ts';
import { walkedOn } from '../support/portions.ts';
import { emptyWorld, factsOfType, type World } from '../support/world.ts';

/** Attacks on letters to several people of one mailbox, and about several questions. */

const noon = '2027-03-01T11:00:00.000Z';
/** Two people of alfa, asked as partner and as council, with addresses and names of an attacker. */
const registryWith = (one: { email: string; name?: string }, other: { email: string; name?: string }): Registry => {
  const registry = smallRegistry();
  const given = new Map([
    ['alfa-portfolio-holder', one],
    ['alfa-council-clerk', other],
  ]);
  return { ...registry, people: registry.people.map((person) => ({ ...person, ...given.get(person.personId) })) };
};

let world: World;
let sent: Letter[];
beforeEach(async () => {
  world = await emptyWorld();
  sent = [];
});
const room = () => mailDeps(world, async (letter) => `message-${sent.push(letter)}`, noon);
const ofAlfa = () => sent.filter(({ task }) => task?.taskId.endsWith('-alfa'));

const told = async (type: 'task.opened' | 'task.withdrawn' | 'round.extended'): Promise<void> => {
  for (const one of await factsOfType(world, 'rounds', type)) {
    if (type === 'round.extended') await delivered(room(), world, factIn(one));
    else await sendLetters(room())(factIn(one) as Fact);
  }
};
/** Everything that a round tells its addressees: its question, more time, and that it was withdrawn. */
const happenings = {
  'a question': async () => told('task.opened'),
  'more time': async (roundId: string) => {
    const extension = { until: '2027-06-30T21:59:00.000Z', reason: 'Recessen.' };
    const clock = { set: async () => undefined };
    await called(
      extendRound(world.roundDeps, clock),
      { programmeId: 'proefland', roundId },
      extension,
      undefined,
      noon,
    );
    await told('round.extended');
  },
  'a withdrawal': async (roundId: string) => {
    await withdrawRound(world.roundDeps, roundId, noon);
    await walkedOn(world, noon);
    await told('task.withdrawn');
  },
} as const;
const each = Object.entries(happenings);

describe.each(each)('%s', (_name, happens) => {
  // RFC 5321, 2.4 and 4.1.2: the domain ignores case; a part behind a plus sign is a mailbox of its own.
  test.each([
    ['Post@Alfa.example', 'post@ALFA.EXAMPLE', 1],
    ['post@alfa.example', 'post+raad@alfa.example', 2],
    ['post@alfa.example', 'p.ost@alfa.example', 2],
    ['post@alfa.example', 'post@alfa.example.kwaad.example', 2],
    ['post@alfa.example', 'post@alfa-example.example', 2],
  ])('to %s and %s is %i letters', async (one, other, letters) => {
    const { roundId } = await withRound(world, 'input', registryWith({ email: one }, { email: other }));
    await happens(roundId);
    expect(ofAlfa()).toHaveLength(letters);
    const named = ofAlfa().flatMap(({ task, others = [] }) => [task, ...others].map((each_) => each_?.taskId));
    expect(named.toSorted()).toEqual([`${roundId}.council-alfa`, `${roundId}.partner-alfa`]);
  });

  test.each([
    '\r\nBcc: iedereen@kwaad.example\r\n\r\nBeste lezer',
    '"><script>alert(1)</script>',
    '</p><a href="https://kwaad.example">klik</a>',
    'Jan; Els <els@kwaad.example>, Piet',
    '\u2028Van: iemand anders',
    'mevrouw en de heer',
  ])('greets a mailbox whose people are named %j, and adds nothing to the letter', async (name) => {
    const email = 'post@alfa.example';
    const letterWith = async (payload: string) => {
      world = await emptyWorld();
      sent = [];
      const registry = registryWith({ email, name: `Jan${payload}` }, { email, name: `Els${payload}` });
      const { roundId } = await withRound(world, 'input', registry);
      await happens(roundId);
      expect(ofAlfa()).toHaveLength(1);
      const [letter] = ofAlfa();
      if (!letter) throw new Error('alfa is told');
      return letter.message;
    };
    const [attacked, plain] = [await letterWith(name), await letterWith('')];
    expect(attacked.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    const tags = (html: string) => [...html.matchAll(/<\/?[a-z][a-z0-9-]*/g)].map(([tag]) => tag);
    expect(tags(attacked.html)).toEqual(tags(plain.html));
    expect(attacked.html.match(/ href="/g)?.length).toBe(plain.html.match(/ href="/g)?.length);
    // One line, or as many as it is wrapped to: it begins no line of its own.
    expect(attacked.text).not.toMatch(/^(Bcc|Van): /m);
    expect(attacked.text.split('\n\n')).toHaveLength(plain.text.split('\n\n').length);
  });
});

test('every link of a joint letter opens a question of that mailbox, and a deputy gets those that were passed on alone', async () => {
  const email = 'post@alfa.example';
  const { roundId, tasks } = await withRound(world, 'input', registryWith({ email }, { email }));
  const council = tasks.find(({ addresseeId }) => addresseeId === 'council-alfa');
  if (!council) throw new Error('the council is asked');
  const deputy = { name: 'Waar Nemer', role: 'loco', email: 'Waar@Nemer.example' };
  await passOn(world.roundDeps, council, deputy, { by: 'addressee', now: noon });
  await happenings['more time'](roundId);
  const opened = sent.map(({ to, message }) => [
    to.email,
    [...message.text.matchAll(/https:\/\/besluiten\.example\/(\S+)/g)].map(
      ([, token = '']) => readLink('secret', token)?.taskId,
    ),
  ]);
  const of = (mailbox: string) => opened.filter(([to]) => to === mailbox).map(([, links]) => links);
  expect(of(deputy.email)).toEqual([[`${roundId}.council-alfa`]]);
  expect(of(email)).toEqual([[`${roundId}.partner-alfa`]]);
});

test('a name with a comma, a semicolon or a line break hides nobody else who is greeted', () => {
  for (const name of eachOf([
    'mevrouw J. Janssen, griffier',
    'J. Janssen; griffier',
    'J. Janssen\r\nBcc: x@kwaad.example',
  ])) {
    const text = taskMessage({ ...taskMail, addresseeName: namesOf([name, 'dhr. P. Pieters, secretaris']) }).text;
    expect(text).toMatch(/^Geachte [^\n]*Janssen[^\n]* en heer Pieters,$/m);
    expect(text).not.toMatch(/^Bcc:/m);
  }
});
