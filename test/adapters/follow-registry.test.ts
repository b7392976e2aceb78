import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { sendLetters } from '#functions/mail/reactions/send-letters.ts';
import { answerVisit } from '#functions/rounds/answering/answer-visit.ts';
import { orphan, passOn, reassign, sendAgain } from '#functions/rounds/answering/hand-over.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { reassignTask } from '#functions/rounds/operations/handle-task.ts';
import { listTasks } from '#functions/rounds/operations/read.ts';
import { PastRounds } from '#functions/rounds/past-reader.ts';
import { followRegistry, followRound } from '#functions/rounds/reactions/follow-registry.ts';
import { roundEntity, taskEntity } from '#functions/rounds/records.ts';
import { digestOf } from '#functions/rounds/terms/audience.ts';
import { signLink } from '#functions/rounds/terms/link.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { parseInput } from '#shared/http/faults.ts';
import { application } from '../support/callers.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { answer, called, collegeDecision } from './support/governance.ts';
import { mailDeps } from './support/mail-deps.ts';
import { meanwhile } from './support/meanwhile.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

/** A day after the rotation, the change of a role or the departure that a test is about. */
const later = '2027-03-10T09:00:00.000Z';
const onThatDay = '2027-03-10';

const registry = smallRegistry();
const withPeople = (change: (person: Registry['people'][number]) => Registry['people'][number]): Registry => ({
  ...registry,
  people: registry.people.map(change),
});
const taskOf = async ({ roundDeps }: World, roundId: string, addressee: string): Promise<Task> => {
  const task = await roundDeps.rounds.task(`${roundId}.${addressee}`);
  if (!task) throw new Error(`${addressee} has no task`);
  return task;
};
const follow = ({ roundDeps }: World, at = later) => followRegistry(roundDeps, 'proefland', at, randomUUID());

