import { describe, expect, test } from 'vitest';
import { decisionOfRound } from '#functions/decisions/decisions-of.ts';
import { moveCycle } from '#functions/frameworks/operations/move-cycle.ts';
import { reassign, sendAgain } from '#functions/rounds/answering/hand-over.ts';
import { requestCode } from '#functions/rounds/answering/one-time-code.ts';
import { recordAnswer } from '#functions/rounds/answering/record-answer.ts';
import { closeIfDone, withdrawRound } from '#functions/rounds/close-round.ts';
import { extendRound } from '#functions/rounds/operations/extend-round.ts';
import { withdrawTask } from '#functions/rounds/operations/handle-task.ts';
import { followRound } from '#functions/rounds/reactions/follow-registry.ts';
import { answerEntity } from '#functions/rounds/records.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { eachOf } from '../../support/each-of.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';
import { afterTerms, answer, called, collegeDecision } from '../support/governance.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { largeRegistry, withRound } from '../support/placed.ts';
import { sourcesOf } from '../support/register.ts';
import { emptyWorld, factsOfType, imported, type World } from '../support/world.ts';

/** Attacks on rounds by what happens at the same moment: answers, corrections, closings, extensions and withdrawals. */

const programmeId = 'proefland';
const seeds = Array.from({ length: Number(process.env['ATTACK_SEEDS'] ?? 4) }, (_, at) => at + 1);
const answersOf = ({ roundDeps }: World, roundId: string) =>
  roundDeps.table.query(answerEntity, { pk: `ROUND#${roundId}`, prefix: 'ANSWER#' });
const taskNow = async ({ roundDeps }: World, taskId: string) => {
  const task = await roundDeps.rounds.task(taskId);
  if (!task) throw new Error(`${taskId} is not there`);
  return task;
};
const corrected = (world: World, taskId: string, given: string, replaces: number) =>
  recordAnswer(world.roundDeps)({
    taskId,
    given: { answer: given },
    registrar: { name: 'Iemand', role: 'griffier' },
    via: 'paper',
    now,
    replaces,
  });

/** What a round counts is what lies in it, and its outcome counts the last answer of each addressee, and no other. */
const demandSound = async (world: World, roundId: string): Promise<void> => {
  const [round, tasks, answers] = await Promise.all([
    world.roundDeps.rounds.round(roundId),
    world.roundDeps.rounds.tasks(roundId),
    answersOf(world, roundId),
  ]);
  expect(round?.answers).toBe(answers.length);
  expect(round?.awaited).toBe(tasks.filter(({ awaited, status }) => awaited && status === 'open').length);
  const tally: Record<string, number> = {};
  for (const { status, answer: given } of tasks)
    if (status !== 'withdrawn' && given) tally[given.answer] = (tally[given.answer] ?? 0) + 1;
  expect(round?.outcome?.tally).toEqual(round?.status === 'closed' ? tally : undefined);
};

