import { beforeEach, describe, expect, test } from 'vitest';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { MailRefused } from '#functions/mail/ledger.ts';
import type { Letter } from '#functions/mail/letters/letter.ts';
import { sendLetters } from '#functions/mail/reactions/send-letters.ts';
import { reopen, sendAgain, withdraw } from '#functions/rounds/answering/hand-over.ts';
import { withdrawRound } from '#functions/rounds/close-round.ts';
import { extendRound } from '#functions/rounds/operations/extend-round.ts';
import { followRound } from '#functions/rounds/reactions/follow-registry.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { tickRound } from '#functions/rounds/reactions/tick-round.ts';
import { taskEntity } from '#functions/rounds/records.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { factEntity, factIn } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import { eachOf } from '../support/each-of.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { callsOf, cutOffAt } from './support/cut-off.ts';
import { answer, called } from './support/governance.ts';
import { dueLetters, mailDeps } from './support/mail-deps.ts';
import { peopled, placed, withRound } from './support/placed.ts';
import { walkedOn } from './support/portions.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const mailbox = 'post@alfa.example';
/** Four in the afternoon in the Netherlands, on the day of `now`. */
const four = '2027-03-01T15:00:00.000Z';
const roundClock = { set: async () => undefined };

/** The portfolio holder and the clerk of alfa share a mailbox: input is asked of the partner and of the council. */
const registryWith = (dailyMail?: { hour: number; urgentWithin: number }): Registry => {
  const registry = smallRegistry();
  const { programme } = registry;
  const shared = ['alfa-portfolio-holder', 'alfa-council-clerk'];
  const people = registry.people.map((one) => (shared.includes(one.personId) ? { ...one, email: mailbox } : one));
  const settings = { ...programme.settings, ...(dailyMail ? { dailyMail } : {}) };
  return { ...registry, people, programme: { ...programme, settings } };
};

let world: World;
let sent: Letter[];
beforeEach(async () => {
  world = await emptyWorld();
  sent = [];
});
const room = (at: string, through = world, send?: (letter: Letter) => Promise<string>) =>
  mailDeps(
    through,
    send ??
      (async (letter) => {
        sent.push(letter);
        return `message-${sent.length}`;
      }),
    at,
  );
const toMailbox = () => sent.filter(({ to }) => to.email === mailbox);
type Asking = FactOf<'nl.regiodeal.task.opened.v1'> | FactOf<'nl.regiodeal.task.reminded.v1'>;
const factsOf = async (type: 'task.opened' | 'task.reminded'): Promise<Asking[]> =>
  (await factsOfType(world, 'rounds', type)).map((one) => factIn(one) as Asking);
const ofAlfa = (facts: readonly Asking[]) => facts.filter(({ id }) => id.includes('-alfa'));

/** Sends the question to the council of Beta again at a moment. */
const councilAskedAgain = async (roundId: string, at: string): Promise<void> => {
  const task = await world.roundDeps.rounds.task(`${roundId}.council-beta`);
  if (!task) throw new Error('the council is asked');
  await sendAgain(world.roundDeps, task, { by: 'test', now: at });
  for (const one of await factsOfType(world, 'rounds', 'task.sent-again')) await sendLetters(room(at))(factIn(one));
};

/** Publishes the letters that waited until a moment: each is delivered twice. */
const published = async (at: string): Promise<void> => {
  for (const due of await dueLetters(world, at)) {
    await transact(world.client, [world.tables.mail.put(factEntity, { ...due, data: { ...due.data } })]);
    await sendLetters(room(at))(due);
    await sendLetters(room(at))(due);
  }
};
/** A task as somebody else changed it. */
const stored = async (task: Task): Promise<void> =>
  transact(world.client, [world.tables.rounds.replace(taskEntity, { ...task, revision: task.revision + 1 })]);