describe('a name that the registry changes', () => {
  const renamed: Registry = {
    ...registry,
    programme: { ...registry.programme, name: 'Herdoopt land' },
    partners: registry.partners.map((partner) =>
      partner.partnerId === 'beta' || partner.partnerId === 'alfa'
        ? { ...partner, name: `Nieuw ${partner.name}` }
        : partner,
    ),
  };

  test('is that of today wherever something is open, and what is answered or closed keeps that of its day', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    await answer(world, `${roundId}.college-alfa`, collegeDecision('approved'));
    const before = await taskOf(world, roundId, 'college-alfa');
    await imported(world, renamed);
    await follow(world, now);
    expect(await taskOf(world, roundId, 'college-beta')).toMatchObject({
      addressee: expect.stringContaining('Nieuw'),
      linkVersion: 1,
      sendings: 1,
    });
    expect(await taskOf(world, roundId, 'college-alfa')).toEqual(before);
    expect((await world.roundDeps.rounds.round(roundId))?.question).toContain('Herdoopt land');
    const { tasks } = (await called(listTasks(world.roundDeps), { programmeId: 'proefland' })).body as {
      tasks: { addresseeId: string; addressee: string; question: string }[];
    };
    expect(tasks.find(({ addresseeId }) => addresseeId === 'college-beta')).toMatchObject({
      addressee: expect.stringContaining('Nieuw'),
      question: expect.stringContaining('Herdoopt land'),
    });
  });

  const named = (name: string): Registry => ({ ...registry, programme: { ...registry.programme, name } });
  const questionIn = async ({ roundDeps }: World, roundId: string) => (await roundDeps.rounds.round(roundId))?.question;
  /** Writes a round's question, and leaves it without the names that a release of before did not keep. */
  const rewordQuestion = async (
    { client, roundDeps }: World,
    roundId: string,
    question: string,
    remove: string[],
  ): Promise<void> => {
    const condition = { expression: '#status = :open', values: { open: 'open' } };
    await transact(client, [
      roundDeps.table.change(roundEntity, { roundId }, { set: { question }, remove, condition }),
    ]);
  };
  const pageOf = async ({ roundDeps }: World, taskId: string): Promise<string> => {
    const visit = answerVisit({ roundDeps, keys: async () => ['a key of the test'], clock: () => now });
    const token = signLink('a key of the test', { taskId, version: 1, expires: Date.parse(now) / 1000 + 3600 });
    const event = { httpMethod: 'GET', pathParameters: { token }, headers: {}, body: null, isBase64Encoded: false };
    return (await visit(event as unknown as APIGatewayProxyEvent)).body;
  };

  test('is followed by the question, which keeps its words where only a release words it otherwise', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const ours = 'Zo vroeg een eerdere versie het. (Regio Deal Proefland)';
    for (const remove of [[], ['names']]) {
      await imported(world, registry);
      await follow(world, now);
      await rewordQuestion(world, roundId, ours, remove);
      await follow(world, now);
      expect(await questionIn(world, roundId)).toBe(ours);
      await imported(world, renamed);
      await follow(world, now);
      expect(await questionIn(world, roundId)).toContain('Herdoopt land');
    }
  });

  test('stays where it is behind one of later', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    await imported(world, named('Herdoopt land'));
    const behind = meanwhile(world, 1, async () => {
      await imported(world, named('Nogmaals herdoopt'));
      await followRound(world.roundDeps, roundId, now);
    });
    await followRound(behind.roundDeps, roundId, now);
    expect(await questionIn(world, roundId)).toContain('Nogmaals herdoopt');
  });

  test('leaves the question that was answered with its answer, on its receipt and in the list', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const before = (await questionIn(world, roundId)) ?? '';
    expect(before).toContain('Regio Deal Proefland');
    const taskId = `${roundId}.college-alfa`;
    const task = await answer(world, taskId, collegeDecision('approved'));
    await imported(world, renamed);
    await follow(world, now);
    const after = (await questionIn(world, roundId)) ?? '';
    const receipt = await pageOf(world, taskId);
    expect(receipt).toContain(before);
    expect(receipt).not.toContain(after);
    expect(await pageOf(world, `${roundId}.college-beta`)).toContain(after);
    const [shown] = await answeredTasks(world);
    expect(shown).toMatchObject({ taskId, question: before, answer: { question: before } });

    // An answer of before kept no question of its own.
    const { question: _, ...kept } = task.answer ?? { question: undefined };
    await transact(world.client, [world.roundDeps.table.put(taskEntity, { ...task, answer: kept } as Task)]);
    expect(await pageOf(world, taskId)).toContain(after);
  });

  const answeredTasks = async (world: World) => {
    const handler = listTasks(world.roundDeps);
    const query = parseInput(handler.contract.query ?? z.strictObject({}), { status: 'answered' }, 'query');
    const caller = application('bureau-proefland');
    const params = { programmeId: 'proefland' };
    const { body } = await handler.answer({ params, query, body: undefined, caller, standing: { bureau: true }, now });
    return (body as { tasks: unknown[] }).tasks;
  };

  test('does not reach into a round that is closed', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'approval');
    for (const { taskId } of tasks) await answer(world, taskId, collegeDecision('approved'));
    await closeIfDone(world.roundDeps, roundId, now);
    const closed = [await world.roundDeps.rounds.round(roundId), await world.roundDeps.rounds.tasks(roundId)];
    await imported(world, renamed);
    await follow(world, now);
    expect([await world.roundDeps.rounds.round(roundId), await world.roundDeps.rounds.tasks(roundId)]).toEqual(closed);
  });
});

