import { beforeEach, describe, expect, test } from 'vitest';
import { erased } from '#functions/bodies/domain/erasure.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { answerInput } from '#functions/frameworks/operations/answer-input.ts';
import { handledEntity, MailRefused } from '#functions/mail/ledger.ts';
import type { Letter } from '#functions/mail/letters/letter.ts';
import { salutation } from '#functions/mail/messages/salutation.ts';
import { sendLetters } from '#functions/mail/reactions/send-letters.ts';
import { MailWaits } from '#functions/mail/waiting.ts';
import { passOn } from '#functions/rounds/answering/hand-over.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { extendRound } from '#functions/rounds/operations/extend-round.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { eachOf } from '../support/each-of.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { afterTerms, answer, called, collegeDecision } from './support/governance.ts';
import { delivered, dueLetters, mailDeps } from './support/mail-deps.ts';
import { peopled, withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const later = '2027-03-01T09:05:00.000Z';
const inMatter = { programmeId: 'proefland', matter: 'framework-cycle', matterId: '1' } as const;
/** Every council is written to: alfa, beta, gamma and delta take part. */
const inForce = fact('nl.regiodeal.cycle.stage-entered.v1', now, {
  programmeId: 'proefland',
  cycleId: '1',
  stage: 'in-force',
  visit: 12,
});

/** The small programme, with other addresses for some people. */
const withAddresses = (addresses: Readonly<Record<string, string>>): Registry => {
  const registry = smallRegistry();
  const people = registry.people.map((one) => ({ ...one, email: addresses[one.personId] ?? one.email }));
  return { ...registry, people };
};

describe('the letters of a fact', () => {
  let world: World;
  let sent: Letter[];
  let failing: Map<string, Error>;
  beforeEach(async () => {
    world = await emptyWorld();
    sent = [];
    failing = new Map();
  });
  const send = (about: Fact, at = now) => delivered(room(at), world, about);
  const room = (at = now) =>
    mailDeps(
      world,
      async (letter) => {
        const error = failing.get(letter.to.email);
        if (error) throw error;
        sent.push(letter);
        return `message-${sent.length}`;
      },
      at,
    );
  const addresses = () => sent.map(({ to }) => to.email).sort();
  // A framework in force is told to the council and the college of each municipality, and to every other partner.
  const municipalities = ['alfa', 'beta', 'delta', 'gamma'];
  const others = ['bedrijf', 'school', 'zorg'];
  const everybody = [
    ...municipalities.flatMap((name) => [`council-clerk@${name}.example`, `college-secretary@${name}.example`]),
    ...others.map((name) => `board-contact@${name}.example`),
  ].sort();
  const butFailing = everybody.filter((email) => email !== 'council-clerk@alfa.example');

  test('all leave but the one that fails, which leaves with the next delivery', async () => {
    await withRound(world, 'approval');
    failing.set('council-clerk@alfa.example', new Error('Throttling'));
    const failed = await send(inForce);
    expect(failed).toHaveLength(1);
    expect(addresses()).toEqual(butFailing);
    failing.clear();
    for (const one of failed) await sendLetters(room(later))(one);
    expect(addresses()).toEqual(everybody);
  });

  test('all leave but the one that is refused for good, and the delivery is done', async () => {
    await withRound(world, 'approval');
    failing.set('council-clerk@alfa.example', new MailRefused('no such address'));
    await send(inForce);
    await send(inForce, later);
    expect(addresses()).toEqual(butFailing);
  });

  test('go once to the mailbox that two councils share, and greet the clerks of both', async () => {
    const shared = 'griffie@samen.example';
    const registry = withAddresses({ 'alfa-council-clerk': shared, 'beta-council-clerk': shared });
    await withRound(world, 'approval', registry);
    await send(inForce);
    await send(inForce, later);
    expect(new Set(addresses()).size).toBe(sent.length);
    expect(sent).toHaveLength(everybody.length - 1);
    const greeted = sent.find(({ to }) => to.email === shared)?.message.text.replace(/\s+/g, ' ');
    for (const { name } of eachOf(registry.people.filter(({ email }) => email === shared)))
      expect(greeted).toContain(salutation(name));
  });

  test('go to each council, college and other partner', async () => {
    await withRound(world, 'approval');
    await send(inForce);
    await send(inForce, later);
    const recipients = [
      ...municipalities,
      ...municipalities.map((name) => `college.${name}`),
      ...others.map((name) => `partner.${name}`),
    ];
    expect(sent.map(({ addressee }) => addressee).sort()).toEqual(recipients.sort());
  });

  test('wait when the mail service takes none now: nothing fails, and they leave when their time has come', async () => {
    const { roundId } = await withRound(world, 'approval');
    const taskId = `${roundId}.college-alfa`;
    const opened = fact('nl.regiodeal.task.opened.v1', now, { ...inMatter, roundId, taskId });
    const secretary = 'college-secretary@alfa.example';
    for (const { email } of smallRegistry().people) failing.set(email, new MailWaits(900));
    await send(opened);
    await send(inForce);
    expect(sent).toEqual([]);
    failing.clear();
    expect(await dueLetters(world, '2027-03-01T09:14:59.000Z')).toEqual([]);
    const afterwards = '2027-03-01T09:15:00.000Z';
    for (const due of await dueLetters(world, afterwards)) await sendLetters(room(afterwards))(due);
    for (const due of await dueLetters(world, afterwards)) await sendLetters(room(afterwards))(due);
    expect(addresses()).toEqual([secretary, ...everybody].sort());
  });

  test('that is alone is recorded as handled with its sending; a refused one afterwards', async () => {
    const { roundId } = await withRound(world, 'approval');
    const opened = (name: string) =>
      fact('nl.regiodeal.task.opened.v1', now, { ...inMatter, roundId, taskId: `${roundId}.college-${name}` });
    const handledOf = ({ id }: Fact) => world.tables.mail.get(handledEntity, { factId: id });
    const [toAlfa, toBeta, toGamma] = [opened('alfa'), opened('beta'), opened('gamma')];
    failing.set('college-secretary@beta.example', new MailRefused('no such address'));
    failing.set('college-secretary@gamma.example', new Error('Throttling'));
    for (const one of [toAlfa, toBeta, toGamma]) await send(one);
    expect(await handledOf(toAlfa)).toMatchObject({ handledAt: now });
    expect(await handledOf(toBeta)).toMatchObject({ handledAt: now });
    expect(await handledOf(toGamma)).toBeUndefined();
    failing.clear();
    for (const one of [toAlfa, toBeta, toGamma]) await send(one, later);
    expect(addresses()).toEqual(['college-secretary@alfa.example', 'college-secretary@gamma.example']);
    expect(await handledOf(toGamma)).toMatchObject({ handledAt: later });
  });

  test('of a longer term are a work for each of two hundred: one that fails is repeated alone, and no work grows with them', async () => {
    const { roundId } = await withRound(world, 'sounding', peopled(200));
    const ids = { programmeId: 'proefland', roundId };
    const body = { until: '2027-06-30T21:59:00.000Z', reason: 'Recessen.' };
    await called(extendRound(world.roundDeps, { set: async () => undefined }), ids, body);
    const about = fact('nl.regiodeal.round.extended.v1', now, { ...inMatter, roundId, kind: 'sounding', extension: 1 });
    const handle = sendLetters(room());
    const parts = async (kind: 'to:' | 'after:') => {
      const due = (await factsOfType(world, 'mail', 'letter.due')).map(factIn);
      return due.filter(({ data }) => 'part' in data && data.part.startsWith(kind));
    };
    const handedOut: number[] = [];
    await handle(about);
    handedOut.push((await parts('to:')).length);
    for (let seen = 0; seen < (await parts('after:')).length; seen += 1) {
      const next = (await parts('after:'))[seen];
      if (next) await handle(next);
      handedOut.push((await parts('to:')).length);
    }
    // Ninety-eight letters at a time and the work that goes on behind them fit in a transaction.
    expect(handedOut).toEqual([98, 196, 200]);
    expect(sent).toEqual([]);
    failing.set('g-007@gemeente.example', new Error('no answer'));
    const works = await parts('to:');
    const outcomes = await Promise.all(
      works.map((one) =>
        handle(one).then(
          () => 'done',
          () => one.id,
        ),
      ),
    );
    const failed = outcomes.filter((outcome) => outcome !== 'done');
    expect(failed).toHaveLength(1);
    expect(sent).toHaveLength(199);
    failing.clear();
    for (const one of works) await handle(one);
    expect(addresses().filter((email) => email === 'g-007@gemeente.example')).toHaveLength(1);
    expect(sent).toHaveLength(200);
  });

  test('tell how a vote ended to whoever was asked and whoever asked, one letter to each person', async () => {
    const one = 'burgemeester@samen.example';
    const registry = withAddresses({ 'alfa-mayor': one });
    const { roundId, tasks } = await withRound(world, 'adoption', registry);
    const [first] = tasks;
    if (first) await answer(world, first.taskId, { answer: 'for' });
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    const closed = fact('nl.regiodeal.round.closed.v1', now, { ...inMatter, roundId, kind: 'vote', status: 'closed' });
    await send(closed);
    await send(closed, later);
    const round = await world.roundDeps.rounds.round(roundId);
    expect(new Set(addresses()).size).toBe(sent.length);
    const bureau = await world.roundDeps.registry.bureauContact('proefland', '2027-03-01');
    expect(addresses()).toContain(bureau?.email);
    for (const { personId } of eachOf(tasks)) {
      const person = registry.people.find((candidate) => candidate.personId === personId);
      expect(addresses()).toContain(person?.email);
    }
    const flat = (text: string): string => text.replace(/\s+/g, ' ');
    for (const { message } of eachOf(sent)) {
      expect(flat(message.text)).toContain(flat(round?.outcome?.sentence ?? 'no outcome'));
      expect(message.subject).toContain(round?.subject.title);
    }
    const voter = sent.find(({ to }) =>
      registry.people.some((p) => p.personId === first?.personId && p.email === to.email),
    );
    expect(flat(voter?.message.text ?? '')).toContain(`${first?.addressee}: `);
  });

  test('tell a deputy how all ended that was passed on to it, in one letter', async () => {
    const shared = 'post@alfa.example';
    const registry = withAddresses({ 'alfa-portfolio-holder': shared, 'alfa-council-clerk': shared });
    const sameHands = (one: Registry['people'][number]) =>
      one.personId === 'alfa-council-clerk' || one.personId === 'alfa-portfolio-holder';
    expect(registry.people.filter(sameHands)).toHaveLength(2);
    const { roundId, tasks } = await withRound(world, 'input', registry);
    const deputy = { name: 'Waar Nemer', role: 'loco', email: 'waar@nemer.example' };
    const own = tasks.filter(({ partnerId }) => partnerId === 'alfa');
    expect(own).toHaveLength(2);
    for (const task of own) await passOn(world.roundDeps, task, deputy, { by: 'addressee', now });
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    const closed = fact('nl.regiodeal.round.closed.v1', now, { ...inMatter, roundId, kind: 'input', status: 'closed' });
    await send(closed);
    const [told, ...more] = sent.filter(({ to }) => to.email === deputy.email);
    expect(more).toEqual([]);
    for (const { addressee } of eachOf(own))
      expect(told?.message.text.replace(/\s+/g, ' ')).toContain(`${addressee}: `);
  });

  test('about a task go to nobody whose address was erased since', async () => {
    const { roundId, tasks } = await withRound(world, 'input');
    const [passed, answered] = tasks.filter(({ partnerId }) => partnerId === 'alfa');
    if (!passed || !answered) throw new Error('alfa was not asked twice');
    const deputy = { name: 'Waar Nemer', role: 'loco', email: 'waar@nemer.example' };
    await passOn(world.roundDeps, passed, deputy, { by: 'addressee', now });
    await answer(world, answered.taskId, { answer: 'no-input' });
    const registry = smallRegistry();
    const isGone = ({ personId }: Registry['people'][number]) =>
      personId === passed.personId || personId === answered.personId;
    expect(registry.people.filter(isGone)).toHaveLength(2);
    const people = registry.people.map((one) => (isGone(one) ? erased(one, '2027-03-01', later) : one));
    await imported(world, { ...registry, people });
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    const kind = 'input';
    const { taskId } = answered;
    await send(fact('nl.regiodeal.task.answered.v1', now, { ...inMatter, roundId, taskId, kind, answerNumber: 1 }));
    await send(fact('nl.regiodeal.round.closed.v1', now, { ...inMatter, roundId, kind, status: 'closed' }));
    expect(addresses()).toContain(deputy.email);
    expect(addresses().filter((email) => email.endsWith('.invalid'))).toEqual([]);
  });

  test('say to nobody whose address was erased that the task was passed on', async () => {
    const { roundId } = await withRound(world, 'approval');
    const task = await world.roundDeps.rounds.task(`${roundId}.college-alfa`);
    if (!task) throw new Error('the college of alfa was not asked');
    const deputy = { name: 'Waar Nemer', role: 'loco', email: 'waar@nemer.example' };
    await passOn(world.roundDeps, task, deputy, { by: 'addressee', now });
    const registry = smallRegistry();
    const people = registry.people.map((one) =>
      one.personId === task.personId ? erased(one, '2027-03-01', later) : one,
    );
    await imported(world, { ...registry, people });
    for (const one of await factsOfType(world, 'rounds', 'task.reassigned')) await send(factIn(one));
    expect(addresses()).toEqual([deputy.email]);
    expect(sent[0]?.message.text).not.toContain('gewist');
    expect(sent[0]?.message.text).toContain('De vorige ontvanger');
  });

  test('carry the version of the links that were out, and a refusal tells of the task', async () => {
    const { roundId } = await withRound(world, 'approval');
    const taskId = `${roundId}.college-alfa`;
    const opened = fact('nl.regiodeal.task.opened.v1', now, { ...inMatter, roundId, taskId });
    failing.set('college-secretary@alfa.example', new MailRefused('no such address'));
    await send(opened);
    expect(await factsOfType(world, 'mail', 'mail.refused')).toMatchObject([{ data: { taskId, linkVersion: 1 } }]);
    failing.clear();
    const sentAgain = fact('nl.regiodeal.task.sent-again.v1', now, { ...inMatter, roundId, taskId, sending: 2 });
    await send(sentAgain);
    expect(sent).toMatchObject([{ addressee: taskId, task: { taskId, linkVersion: 1 } }]);
  });

  test('are one receipt for each answer, and show the answer that it is for', async () => {
    const { roundId } = await withRound(world, 'approval');
    const taskId = `${roundId}.college-alfa`;
    await answer(world, taskId, { ...collegeDecision('deferred'), remarks: 'Eerst naar de raad.' });
    await answer(world, taskId, collegeDecision('approved'), later);
    const answered = (answerNumber: number) =>
      fact('nl.regiodeal.task.answered.v1', now, { ...inMatter, roundId, taskId, kind: 'approval', answerNumber });
    await send(answered(1));
    await send(answered(2));
    const [first, second] = sent.map(({ message }) => message.text);
    expect(first).toContain('Eerst naar de raad.');
    expect(first).toContain(`${taskId}/1`);
    expect(second).not.toContain('Eerst naar de raad.');
    expect(second).toContain(`${taskId}/2`);
  });

  describe('about what was done with the input of a council', () => {
    const clerk = 'council-clerk@beta.example';
    const addressesInformed = async (roundId: string, at: string, verdict = 'adopted') => {
      const taskId = `${roundId}.council-beta`;
      sent = [];
      await send(fact('nl.regiodeal.cycle.input-answered.v1', at, { ...inMatter, roundId, taskId, verdict }), at);
      return addresses();
    };
    const given = async (): Promise<string> => {
      const { roundId } = await withRound(world, 'input');
      const taskId = `${roundId}.council-beta`;
      await answer(world, taskId, { answer: 'input', remarks: 'Meer groen.' });
      const params = { programmeId: 'proefland', cycleId: '1', taskId };
      await called(answerInput(world.deps), params, { verdict: 'adopted', reason: 'Het staat er nu in.' });
      return roundId;
    };
    const { people, ...registry } = smallRegistry();
    const others = people.filter(({ email }) => email !== clerk);
    const former = people.filter(({ email }) => email === clerk);

    test('go to its clerk, and to the next one when that has come meanwhile (rule 7)', async () => {
      const roundId = await given();
      expect(await addressesInformed(roundId, later)).toEqual([clerk]);
      const next = former.map((one) => ({
        ...one,
        personId: 'beta-griffier-2',
        email: 'griffie@beta.example',
        from: '2027-03-10',
      }));
      const leaving = former.map((one) => ({ ...one, until: '2027-03-10' }));
      await imported(world, { ...registry, people: [...others, ...leaving, ...next] });
      expect(await addressesInformed(roundId, '2027-03-10T09:00:00.000Z', 'partly-adopted')).toEqual([
        'griffie@beta.example',
      ]);
    });

    test('go to nobody whose address was erased', async () => {
      const roundId = await given();
      const gone = former.map((one) => erased(one, '2027-03-01', later));
      await imported(world, { ...registry, people: [...others, ...gone] });
      expect(await addressesInformed(roundId, '2027-03-10T09:00:00.000Z')).toEqual([]);
    });
  });

  const extended = async (roundId: string, until: string): Promise<void> => {
    const clock = { set: async () => undefined };
    await called(extendRound(world.roundDeps, clock), { ...inMatter, roundId }, { until, reason: 'Een extra week.' });
  };
  const extension = (roundId: string, number: number) =>
    fact('nl.regiodeal.round.extended.v1', now, { ...inMatter, roundId, kind: 'sounding', extension: number });

  test('say on a receipt which partner answered for a represented one (rule 6)', async () => {
    const delta = { representedPartnerId: 'delta', byPartnerId: 'gamma', from: '2027-01-01' };
    const representations = [{ programmeId: 'proefland', body: 'klankbordgroep' as const, ...delta }];
    const { roundId } = await withRound(world, 'sounding', smallRegistry('proefland', { representations }));
    const receiptFor = async (partnerId: string) => {
      sent = [];
      const taskId = `${roundId}.klankbordgroep-${partnerId}`;
      await answer(world, taskId, { answer: 'positive' });
      const data = { ...inMatter, roundId, taskId, kind: 'sounding', answerNumber: 1 } as const;
      await send(fact('nl.regiodeal.task.answered.v1', now, data));
      return sent.map(({ message }) => message.text).join();
    };
    expect(await receiptFor('delta')).toMatch(/Gegeven door de vertegenwoordiger:? +Gamma/);
    expect(await receiptFor('gamma')).not.toContain('vertegenwoordiger');
  });

  test('of an extension go to everybody who still has to answer, once', async () => {
    const { roundId } = await withRound(world, 'sounding');
    await answer(world, `${roundId}.klankbordgroep-alfa`, { answer: 'positive' });
    await extended(roundId, '2027-06-30T21:59:00.000Z');
    await send(extension(roundId, 1));
    await send(extension(roundId, 1), later);
    expect(sent.map(({ addressee }) => addressee).sort()).toEqual(
      ['beta', 'delta', 'gamma'].map((name) => `${roundId}.klankbordgroep-${name}`),
    );
    for (const { message } of eachOf(sent)) {
      expect(message.subject).toContain('Meer tijd');
      expect(message.text.replace(/\s+/g, ' ')).toContain('woensdag 30 juni 2027');
      expect(message.text).toContain('> Een extra week.');
    }
  });

  test('of an extension that another one followed are those of the last', async () => {
    const { roundId } = await withRound(world, 'sounding');
    await extended(roundId, '2027-06-30T21:59:00.000Z');
    await extended(roundId, '2027-07-31T21:59:00.000Z');
    await send(extension(roundId, 1));
    expect(sent).toEqual([]);
    await send(extension(roundId, 2));
    expect(sent).toHaveLength(4);
  });
});