/** A task after it was reminded for the first time, at an instant of its own. */
const reminded = async (taskId: string | undefined, at: string): Promise<void> => {
  const task = await world.roundDeps.rounds.task(taskId ?? '');
  if (!task) throw new Error('the task is not there');
  const { programmeId, matter, matterId, roundId } = task;
  await stored({ ...task, remindersSent: 1, remindedAt: [at] });
  const ids = { programmeId, matter, matterId, roundId, taskId: task.taskId };
  await transact(
    world.client,
    world.tables.rounds.record(fact('nl.regiodeal.task.reminded.v1', at, { ...ids, reminder: 1 })),
  );
};
const linksIn = (letters: readonly Letter[]): number =>
  letters.reduce(
    (sum, { message }) => sum + (message.text.match(/https:\/\/besluiten\.example\/\S+/g) ?? []).length,
    0,
  );

describe('two questions of one round to one mailbox', () => {
  test('are one mail with both links, however their facts come', async () => {
    await withRound(world, 'input', registryWith());
    const facts = ofAlfa(await factsOf('task.opened'));
    expect(facts).toHaveLength(2);
    await Promise.all([...facts, ...facts].map((one) => sendLetters(room(now))(one)));
    for (const one of facts.toReversed()) await sendLetters(room(four))(one);
    expect(toMailbox()).toHaveLength(1);
    expect(linksIn(sent)).toBe(2);
    expect(toMailbox()[0]?.to.name).toContain('alfa');
    expect(toMailbox()[0]?.others).toHaveLength(1);
  });

  test('of a large round are one mail as well, which leaves while others have yet to be asked', async () => {
    const all = peopled(60);
    const [first, last] = [all.people[0]?.personId, all.people.at(-1)?.personId];
    const people = all.people.map((one) => ([first, last].includes(one.personId) ? { ...one, email: mailbox } : one));
    await imported(world, { ...all, people });
    await placed(world, 'sounding');
    const ids = { programmeId: 'proefland', matter: 'framework-cycle', matterId: '1' } as const;
    await openRound({ ...world.roundDeps, clock: () => now, roundClock })(ids);
    const tellAll = async () => {
      for (const one of await factsOf('task.opened')) await sendLetters(room(now))(one);
    };
    await tellAll();
    // The first portion is written to before the second is asked.
    expect(sent.length).toBeGreaterThanOrEqual(40);
    await walkedOn(world);
    await tellAll();
    expect(await dueLetters(world, four)).toEqual([]);
    expect(toMailbox()).toHaveLength(1);
    expect(linksIn(toMailbox())).toBe(2);
    expect(linksIn(sent)).toBe(60);
  });

  test('are one reminder too', async () => {
    const { roundId } = await withRound(world, 'input', registryWith());
    const moment = (await world.roundDeps.rounds.round(roundId))?.reminders[0] ?? '';
    await tickRound({ ...world.roundDeps, clock: () => moment, roundClock })(roundId);
    await walkedOn(world, moment);
    for (const one of ofAlfa(await factsOf('task.reminded'))) await sendLetters(room(moment))(one);
    expect(toMailbox()).toHaveLength(1);
    expect(toMailbox()[0]?.message.text).toContain('Herinnering');
  });

  test('are one reminder too when they are reminded a moment apart, as those of a large round are', async () => {
    const { roundId } = await withRound(world, 'input', registryWith());
    for (const one of ofAlfa(await factsOf('task.opened'))) await sendLetters(room(now))(one);
    const moment = (await world.roundDeps.rounds.round(roundId))?.reminders[0] ?? '';
    const [first, second] = ofAlfa(await factsOf('task.opened')).map(({ data }) => String(data.taskId));
    sent = [];
    await reminded(first, moment);
    for (const one of await factsOf('task.reminded')) await sendLetters(room(moment))(one);
    expect(sent).toEqual([]);
    const later = new Date(Date.parse(moment) + 20_000).toISOString();
    await reminded(second, later);
    for (const one of await factsOf('task.reminded')) await sendLetters(room(later))(one);
    await published(new Date(Date.parse(moment) + 60_000).toISOString());
    expect(sent).toHaveLength(1);
    expect(linksIn(sent)).toBe(2);
    expect(sent[0]?.message.text.match(/Herinnering/g)).toHaveLength(2);
  });

  test('are reminded apart when one waits for the other in vain', async () => {
    const { roundId } = await withRound(world, 'input', registryWith());
    for (const one of ofAlfa(await factsOf('task.opened'))) await sendLetters(room(now))(one);
    const moment = (await world.roundDeps.rounds.round(roundId))?.reminders[0] ?? '';
    sent = [];
    await reminded(ofAlfa(await factsOf('task.opened')).map(({ data }) => String(data.taskId))[0], moment);
    for (const one of await factsOf('task.reminded')) await sendLetters(room(moment))(one);
    await published(new Date(Date.parse(moment) + 11 * 60_000).toISOString());
    expect(sent).toHaveLength(1);
    expect(linksIn(sent)).toBe(1);
  });

  test('are two mails when one is asked later, and the one before is not asked again', async () => {
    await withRound(world, 'input', registryWith());
    const [first, second] = ofAlfa(await factsOf('task.opened'));
    const late = await world.roundDeps.rounds.task(String(second?.data.taskId));
    if (!first || !second || !late) throw new Error('there are two');
    await stored({ ...late, status: 'withdrawn', withdrawnBy: 'registry' });
    await sendLetters(room(now))(first);
    expect(linksIn(sent)).toBe(1);
    const day = '2027-03-02T08:00:00.000Z';
    await stored({ ...late, askedAt: day, revision: late.revision + 1 });
    await sendLetters(room(day))({ ...second, id: `${second.id}/later`, time: day });
    expect(toMailbox()).toHaveLength(2);
    expect(linksIn(sent)).toBe(2);
  });

  test('that is refused for good tells so of both', async () => {
    await withRound(world, 'input', registryWith());
    const refusing = async () => Promise.reject(new MailRefused('no such address'));
    for (const one of ofAlfa(await factsOf('task.opened'))) await sendLetters(room(now, world, refusing))(one);
    const refused = await factsOfType(world, 'mail', 'mail.refused');
    expect(new Set(refused.map(({ data }) => data['taskId'])).size).toBe(2);
  });
});