// On the later day one municipality more takes part than when the rounds opened: "straks".
describe('an open task (rule 12)', () => {
  test('moves to a successor on the day itself, though the file named both long before, and old links die', async () => {
    const world = await emptyWorld();
    const successor = {
      ...registry.people.find(({ personId }) => personId === 'beta-college-secretary'),
      personId: 'beta-college-secretary-2',
      from: onThatDay,
    };
    const people = [
      ...registry.people.map((person) =>
        person.personId === 'beta-college-secretary' ? { ...person, until: onThatDay } : person,
      ),
      successor as Registry['people'][number],
    ];
    const { roundId } = await withRound(world, 'approval');
    await imported(world, { ...registry, people });
    await follow(world, now);
    expect(await taskOf(world, roundId, 'college-beta')).toMatchObject({
      personId: 'beta-college-secretary',
      linkVersion: 1,
    });
    await follow(world);
    expect(await taskOf(world, roundId, 'college-beta')).toMatchObject({
      personId: 'beta-college-secretary-2',
      linkVersion: 2,
    });
    await follow(world);
    expect(await taskOf(world, roundId, 'college-beta')).toMatchObject({ linkVersion: 2 });
    expect(await factsOfType(world, 'rounds', 'task.reassigned')).toHaveLength(1);
  });

  test('stays where it is, with its link, when the same address is only written otherwise', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const otherwise = (email: string): string =>
      email.replace(/^./, (letter) => letter.toUpperCase()).replace('@beta', '@Beta');
    await imported(
      world,
      withPeople((person) => ({ ...person, email: otherwise(person.email) })),
    );
    await follow(world, now);
    expect(await taskOf(world, roundId, 'college-beta')).toMatchObject({ linkVersion: 1 });
    expect(await factsOfType(world, 'rounds', 'task.reassigned')).toEqual([]);
  });

  test('is sent anew when only the address changed', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    await imported(
      world,
      withPeople((person) =>
        person.personId === 'beta-college-secretary' ? { ...person, email: 'nieuw@beta.example' } : person,
      ),
    );
    await follow(world);
    expect(await taskOf(world, roundId, 'college-beta')).toMatchObject({
      personId: 'beta-college-secretary',
      linkVersion: 2,
    });
  });

  test('whose holder left without a successor has no working link, and shows', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'input');
    await imported(
      world,
      withPeople((person) => (person.personId === 'beta-council-clerk' ? { ...person, until: onThatDay } : person)),
    );
    await follow(world);
    const task = await taskOf(world, roundId, 'council-beta');
    expect(task).toMatchObject({ status: 'open', linkVersion: 2, undeliverable: true });
    expect(task.personId).toBeUndefined();
  });

  test('of a body that nobody can be written to for shows as well, from its opening until somebody can be', async () => {
    const world = await emptyWorld();
    const clerkless = (partnerId: string): Registry => ({
      ...registry,
      people: registry.people.filter((person) => person.personId !== `${partnerId}-council-clerk`),
    });
    const { roundId } = await withRound(world, 'input', clerkless('beta'));
    expect(await taskOf(world, roundId, 'council-beta')).toMatchObject({ status: 'open', undeliverable: true });
    expect(await taskOf(world, roundId, 'council-alfa')).toMatchObject({ undeliverable: false });
    const resent = await sendAgain(world.roundDeps, await taskOf(world, roundId, 'council-beta'), {
      by: 'bureau',
      now,
    });
    expect(resent).toMatchObject({ undeliverable: true });
    await imported(world, registry);
    await follow(world, now);
    expect(await taskOf(world, roundId, 'council-beta')).toMatchObject({
      personId: 'beta-council-clerk',
      undeliverable: false,
    });
  });

  test('that the programmabureau gave to somebody stays there while that person is there', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const before = await taskOf(world, roundId, 'college-beta');
    await reassign(
      world.roundDeps,
      before,
      { personId: 'beta-portfolio-holder', assignedByHand: true },
      { by: 'bureau', now },
    );
    await imported(
      world,
      withPeople((person) => (person.personId === 'alfa-council-clerk' ? { ...person, name: 'Een ander' } : person)),
    );
    await follow(world);
    expect(await taskOf(world, roundId, 'college-beta')).toMatchObject({
      personId: 'beta-portfolio-holder',
      linkVersion: 2,
    });
    await imported(
      world,
      withPeople((person) => (person.personId === 'beta-portfolio-holder' ? { ...person, until: onThatDay } : person)),
    );
    await follow(world);
    expect(await taskOf(world, roundId, 'college-beta')).toMatchObject({
      personId: 'beta-college-secretary',
      linkVersion: 3,
    });
  });

  /** The registry with another address for one person. */
  const readdressed = (personId: string, email: string): Registry =>
    withPeople((person) => (person.personId === personId ? { ...person, email } : person));
  const byHand = { personId: 'beta-portfolio-holder', addressDigest: digestOf('portfolio-holder@beta.example') };

  test('that the programmabureau gave to somebody follows the address of that person, and stays with it', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const before = await taskOf(world, roundId, 'college-beta');
    await reassign(world.roundDeps, before, { ...byHand, assignedByHand: true }, { by: 'bureau', now });
    await follow(world);
    expect(await taskOf(world, roundId, 'college-beta')).toMatchObject({ linkVersion: 2 });
    await imported(world, readdressed('beta-portfolio-holder', 'juist@beta.example'));
    for (const _twice of [1, 2]) await follow(world);
    expect(await taskOf(world, roundId, 'college-beta')).toMatchObject({
      personId: 'beta-portfolio-holder',
      assignedByHand: true,
      linkVersion: 3,
      addressDigest: digestOf('juist@beta.example'),
    });
  });

  /** The question to the council of Beta, passed on to an address. */
  const passedOnTo = async (world: World, email: string) => {
    const { roundId } = await withRound(world, 'input');
    const deputy = { name: 'A. Wethouder', role: 'wethouder', email };
    await passOn(world.roundDeps, await taskOf(world, roundId, 'council-beta'), deputy, { by: 'addressee', now });
    const current = async () => {
      const task = await taskOf(world, roundId, 'council-beta');
      return { task, deputy: task.deputyId && (await world.roundDeps.rounds.contact(roundId, task.deputyId)) };
    };
    return { roundId, current };
  };

  test('that was passed on to somebody in the registry follows the address of that person, who answers as before', async () => {
    const world = await emptyWorld();
    const { current } = await passedOnTo(world, 'portfolio-holder@beta.example');
    await imported(world, readdressed('beta-portfolio-holder', 'juist@beta.example'));
    for (const _twice of [1, 2]) await follow(world);
    expect(await current()).toMatchObject({
      task: { linkVersion: 3, status: 'open' },
      deputy: { email: 'juist@beta.example', name: 'A. Wethouder', role: 'wethouder' },
    });
    const moved = (await factsOfType(world, 'rounds', 'task.reassigned')).filter(({ id }) =>
      id.includes('council-beta'),
    );
    expect(moved).toHaveLength(2);
    const sent: string[][] = [];
    const room = mailDeps(world, async ({ to, message }) => String(sent.push([to.email, message.subject])), later);
    for (const one of moved) await sendLetters(room)(factIn(one));
    // The clerk is told once of the deputy, though the address changed before the first letter left; the old address gets nothing.
    expect(sent.toSorted()).toEqual([
      ['council-clerk@beta.example', expect.stringContaining('Uw collega antwoordt')],
      ['juist@beta.example', expect.stringContaining('Voor uw collega')],
    ]);
  });

  test('that was passed on to an address outside the registry, or to one that another person there has, stays there', async () => {
    const shared = withPeople((person) =>
      person.personId === 'beta-college-secretary' ? { ...person, email: 'portfolio-holder@beta.example' } : person,
    );
    const moved = {
      ...shared,
      people: shared.people.map((person) =>
        person.personId === 'beta-portfolio-holder' ? { ...person, email: 'juist@beta.example' } : person,
      ),
    };
    for (const email of ['waar@nemer.example', 'portfolio-holder@beta.example']) {
      const world = await emptyWorld();
      const { current } = await passedOnTo(world, email);
      const before = await current();
      await imported(world, moved);
      await follow(world);
      expect(await current()).toEqual(before);
    }
  });

  test('that was passed on comes back when the address was corrected from which it was passed on', async () => {
    const world = await emptyWorld();
    const { current } = await passedOnTo(world, 'waar@nemer.example');
    await imported(world, readdressed('beta-council-clerk', 'juist@beta.example'));
    await follow(world);
    const { task } = await current();
    expect(task).toMatchObject({ personId: 'beta-council-clerk', linkVersion: 3 });
    expect(task.deputyId).toBeUndefined();
  });

  test('of a represented partner goes to another person of its representative, while that represents it (rule 6)', async () => {
    const world = await emptyWorld();
    const delta = { representedPartnerId: 'delta', byPartnerId: 'gamma', from: '2027-01-01' };
    const by = (until?: string): Registry => ({
      ...registry,
      representations: [
        { programmeId: 'proefland', body: 'klankbordgroep', ...delta, ...(until === undefined ? {} : { until }) },
      ],
    });
    const { roundId } = await withRound(world, 'sounding', by());
    const taskId = `${roundId}.klankbordgroep-delta`;
    const give = (personId: string) =>
      called(reassignTask(world.roundDeps), { programmeId: 'proefland', taskId }, { personId, reason: 'Verlof.' });
    await expect(give('delta-portfolio-holder')).rejects.toMatchObject({ faults: [{ pointer: '/personId' }] });
    await give('gamma-college-secretary');
    await follow(world, now);
    expect(await taskOf(world, roundId, 'klankbordgroep-delta')).toMatchObject({ personId: 'gamma-college-secretary' });
    await imported(world, by(onThatDay));
    await follow(world);
    expect(await taskOf(world, roundId, 'klankbordgroep-delta')).toMatchObject({ personId: 'delta-portfolio-holder' });
  });

  test('of a partner dropped by a wrong file is there again after the right one', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    await imported(world, {
      ...registry,
      partners: registry.partners.filter(({ partnerId }) => partnerId !== 'delta'),
    });
    await follow(world);
    expect(await taskOf(world, roundId, 'klankbordgroep-delta')).toMatchObject({
      status: 'withdrawn',
      withdrawnBy: 'registry',
    });
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ awaited: 4 });
    await imported(world, registry);
    await follow(world);
    expect(await taskOf(world, roundId, 'klankbordgroep-delta')).toMatchObject({ status: 'open', linkVersion: 3 });
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ awaited: 5 });
  });

  test('of a partner that moves between the rings is waited for in the one, and not in the other', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'consultation');
    // Alfa, beta, gamma, school and zorg are waited for; delta and bedrijf, in the outer ring, may respond.
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ awaited: 5 });
    const rings: Readonly<Record<string, 'middle' | 'outer'>> = { bedrijf: 'middle', zorg: 'outer', school: 'outer' };
    const moved: Registry = {
      ...registry,
      partners: registry.partners.map((partner) => {
        const ring = rings[partner.partnerId];
        return ring ? { ...partner, rings: [{ ring, from: '2026-01-01' }] } : partner;
      }),
    };
    await imported(world, moved);
    await follow(world, now);
    await follow(world, now);
    expect(await taskOf(world, roundId, 'partner-bedrijf')).toMatchObject({ status: 'open', awaited: true });
    expect(await taskOf(world, roundId, 'partner-zorg')).toMatchObject({ status: 'open', awaited: false });
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ awaited: 4 });
    for (const partner of ['alfa', 'beta', 'gamma'])
      await answer(world, `${roundId}.partner-${partner}`, { answer: 'support' });
    await closeIfDone(world.roundDeps, roundId, now);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'open', awaited: 1 });
    await imported(world, {
      ...moved,
      partners: moved.partners.map((partner) =>
        partner.partnerId === 'bedrijf' ? { ...partner, rings: [{ ring: 'outer', from: '2026-01-01' }] } : partner,
      ),
    });
    await follow(world, now);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'closed', awaited: 0 });
  });

  test('answered before stays as it was, whoever comes or goes', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const answered = await answer(world, `${roundId}.college-beta`, collegeDecision('approved'));
    await imported(
      world,
      withPeople((person) => (person.partnerId === 'beta' ? { ...person, until: onThatDay } : person)),
    );
    await follow(world);
    expect(await taskOf(world, roundId, 'college-beta')).toEqual(answered);
  });
});

