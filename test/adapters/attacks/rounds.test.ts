import { describe, expect, test } from 'vitest';
import { decisionOfRound } from '#functions/decisions/decisions-of.ts';
import { moveCycle } from '#functions/frameworks/operations/move-cycle.ts';
import { recordAnswer } from '#functions/rounds/answering/record-answer.ts';
import { followRound } from '#functions/rounds/follow-registry.ts';
import { extendRound } from '#functions/rounds/operations/extend-round.ts';
import { withdrawTask } from '#functions/rounds/operations/handle-task.ts';
import { answerEntity } from '#functions/rounds/records.ts';
import { closeIfDone, withdrawRound } from '#functions/rounds/round-office.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';
import { afterTerms, answer, called, collegeDecision } from '../support/governance.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { largeRegistry, withRound } from '../support/placed.ts';
import { emptyWorld, factsOfType, imported, type World } from '../support/world.ts';

/** Attacks on rounds by what happens at the same moment: answers, corrections, closings, extensions and withdrawals. */

const programmeId = 'proefland';
const answersOf = ({ office }: World, roundId: string) =>
  office.table.query(answerEntity, { pk: `ROUND#${roundId}`, prefix: 'ANSWER#' });
const taskNow = async ({ office }: World, taskId: string) => {
  const task = await office.rounds.task(taskId);
  if (!task) throw new Error(`${taskId} is not there`);
  return task;
};
const corrected = (world: World, taskId: string, given: string, replaces: number) =>
  recordAnswer(world.office)({
    taskId,
    given: { answer: given },
    registrar: { name: 'Iemand', role: 'griffier' },
    via: 'paper',
    now,
    replaces,
  });

/** What a round counts is what lies in it, and its outcome counts each addressee once. */
const demandSound = async (world: World, roundId: string): Promise<void> => {
  const [round, tasks, answers] = await Promise.all([
    world.office.rounds.round(roundId),
    world.office.rounds.tasks(roundId),
    answersOf(world, roundId),
  ]);
  expect(round?.answers).toBe(answers.length);
  expect(round?.awaited).toBe(tasks.filter(({ awaited, status }) => awaited && status === 'open').length);
  const tally = Object.values(round?.outcome?.tally ?? {}).reduce((sum, count) => sum + count, 0);
  expect(tally).toBe(round?.outcome ? tasks.filter(({ status }) => status === 'answered').length : 0);
};

describe('a round, attacked at the moment in which it closes', () => {
  test('forty answers against ten closings at the end of the term: each answer is in the outcome, or was refused', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding', largeRegistry(40));
    const closings = Array.from({ length: 10 }, () => closeIfDone(world.office, roundId, afterTerms));
    const answers = tasks.map(({ taskId }) => answer(world, taskId, { answer: 'positive' }));
    const given = await Promise.allSettled(answers);
    await Promise.allSettled(closings);
    await closeIfDone(world.office, roundId, afterTerms);
    const round = await world.office.rounds.round(roundId);
    const taken = given.filter(({ status }) => status === 'fulfilled').length;
    expect(round).toMatchObject({ status: 'closed', answers: taken });
    expect(round?.outcome?.tally['positive'] ?? 0).toBe(taken);
    expect(round?.outcome?.silent).toHaveLength(40 - taken);
    for (const refused of given.filter(({ status }) => status === 'rejected'))
      expect(refused).toMatchObject({ reason: { code: 'round-closed' } });
    expect(await factsOfType(world, 'rounds', 'round.closed')).toHaveLength(1);
    await demandSound(world, roundId);
  });

  test.each([1, 2])('a correction that comes in between is what counts, or is refused (write %i)', async (nth) => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    for (const { taskId } of tasks) await answer(world, taskId, { answer: 'positive' });
    const [first] = tasks;
    let outcome = 'not tried';
    const late = meanwhile(world, nth, async () => {
      outcome = await corrected(world, first?.taskId ?? '', 'neutral', 1).then(
        () => 'taken',
        () => 'refused',
      );
    });
    await closeIfDone(late.office, roundId, now);
    const round = await world.office.rounds.round(roundId);
    if (nth === 1) expect(outcome).toBe('taken');
    expect(round?.outcome?.tally).toEqual(outcome === 'taken' ? { positive: 3, neutral: 1 } : { positive: 4 });
    await expect(corrected(world, first?.taskId ?? '', 'negative', outcome === 'taken' ? 2 : 1)).rejects.toMatchObject({
      code: 'round-closed',
    });
    await demandSound(world, roundId);
  });

  test('an extension that comes in between keeps it open; one that comes after is refused, and opens nothing', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    const extend = (until: string) =>
      called(
        extendRound(world.office, { set: async () => undefined }),
        { programmeId, roundId },
        { until, reason: 'Meer tijd.' },
      );
    const late = meanwhile(world, 1, () => extend('2029-01-01T00:00:00Z'));
    await closeIfDone(late.office, roundId, afterTerms);
    expect(await world.office.rounds.round(roundId)).toMatchObject({ status: 'open' });
    await answer(world, tasks[0]?.taskId ?? '', { answer: 'positive' }, afterTerms);
    await closeIfDone(world.office, roundId, '2029-01-02T00:00:00.000Z');
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
          called(withdrawTask(world.office), { programmeId, taskId }, { reason: 'Vergist.' }),
        ]),
      ),
    );
    for (const [answering, taking] of ends)
      expect([answering.status, taking.status].filter((status) => status === 'fulfilled')).toHaveLength(1);
    await closeIfDone(world.office, roundId, now);
    await demandSound(world, roundId);
    expect(await world.office.rounds.round(roundId)).toMatchObject({ status: 'closed', awaited: 0 });
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
    for (const { taskId } of tasks) expect((await taskNow(world, taskId)).answer?.number).toBe(2);
  });
});