describe('news about two questions of one round to one mailbox', () => {
  const noon = '2027-03-01T11:00:00.000Z';
  const news = async (type: 'task.withdrawn' | 'round.extended') =>
    (await factsOfType(world, 'rounds', type)).map((one) => factIn(one));
  const extendedOnce = async (roundId: string): Promise<void> => {
    const extension = { until: '2027-06-30T21:59:00.000Z', reason: 'Recessen.' };
    await called(
      extendRound(world.roundDeps, roundClock),
      { programmeId: 'proefland', roundId },
      extension,
      undefined,
      noon,
    );
  };
  /** Handles the facts that waited, and what comes of them, until nothing waits any more: each twice. */
  const settled = async (at: string): Promise<void> => {
    for (let due = await dueLetters(world, at); due.length > 0; due = await dueLetters(world, at)) await published(at);
  };

  test('that there is more time is one mail with both links, and each other mailbox gets one', async () => {
    const { roundId, tasks } = await withRound(world, 'input', registryWith());
    await extendedOnce(roundId);
    for (const one of await news('round.extended')) await sendLetters(room(noon))(one);
    await settled(noon);
    expect(toMailbox()).toHaveLength(1);
    expect(toMailbox()[0]?.message.subject).toContain('Meer tijd: 2 vragen aan u, vóór 1 juli');
    expect(toMailbox()[0]?.others).toHaveLength(1);
    expect(sent).toHaveLength(tasks.length - 1);
    expect(linksIn(sent)).toBe(tasks.length);
  });

  test('that there is more time once more is a mail once more', async () => {
    const { roundId } = await withRound(world, 'input', registryWith());
    await extendedOnce(roundId);
    for (const one of await news('round.extended')) await sendLetters(room(noon))(one);
    await settled(noon);
    const evening = '2027-03-01T18:00:00.000Z';
    const extension = { until: '2027-07-30T21:59:00.000Z', reason: 'Nog een reces.' };
    const place = { programmeId: 'proefland', roundId };
    await called(extendRound(world.roundDeps, roundClock), place, extension, undefined, evening);
    for (const one of await news('round.extended')) await sendLetters(room(evening))(one);
    await settled(evening);
    expect(toMailbox()).toHaveLength(2);
    expect(toMailbox()[1]?.message.text).toContain('Nog een reces.');
  });

  test('that they were withdrawn is one mail that names both', async () => {
    const { roundId, tasks } = await withRound(world, 'input', registryWith());
    await withdrawRound(world.roundDeps, roundId, noon);
    await walkedOn(world, noon);
    const facts = await news('task.withdrawn');
    await Promise.all([...facts, ...facts].map((one) => sendLetters(room(noon))(one)));
    for (const one of facts.toReversed()) await sendLetters(room(four))(one);
    expect(toMailbox()).toHaveLength(1);
    expect(toMailbox()[0]?.message.subject).toContain('Ingetrokken: 2 vragen aan u');
    for (const { addressee, partnerId } of eachOf(tasks.filter((one) => one.partnerId === 'alfa')))
      expect(toMailbox()[0]?.message.text.replaceAll(/\s+/g, ' '), partnerId).toContain(`Gevraagd aan: ${addressee}`);
    expect(sent).toHaveLength(tasks.length - 1);
  });

  test('that they were withdrawn waits for the other, which the next portion withdraws', async () => {
    const { roundId } = await withRound(world, 'input', registryWith());
    const late = await world.roundDeps.rounds.task(`${roundId}.partner-alfa`);
    await withdrawRound(world.roundDeps, roundId, noon);
    await walkedOn(world, noon);
    const withdrawn = await world.roundDeps.rounds.task(`${roundId}.partner-alfa`);
    if (!late || !withdrawn) throw new Error('alfa is asked');
    await stored({ ...late, revision: withdrawn.revision });
    const [first, second] = (await news('task.withdrawn')).filter(({ id }) => id.includes('-alfa'));
    if (!first || !second) throw new Error('there are two');
    const ofCouncil = [first, second].find(({ id }) => id.includes('council-alfa')) ?? first;
    await sendLetters(room(noon))(ofCouncil);
    expect(sent).toEqual([]);
    await stored({ ...withdrawn, revision: withdrawn.revision + 1 });
    await settled('2027-03-01T11:01:00.000Z');
    for (const one of [first, second]) await sendLetters(room('2027-03-01T11:02:00.000Z'))(one);
    expect(toMailbox()).toHaveLength(1);
    expect(toMailbox()[0]?.message.subject).toContain('2 vragen');
  });

  test('that the registry withdrew them is one mail', async () => {
    const registry = registryWith();
    const { roundId } = await withRound(world, 'input', registry);
    const until = noon.slice(0, 10);
    const left = registry.partners.map((partner) =>
      partner.partnerId === 'alfa' ? { ...partner, rings: partner.rings.map((ring) => ({ ...ring, until })) } : partner,
    );
    await imported(world, { ...registry, partners: left });
    await followRound(world.roundDeps, roundId, noon);
    const facts = await news('task.withdrawn');
    expect(facts).toHaveLength(2);
    for (const one of [...facts, ...facts]) await sendLetters(room(noon))(one);
    expect(sent.map(({ message }) => message.subject)).toEqual([expect.stringContaining('2 vragen aan u')]);
  });

  test('does not say that a question was withdrawn to whom it was put again meanwhile', async () => {
    const { roundId } = await withRound(world, 'input', registryWith());
    const task = await world.roundDeps.rounds.task(`${roundId}.partner-alfa`);
    if (!task) throw new Error('alfa is asked');
    const gone = await withdraw(world.roundDeps, task, { by: 'registry', now: noon });
    for (const one of await news('task.withdrawn')) await sendLetters(room(noon))(one);
    expect(sent).toEqual([]);
    const soon = '2027-03-01T11:00:10.000Z';
    const holder = { awaited: true, ...(task.personId ? { personId: task.personId } : {}) };
    await reopen(world.roundDeps, gone, holder, { by: 'registry', now: soon });
    for (const one of await factsOfType(world, 'rounds', 'task.reassigned')) await sendLetters(room(soon))(factIn(one));
    await settled('2027-03-01T11:06:00.000Z');
    expect(sent.map(({ message }) => message.subject).filter((subject) => subject.includes('Ingetrokken'))).toEqual([]);
    expect(toMailbox()).toHaveLength(1);
  });

  test('that one was withdrawn is told by itself in the end, when the other stays open', async () => {
    const { roundId } = await withRound(world, 'input', registryWith());
    const task = await world.roundDeps.rounds.task(`${roundId}.partner-alfa`);
    if (!task) throw new Error('alfa is asked');
    await withdraw(world.roundDeps, task, { by: 'registry', now: noon });
    for (const one of await news('task.withdrawn')) await sendLetters(room(noon))(one);
    expect(sent).toEqual([]);
    await settled('2027-03-01T11:01:00.000Z');
    expect(toMailbox().map(({ message }) => message.subject)).toEqual([expect.stringContaining('Ingetrokken')]);
  });

  test.each([
    { by: 'registry', lastWait: '2027-03-01T11:00:29.999Z', end: '2027-03-01T11:00:30.000Z' },
    { by: 'matter', lastWait: '2027-03-01T11:09:59.999Z', end: '2027-03-01T11:10:00.000Z' },
  ] as const)('that the $by withdrew one waits for the other until $end, and no longer', async (example) => {
    const { roundId } = await withRound(world, 'input', registryWith());
    const taskId = `${roundId}.partner-alfa`;
    const before = await world.roundDeps.rounds.task(taskId);
    if (!before) throw new Error('alfa is asked');
    if (example.by === 'registry') await withdraw(world.roundDeps, before, { by: 'registry', now: noon });
    else {
      await withdrawRound(world.roundDeps, roundId, noon);
      await walkedOn(world, noon);
      const other = await world.roundDeps.rounds.task(`${roundId}.council-alfa`);
      if (!other) throw new Error('the council is asked');
      const { withdrawnAt: _at, withdrawnBy: _by, ...open } = other;
      // The next portion, which withdraws the other, does not come.
      await stored({ ...open, status: 'open' });
    }
    const own = (await news('task.withdrawn')).find((one) => one.id.includes(taskId));
    if (!own) throw new Error('it was withdrawn');
    await sendLetters(room(noon))(own);
    const [due] = await dueLetters(world, '2027-03-01T12:00:00.000Z');
    if (!due) throw new Error('the letter waits');
    await sendLetters(room(example.lastWait))(due);
    expect(sent).toEqual([]);
    await sendLetters(room(example.end))(due);
    expect(toMailbox().map(({ addressee }) => addressee)).toEqual([taskId]);
  });

  test('that there is more time, cut off at any call and delivered again, misses nobody', async () => {
    let mailboxes = 0;
    const fresh = async (): Promise<World> => {
      world = await emptyWorld();
      sent = [];
      const { roundId, tasks } = await withRound(world, 'input', registryWith());
      mailboxes = tasks.length - 1;
      await extendedOnce(roundId);
      return world;
    };
    const handled = async (through: World): Promise<void> => {
      for (const one of await news('round.extended')) await sendLetters(room(noon, through))(one);
      const dues = (await dueLetters(world, noon)).filter((one) => JSON.stringify(one).includes('-alfa'));
      for (const one of dues) await sendLetters(room(noon, through))(one);
    };
    const calls = await callsOf(await fresh(), handled);
    expect(toMailbox()).toHaveLength(1);
    expect(calls).toBeGreaterThan(10);
    for (const when of ['before it arrived', 'before the answer came back'] as const)
      for (let nth = 1; nth <= calls; nth += 1) {
        const { world: cut } = cutOffAt(await fresh(), nth, when);
        await handled(cut).catch(() => undefined);
        const later = '2027-03-01T11:02:00.000Z';
        for (const one of await news('round.extended')) await sendLetters(room(later))(one);
        await settled(later);
        const at = `call ${nth} ${when}`;
        expect(toMailbox().length, at).toBeGreaterThanOrEqual(1);
        // A second copy only where nobody knows whether the first was sent.
        expect(toMailbox().length, at).toBeLessThanOrEqual(2);
        expect(toMailbox()[0]?.message.subject, at).toContain('2 vragen');
        expect(new Set(sent.map(({ to }) => to.email)).size, at).toBe(mailboxes);
      }
  });

  test('tells an extension that was recorded while the letter about the one before was made', async () => {
    const { roundId } = await withRound(world, 'input');
    await extendedOnce(roundId);
    const [first] = await news('round.extended');
    if (!first) throw new Error('there is one');
    await sendLetters(room(noon))(first);
    const [due] = (await dueLetters(world, noon)).filter((one) => JSON.stringify(one).includes('partner-alfa'));
    if (!due) throw new Error('alfa is told');
    // The clock goes on while the letter is made, and the next extension comes in between.
    let at = noon;
    const place = { programmeId: 'proefland', roundId };
    const going = room(noon);
    const secret = async () => {
      if (at === noon) {
        at = '2027-03-01T11:00:10.000Z';
        const extension = { until: '2027-07-30T21:59:00.000Z', reason: 'Nog een reces.' };
        await called(extendRound(world.roundDeps, roundClock), place, extension, undefined, at);
        at = '2027-03-01T11:00:20.000Z';
      }
      return 'secret';
    };
    await sendLetters({ ...going, clock: () => at, deps: { ...going.deps, secret } })(due);
    const evening = '2027-03-01T18:00:00.000Z';
    for (const one of await news('round.extended')) await sendLetters(room(evening))(one);
    await settled(evening);
    const ofAlfaPartner = sent.filter(({ addressee }) => addressee === `${roundId}.partner-alfa`);
    expect(ofAlfaPartner.at(-1)?.message.text).toContain('Nog een reces.');
  });

  test('cut off at any call, and delivered again, misses nobody', async () => {
    const fresh = async (): Promise<World> => {
      const other = await emptyWorld();
      const { roundId } = await withRound(other, 'input', registryWith());
      await withdrawRound(other.roundDeps, roundId, noon);
      await walkedOn(other, noon);
      return other;
    };
    const ofMailbox = async () => (await news('task.withdrawn')).filter(({ id }) => id.includes('-alfa'));
    world = await fresh();
    const [fact] = await ofMailbox();
    if (!fact) throw new Error('there are two');
    const calls = await callsOf(world, (through) => sendLetters(room(noon, through))(fact));
    expect(calls).toBeGreaterThan(5);
    for (let nth = 1; nth <= calls; nth += 1) {
      world = await fresh();
      sent = [];
      const { world: cut } = cutOffAt(world, nth, 'before the answer came back');
      await sendLetters(room(noon, cut))(fact).catch(() => undefined);
      for (const one of await ofMailbox()) await sendLetters(room('2027-03-01T11:02:00.000Z'))(one);
      expect(toMailbox().length, `call ${nth}`).toBeGreaterThanOrEqual(1);
      expect(toMailbox().length, `call ${nth}`).toBeLessThanOrEqual(2);
      expect(sent[0]?.message.subject, `call ${nth}`).toContain('2 vragen');
    }
  });
});