describe('a seat that rotates during a vote (rule 2)', () => {
  const rotated: Registry = {
    ...registry,
    seats: [
      ...registry.seats.map((seat) => (seat.partnerId === 'gamma' ? { ...seat, until: onThatDay } : seat)),
      {
        programmeId: 'proefland',
        seatId: 'zetel-delta',
        body: 'regiegroep',
        partnerId: 'delta',
        kind: 'rotating',
        from: onThatDay,
      },
    ],
  };

  test('asks its next holder, and does not close for want of the one before', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'adoption');
    await answer(world, `${roundId}.seat-alfa`, { answer: 'for' });
    await answer(world, `${roundId}.seat-beta`, { answer: 'for' });
    await imported(world, rotated);
    await follow(world);
    expect(await taskOf(world, roundId, 'seat-gamma')).toMatchObject({ status: 'withdrawn' });
    expect(await taskOf(world, roundId, 'seat-delta')).toMatchObject({ status: 'open', awaited: true });
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'open', awaited: 1 });
  });

  test('votes once: where its former holder voted, the next one is not asked', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'adoption');
    await answer(world, `${roundId}.seat-gamma`, { answer: 'for' });
    await imported(world, rotated);
    await follow(world);
    expect(await world.roundDeps.rounds.task(`${roundId}.seat-delta`)).toBeUndefined();
    expect(await taskOf(world, roundId, 'seat-gamma')).toMatchObject({ status: 'answered' });
  });
});