describe('a round, attacked at the moment in which it closes', () => {
  test('forty answers against ten closings at the end of the term: each answer is in the outcome, or was refused', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding', largeRegistry(40));
    const closings = Array.from({ length: 10 }, () => closeIfDone(world.roundDeps, roundId, afterTerms));
    const answers = tasks.map(({ taskId }) => answer(world, taskId, { answer: 'positive' }));
    const given = await Promise.allSettled(answers);
    await Promise.allSettled(closings);
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    const round = await world.roundDeps.rounds.round(roundId);
    const taken = given.filter(({ status }) => status === 'fulfilled').length;
    expect(round).toMatchObject({ status: 'closed', answers: taken });
    expect(round?.outcome?.tally['positive'] ?? 0).toBe(taken);
    expect(round?.outcome?.silent).toHaveLength(40 - taken);
    const refused = given.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code);
    expect(refused.filter((code) => code !== 'round-closed')).toEqual([]);
    expect(await factsOfType(world, 'rounds', 'round.closed')).toHaveLength(1);
    await demandSound(world, roundId);
  });

  test('a correction that comes between the count and the closing is what counts', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    for (const { taskId } of tasks) await answer(world, taskId, { answer: 'positive' });
    const [first] = tasks;
    const correction = () => corrected(world, first?.taskId ?? '', 'neutral', 1);
    await closeIfDone(meanwhile(world, 1, correction).roundDeps, roundId, now);
    const round = await world.roundDeps.rounds.round(roundId);
    expect(round?.outcome?.tally).toEqual({ positive: 3, neutral: 1 });
    await expect(corrected(world, first?.taskId ?? '', 'negative', 2)).rejects.toMatchObject({ code: 'round-closed' });
    await demandSound(world, roundId);
  });

  test('an extension that comes in between keeps it open; one that comes after is refused, and opens nothing', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    const extend = (until: string) =>
      called(
        extendRound(world.roundDeps, { set: async () => undefined }),
        { programmeId, roundId },
        { until, reason: 'Meer tijd.' },
      );
    const late = meanwhile(world, 1, () => extend('2029-01-01T00:00:00Z'));
    await closeIfDone(late.roundDeps, roundId, afterTerms);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'open' });
    await answer(world, tasks[0]?.taskId ?? '', { answer: 'positive' }, afterTerms);
    await closeIfDone(world.roundDeps, roundId, '2029-01-02T00:00:00.000Z');
    await expect(extend('2029-06-01T00:00:00Z')).rejects.toMatchObject({ code: 'round-closed' });
    await expect(answer(world, tasks[1]?.taskId ?? '', { answer: 'positive' }, now)).rejects.toMatchObject({
      code: 'round-closed',
    });
    await demandSound(world, roundId);
  });

  test('a task taken back while its addressee answers is one or the other, and is counted so', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    const ends = await Promise.all(
      tasks.map(({ taskId }) =>
        Promise.allSettled([
          answer(world, taskId, { answer: 'positive' }),
          called(withdrawTask(world.roundDeps), { programmeId, taskId }, { reason: 'Vergist.' }),
        ]),
      ),
    );
    for (const [answering, taking] of eachOf(ends))
      expect([answering.status, taking.status].filter((status) => status === 'fulfilled')).toHaveLength(1);
    await closeIfDone(world.roundDeps, roundId, now);
    await demandSound(world, roundId);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'closed', awaited: 0 });
  });

  test('colleges that put off and then decide, beside corrections, are counted once each', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'approval');
    await Promise.all(
      tasks.map(async ({ taskId }) => {
        await answer(world, taskId, collegeDecision('deferred'));
        await Promise.allSettled([
          answer(world, taskId, collegeDecision('approved')),
          answer(world, taskId, collegeDecision('not-approved')),
          answer(world, taskId, collegeDecision('approved')),
        ]);
      }),
    );
    await demandSound(world, roundId);
    for (const { taskId } of eachOf(tasks)) expect((await taskNow(world, taskId)).answer?.number).toBe(2);
  });
});

describe('a vote, attacked by a withdrawal', () => {
  const withdrawn = (world: World) =>
    called(
      moveCycle(world.deps),
      { programmeId, cycleId: '1' },
      { visit: 2, move: 'withdraw', motivation: 'Toch niet.' },
    );

  test('of its framework just before it closes: it does not come to a decision', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'adoption');
    for (const { taskId } of tasks) await answer(world, taskId, { answer: 'for' });
    await withdrawn(world);
    // The consumer receives the last vote only now.
    await closeIfDone(world.roundDeps, roundId, now);
    await withdrawRound(world.roundDeps, roundId, now);
    const round = await world.roundDeps.rounds.round(roundId);
    expect(round).toMatchObject({ status: 'withdrawn' });
    const closedFacts = await factsOfType(world, 'rounds', 'round.closed');
    expect(closedFacts).toHaveLength(1);
    const fact = closedFacts[0] as unknown as FactOf<'nl.regiodeal.round.closed.v1'>;
    expect(await decisionOfRound(sourcesOf(world), fact)).toBeUndefined();
  });

  test.each([1, 2, 3])('at once with all its votes, time %i: no vote is taken after it', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'adoption');
    const [taken] = await Promise.all([
      Promise.allSettled(tasks.map(({ taskId }) => answer(world, taskId, { answer: 'for' }))),
      withdrawn(world).then(() => withdrawRound(world.roundDeps, roundId, now)),
    ]);
    const count = taken.filter(({ status }) => status === 'fulfilled').length;
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'withdrawn', answers: count });
    expect(await answersOf(world, roundId)).toHaveLength(count);
    const open = await world.roundDeps.rounds.tasks(roundId);
    expect(open.filter(({ status }) => status === 'open')).toEqual([]);
  });
});