describe('the daily mail', () => {
  const daily = { hour: 16, urgentWithin: 3 };

  test('has every question that is open to a mailbox, and nothing leaves before it', async () => {
    await withRound(world, 'input', registryWith(daily));
    const facts = await factsOf('task.opened');
    for (const one of [...facts, ...facts]) await sendLetters(room(now))(one);
    expect(sent).toEqual([]);
    await published(four);
    expect(toMailbox()).toHaveLength(1);
    // Everybody else was asked one thing by mail, or has one mailbox for each role.
    expect(sent).toHaveLength(facts.length - 1);
    expect(linksIn(sent)).toBe(facts.length);
  });

  test('leaves out what was answered meanwhile', async () => {
    const { roundId } = await withRound(world, 'input', registryWith(daily));
    const facts = ofAlfa(await factsOf('task.opened'));
    for (const one of facts) await sendLetters(room(now))(one);
    await answer(world, `${roundId}.council-alfa`, { answer: 'no-input' });
    await published(four);
    expect(toMailbox()).toHaveLength(1);
    expect(linksIn(sent)).toBe(1);
  });

  test('tells a question whose fact was lost, and the sweep that finds it tells it no second time', async () => {
    await withRound(world, 'input', registryWith(daily));
    const [first, lost] = ofAlfa(await factsOf('task.opened'));
    if (!first || !lost) throw new Error('there are two');
    await sendLetters(room(now))(first);
    await published(four);
    expect(linksIn(sent)).toBe(2);
    await sendLetters(room('2027-03-01T17:00:00.000Z'))(lost);
    expect(toMailbox()).toHaveLength(1);
  });

  test('does not tell again what was sent again while it waited', async () => {
    const { roundId } = await withRound(world, 'input', registryWith(daily));
    for (const one of await factsOf('task.opened')) await sendLetters(room(now))(one);
    const noon = '2027-03-01T11:00:00.000Z';
    await councilAskedAgain(roundId, noon);
    const [firstSent] = sent;
    expect(sent).toHaveLength(1);
    await published(four);
    expect(sent.filter(({ to }) => to.email === firstSent?.to.email)).toEqual([firstSent]);
    // The others were not told before.
    expect(toMailbox()).toHaveLength(1);
  });

  test('asks whoever was told meanwhile only that there is more time', async () => {
    const { roundId } = await withRound(world, 'input', registryWith(daily));
    for (const one of await factsOf('task.opened')) await sendLetters(room(now))(one);
    const noon = '2027-03-01T11:00:00.000Z';
    const until = '2027-06-30T21:59:00.000Z';
    await called(
      extendRound(world.roundDeps, roundClock),
      { programmeId: 'proefland', roundId },
      { until, reason: 'Recessen.' },
      undefined,
      noon,
    );
    for (const one of await factsOfType(world, 'rounds', 'round.extended')) await sendLetters(room(noon))(factIn(one));
    for (const due of await dueLetters(world, noon)) await sendLetters(room(noon))(due);
    const before = toMailbox().length;
    expect(before).toBeGreaterThan(0);
    await published(four);
    expect(toMailbox().slice(before)).toHaveLength(1);
  });

  test('is not followed by a withdrawal of what it never asked, and whoever was asked meanwhile is told', async () => {
    const { roundId } = await withRound(world, 'input', registryWith(daily));
    for (const one of await factsOf('task.opened')) await sendLetters(room(now))(one);
    const noon = '2027-03-01T11:00:00.000Z';
    await councilAskedAgain(roundId, noon);
    await withdrawRound(world.roundDeps, roundId, noon);
    await walkedOn(world, noon);
    for (const one of await factsOfType(world, 'rounds', 'task.withdrawn')) await sendLetters(room(noon))(factIn(one));
    await published(four);
    expect(sent.map(({ to, message }) => [to.email, message.subject.split(':')[0]])).toEqual([
      ['council-clerk@beta.example', '[Regio Deal Proefland] Opnieuw gestuurd'],
      ['council-clerk@beta.example', '[Regio Deal Proefland] Ingetrokken'],
    ]);
  });

  test('is not followed by a withdrawal that arrives after it either', async () => {
    const { roundId } = await withRound(world, 'input', registryWith(daily));
    for (const one of await factsOf('task.opened')) await sendLetters(room(now))(one);
    const noon = '2027-03-01T11:00:00.000Z';
    await withdrawRound(world.roundDeps, roundId, noon);
    await walkedOn(world, noon);
    await published(four);
    const withdrawals = await factsOfType(world, 'rounds', 'task.withdrawn');
    expect(withdrawals.length).toBeGreaterThan(0);
    for (const one of withdrawals) await sendLetters(room('2027-03-01T18:00:00.000Z'))(factIn(one));
    expect(sent).toEqual([]);
  });

  test('that left is followed by a withdrawal', async () => {
    const { roundId } = await withRound(world, 'input', registryWith(daily));
    for (const one of ofAlfa(await factsOf('task.opened'))) await sendLetters(room(now))(one);
    await published(four);
    const evening = '2027-03-01T18:00:00.000Z';
    await withdrawRound(world.roundDeps, roundId, evening);
    await walkedOn(world, evening);
    sent = [];
    for (const one of await factsOfType(world, 'rounds', 'task.withdrawn'))
      await sendLetters(room(evening))(factIn(one));
    expect(toMailbox().length).toBeGreaterThan(0);
  });

  test('misses nobody when all its facts were lost until the next day', async () => {
    await withRound(world, 'input', registryWith(daily));
    for (const one of ofAlfa(await factsOf('task.opened'))) await sendLetters(room('2027-03-02T08:00:00.000Z'))(one);
    expect(toMailbox()).toHaveLength(1);
    expect(linksIn(sent)).toBe(2);
  });

  test('has the reminders of the day', async () => {
    const { roundId } = await withRound(world, 'input', registryWith(daily));
    const moment = (await world.roundDeps.rounds.round(roundId))?.reminders[0] ?? '';
    await tickRound({ ...world.roundDeps, clock: () => moment, roundClock })(roundId);
    await walkedOn(world, moment);
    for (const one of ofAlfa(await factsOf('task.reminded'))) await sendLetters(room(moment))(one);
    expect(sent).toEqual([]);
    await published(`${moment.slice(0, 10)}T15:00:00.000Z`);
    expect(toMailbox()).toHaveLength(1);
    expect(toMailbox()[0]?.message.text).toContain('Herinnering');
  });

  test('cut off at any call, and delivered again, misses no question', async () => {
    await withRound(world, 'input', registryWith(daily));
    const [fact] = ofAlfa(await factsOf('task.opened'));
    if (!fact) throw new Error('there are two');
    const late = '2027-03-02T08:00:00.000Z';
    const calls = await callsOf(await fresh(), (through) => sendLetters(room(late, through))(fact));
    expect(calls).toBeGreaterThan(5);
    for (let nth = 1; nth <= calls; nth += 1) {
      world = await fresh();
      sent = [];
      const { world: cut } = cutOffAt(world, nth, 'before the answer came back');
      await sendLetters(room(late, cut))(fact).catch(() => undefined);
      // Its sender must have given up by now.
      const secondAt = '2027-03-02T08:02:00.000Z';
      for (const one of ofAlfa(await factsOf('task.opened'))) await sendLetters(room(secondAt))(one);
      expect(linksIn(sent), `call ${nth}`).toBeGreaterThanOrEqual(2);
      expect(toMailbox().length, `call ${nth}`).toBeLessThanOrEqual(2);
    }
  });
  const fresh = async (): Promise<World> => {
    const other = await emptyWorld();
    await withRound(other, 'input', registryWith(daily));
    return other;
  };
});