describe('a task in other hands', () => {
  test('is answered by no link of before (rule 12)', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const task = await taskOf(world, roundId, 'klankbordgroep-beta');
    const deputy = { name: 'Waar Nemer', role: 'loco', email: 'waar@nemer.example' };
    expect(await passOn(world.roundDeps, task, deputy, { by: 'addressee', now })).toMatchObject({ linkVersion: 2 });
    await expect(orphan(world.roundDeps, { ...task, status: 'answered' }, { by: 'registry', now })).rejects.toThrow(
      /does not allow this/,
    );
  });
});

test('an addressee that came while its round was open is not in what was known on a day before', async () => {
  const world = await emptyWorld();
  const isNew = ({ partnerId }: { readonly partnerId?: string | undefined }) => partnerId === 'beta';
  const { roundId } = await withRound(world, 'approval', {
    ...registry,
    partners: registry.partners.filter((one) => !isNew(one)),
    people: registry.people.filter((one) => !isNew(one)),
    seats: registry.seats.filter((one) => !isNew(one)),
    representations: [],
  });
  const past = new PastRounds(world.tables.rounds, '2027-03-01');
  const before = [await past.round(roundId), await past.tasks(roundId)];
  await imported(world, registry);
  await follow(world);
  expect((await taskOf(world, roundId, 'college-beta')).askedAt).toBe(later);
  expect([await past.round(roundId), await past.tasks(roundId)]).toEqual(before);
});