describe('a vote, attacked by a withdrawal', () => {
  const withdrawn = (world: World) =>
    called(
      moveCycle(world.desk),
      { programmeId, cycleId: '1' },
      { visit: 2, move: 'withdraw', motivation: 'Toch niet.' },
    );

  test('of its framework just before it closes: it does not come to a decision', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'adoption');
    for (const { taskId } of tasks) await answer(world, taskId, { answer: 'for' });
    await withdrawn(world);
    // The consumer hears the last vote only now.
    await closeIfDone(world.office, roundId, now);
    await withdrawRound(world.office, roundId, now);
    const round = await world.office.rounds.round(roundId);
    expect(round).toMatchObject({ status: 'withdrawn' });
    const told = await factsOfType(world, 'rounds', 'round.closed');
    expect(told).toHaveLength(1);
    const { rounds } = world.office;
    const { frameworks, escalations } = world.ladderDesk;
    const fact = told[0] as unknown as FactOf<'nl.regiodeal.round.closed.v1'>;
    expect(await decisionOfRound({ rounds, frameworks, escalations }, fact)).toBeUndefined();
  });

  test.each([1, 2, 3, 4, 5, 6])('at once with all its votes, time %i: no vote is taken after it', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'adoption');
    const [taken] = await Promise.all([
      Promise.allSettled(tasks.map(({ taskId }) => answer(world, taskId, { answer: 'for' }))),
      withdrawn(world).then(() => withdrawRound(world.office, roundId, now)),
    ]);
    const count = taken.filter(({ status }) => status === 'fulfilled').length;
    expect(await world.office.rounds.round(roundId)).toMatchObject({ status: 'withdrawn', answers: count });
    expect(await answersOf(world, roundId)).toHaveLength(count);
    const open = await world.office.rounds.tasks(roundId);
    expect(open.filter(({ status }) => status === 'open')).toEqual([]);
  });
});

describe('a task that comes back after its partner was gone', () => {
  test('lets nobody answer with the code that went to whoever had it before (rule 12)', async () => {
    const { requestCode } = await import('#functions/rounds/answering/one-time-code.ts');
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'adoption');
    const taskId = `${roundId}.seat-gamma`;
    await requestCode(world.office, await taskNow(world, taskId), now);
    expect((await taskNow(world, taskId)).code).toBeDefined();
    const registry = smallRegistry();
    await imported(world, { ...registry, seats: registry.seats.filter(({ partnerId }) => partnerId !== 'gamma') });
    await followRound(world.office, roundId, now);
    expect(await taskNow(world, taskId)).toMatchObject({ status: 'withdrawn' });
    await imported(world, registry);
    await followRound(world.office, roundId, now);
    const back = await taskNow(world, taskId);
    expect(back.status).toBe('open');
    expect(back.code).toBeUndefined();
  });
});