describe('a seat that ends at midnight in Amsterdam', () => {
  const votedAt = async (at: string) => {
    const world = await emptyWorld();
    const registry = smallRegistry();
    const seats = registry.seats.map((seat) => (seat.partnerId === 'gamma' ? { ...seat, until: '2027-03-10' } : seat));
    const { roundId } = await withRound(world, 'adoption', { ...registry, seats });
    return answer(world, `${roundId}.seat-gamma`, { answer: 'for' }, at);
  };

  test('votes in the second before, and not in the second after (rule 12)', async () => {
    expect(await votedAt('2027-03-09T22:59:59.000Z')).toMatchObject({ status: 'answered' });
    await expect(votedAt('2027-03-09T23:00:00.000Z')).rejects.toMatchObject({ code: 'not-entitled' });
  });
});

describe('a round on which everything happens at random', () => {
  /** Park and Miller's generator: the same seed is the same attack. */
  const dice = (seed: number) => {
    let state = seed;
    return (sides: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % sides;
    };
  };

  test.each(seeds)('counts what lies in it, whatever meets: seed %i', async (seed) => {
    const world = await emptyWorld();
    const registry = smallRegistry();
    const { roundId, tasks } = await withRound(world, 'approval', registry);
    const roll = dice(seed);
    const without = (partnerId: string) => ({
      ...registry,
      partners: registry.partners.filter((one) => one.partnerId !== partnerId),
    });
    const taskChange = { by: 'bureau-proefland', reason: 'Proef.', now };
    const decided = () =>
      collegeDecision(['approved', 'not-approved', 'deferred'][roll(3)] ?? '', { reference: `B ${roll(99)}` });
    const registrar = { name: 'Iemand', role: 'griffier' };
    const other = { personId: 'alfa-council-clerk', assignedByHand: true };
    const answers = (taskId: string) => answer(world, taskId, decided());
    const attacks: readonly ((taskId: string) => Promise<unknown>)[] = [
      answers,
      answers,
      answers,
      answers,
      (taskId) => called(withdrawTask(world.roundDeps), { programmeId, taskId }, { reason: 'Vergist.' }),
      async (taskId) => reassign(world.roundDeps, await taskNow(world, taskId), other, taskChange),
      async (taskId) => sendAgain(world.roundDeps, await taskNow(world, taskId), taskChange),
      async (taskId) => {
        const replaces = (await taskNow(world, taskId)).answer?.number ?? 1;
        return recordAnswer(world.roundDeps)({ taskId, given: decided(), registrar, via: 'paper', now, replaces });
      },
      async () => {
        await imported(world, roll(2) === 0 ? without(['gamma', 'delta'][roll(2)] ?? '') : registry);
        return followRound(world.roundDeps, roundId, now);
      },
      () => closeIfDone(world.roundDeps, roundId, now),
    ];
    for (let time = 0; time < 8; time += 1)
      await Promise.allSettled(
        Array.from({ length: 4 }, () => attacks[roll(10)]?.(tasks[roll(tasks.length)]?.taskId ?? '')),
      );
    await demandSound(world, roundId);
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    await demandSound(world, roundId);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'closed' });
    expect(await factsOfType(world, 'rounds', 'round.closed')).toHaveLength(1);
  });
});

describe('a task that comes back after its partner was gone', () => {
  test('lets nobody answer with the code that went to whoever had it before (rule 12)', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'adoption');
    const taskId = `${roundId}.seat-gamma`;
    await requestCode(world.roundDeps, await taskNow(world, taskId), now);
    expect((await taskNow(world, taskId)).code).toBeDefined();
    const registry = smallRegistry();
    await imported(world, { ...registry, seats: registry.seats.filter(({ partnerId }) => partnerId !== 'gamma') });
    await followRound(world.roundDeps, roundId, now);
    expect(await taskNow(world, taskId)).toMatchObject({ status: 'withdrawn' });
    await imported(world, registry);
    await followRound(world.roundDeps, roundId, now);
    const back = await taskNow(world, taskId);
    expect(back.status).toBe('open');
    expect(back.code).toBeUndefined();
  });
});