test('whom a round waited for on a day before is what it was then, whatever rings its addressees have since', async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'consultation');
  const past = new PastRounds(world.tables.rounds, now.slice(0, 10));
  const awaitedThen = async () => {
    const tasks = (await past.tasks(roundId)).map(({ addresseeId, awaited }) => [addresseeId, awaited]);
    return { round: (await past.round(roundId))?.awaited, ...Object.fromEntries(tasks) };
  };
  const before = await awaitedThen();
  // Zorg is in the middle ring on that day, and bedrijf in the outer one.
  expect(before).toMatchObject({ round: 5, 'partner-zorg': true, 'partner-bedrijf': false });
  const swapped: Registry = {
    ...registry,
    partners: registry.partners.map((partner) => {
      const ring = partner.partnerId === 'zorg' ? 'outer' : 'middle';
      const moves = partner.partnerId === 'zorg' || partner.partnerId === 'bedrijf';
      return moves ? { ...partner, rings: [{ ring, from: '2026-01-01' }] } : partner;
    }),
  };
  for (const [registered, at] of [
    [swapped, later],
    [registry, '2027-03-11T09:00:00.000Z'],
    [swapped, '2027-03-12T09:00:00.000Z'],
  ] as const) {
    await imported(world, registered);
    await follow(world, at);
    expect(await awaitedThen()).toEqual(before);
    expect(await past.task(`${roundId}.partner-bedrijf`)).toMatchObject({ awaited: false });
  }
  expect(await taskOf(world, roundId, 'partner-bedrijf')).toMatchObject({ awaited: true });
});
