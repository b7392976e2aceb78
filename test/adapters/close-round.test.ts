import { describe, expect, test } from 'vitest';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { withdrawTask } from '#functions/rounds/operations/handle-task.ts';
import { listRounds } from '#functions/rounds/operations/read.ts';
import { followOpenRounds } from '#functions/rounds/reactions/follow-registry.ts';
import { eachOf } from '../support/each-of.ts';
import { now } from '../support/small-programme.ts';
import { afterTerms, answer, called, collegeDecision } from './support/governance.ts';
import { meanwhile } from './support/meanwhile.ts';
import { largeRegistry, withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const total = (tally: Readonly<Record<string, number>> = {}): number =>
  Object.values(tally).reduce((sum, one) => sum + one, 0);
const roundOf = async ({ roundDeps }: World, roundId: string) => {
  const round = await roundDeps.rounds.round(roundId);
  if (!round) throw new Error('the round is gone');
  return round;
};

describe('a round', () => {
  test('closes when the last awaited answer is in, and not before', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    for (const [at, { taskId }] of eachOf(tasks.entries())) {
      expect(await roundOf(world, roundId)).toMatchObject({ status: 'open', awaited: tasks.length - at });
      await answer(world, taskId, { answer: 'positive' });
      await closeIfDone(world.roundDeps, roundId, '2027-03-02T09:00:00.000Z');
    }
    expect(await roundOf(world, roundId)).toMatchObject({
      status: 'closed',
      closedAt: '2027-03-02T09:00:00.000Z',
      outcome: { verdict: 'closed', tally: { positive: 4 }, silent: [] },
    });
  });

  test('is in the list of its programme, also once it is over, with its outcome', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    const list = async () => {
      const { body } = await called(listRounds(world.roundDeps), { programmeId: 'proefland' });
      return (body as { rounds: unknown[] }).rounds;
    };
    await answer(world, tasks[0]?.taskId ?? '', { answer: 'positive' });
    expect(await list()).toMatchObject([{ roundId, status: 'open', answers: 1, awaited: 3 }]);
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    expect(await list()).toMatchObject([{ roundId, status: 'closed', answers: 1, outcome: { verdict: 'closed' } }]);
  });

  test('is closed by the sweep that follows the registry too, when the fact of its last answer was lost, and not before', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    const [last, ...others] = tasks;
    for (const { taskId } of others) await answer(world, taskId, { answer: 'positive' });
    await followOpenRounds(world.roundDeps, () => now);
    expect(await roundOf(world, roundId)).toMatchObject({ status: 'open', awaited: 1 });
    await answer(world, last?.taskId ?? '', { answer: 'neutral' });
    await followOpenRounds(world.roundDeps, () => now);
    await followOpenRounds(world.roundDeps, () => now);
    expect(await roundOf(world, roundId)).toMatchObject({
      status: 'closed',
      outcome: { verdict: 'closed', tally: { positive: 3, neutral: 1 }, silent: [] },
    });
    expect(await factsOfType(world, 'rounds', 'round.closed')).toHaveLength(1);
  });

  test('closes at the end of its term with the silent named', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    await answer(world, `${roundId}.college-alfa`, collegeDecision('approved'));
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    const { outcome } = await roundOf(world, roundId);
    expect(outcome).toMatchObject({ verdict: 'not-approved', tally: { approved: 1 } });
    expect(outcome?.silent.sort()).toEqual(['college-beta', 'college-delta', 'college-gamma']);
  });

  test('with 64 last answers at once closes once and counts every one', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding', largeRegistry(64));
    expect(tasks).toHaveLength(64);
    await Promise.all(
      tasks.map(async ({ taskId }, at) => {
        await answer(world, taskId, at % 2 === 0 ? { answer: 'positive' } : { answer: 'negative', remarks: 'Nee.' });
        await closeIfDone(world.roundDeps, roundId, '2027-03-02T09:00:00.000Z');
      }),
    );
    expect(await roundOf(world, roundId)).toMatchObject({
      status: 'closed',
      awaited: 0,
      answers: 64,
      outcome: { tally: { positive: 32, negative: 32 }, silent: [] },
    });
    expect(await factsOfType(world, 'rounds', 'round.closed')).toHaveLength(1);
    expect(await factsOfType(world, 'rounds', 'task.answered')).toHaveLength(64);
  });

  test('that closes while answers come in counts exactly the answers that were taken', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding', largeRegistry(30));
    const { termEnd } = await roundOf(world, roundId);
    const closing = tasks.slice(0, 5).map(() => closeIfDone(world.roundDeps, roundId, termEnd));
    const given = await Promise.allSettled(
      tasks.map(({ taskId }) => answer(world, taskId, { answer: 'positive' }, termEnd)),
    );
    await Promise.allSettled(closing);
    await closeIfDone(world.roundDeps, roundId, termEnd);
    const taken = given.filter(({ status }) => status === 'fulfilled').length;
    const { outcome, status, answers } = await roundOf(world, roundId);
    expect(status).toBe('closed');
    expect(answers).toBe(taken);
    expect(total(outcome?.tally)).toBe(taken);
    expect(outcome?.silent).toHaveLength(30 - taken);
    const refused = given.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code);
    expect(refused.filter((code) => code !== 'round-closed')).toEqual([]);
    expect(await factsOfType(world, 'rounds', 'round.closed')).toHaveLength(1);
  });

  test('that somebody answers between its count and its closing is counted anew', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const { termEnd } = await roundOf(world, roundId);
    const late = () => answer(world, `${roundId}.klankbordgroep-alfa`, { answer: 'positive' }, termEnd);
    await closeIfDone(meanwhile(world, 1, late).roundDeps, roundId, termEnd);
    const { status, answers, outcome } = await roundOf(world, roundId);
    expect({ status, answers, tally: outcome?.tally }).toEqual({
      status: 'closed',
      answers: 1,
      tally: { positive: 1 },
    });
    expect(outcome?.silent).not.toContain('klankbordgroep-alfa');
  });

  test('that somebody else closed in between stays as it was closed first', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const first = () => closeIfDone(world.roundDeps, roundId, '2028-03-01T09:00:00.000Z');
    await closeIfDone(meanwhile(world, 1, first).roundDeps, roundId, '2028-03-01T09:00:05.000Z');
    expect(await roundOf(world, roundId)).toMatchObject({ status: 'closed', closedAt: '2028-03-01T09:00:00.000Z' });
  });

  test('does not wait for the outer ring, and counts it when it answers', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'consultation');
    await answer(world, `${roundId}.partner-bedrijf`, { answer: 'support' });
    for (const partner of ['alfa', 'beta', 'gamma', 'school', 'zorg']) {
      await answer(world, `${roundId}.partner-${partner}`, { answer: 'support' });
    }
    await closeIfDone(world.roundDeps, roundId, '2027-03-02T09:00:00.000Z');
    expect(await roundOf(world, roundId)).toMatchObject({
      status: 'closed',
      outcome: { tally: { support: 6 }, silent: [] },
    });
  });

  test('does not wait for a withdrawn college, and never takes the withdrawal for its approval', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    for (const college of ['alfa', 'beta', 'gamma']) {
      await answer(world, `${roundId}.college-${college}`, collegeDecision('approved'));
    }
    const params = { programmeId: 'proefland', taskId: `${roundId}.college-delta` };
    await called(withdrawTask(world.roundDeps), params, { reason: 'Fusie.' });
    await closeIfDone(world.roundDeps, roundId, '2027-03-02T09:00:00.000Z');
    expect(await roundOf(world, roundId)).toMatchObject({
      status: 'closed',
      awaited: 0,
      outcome: { verdict: 'not-approved', tally: { approved: 3 } },
    });
  });

  test('once closed stays as it was closed', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    const before = await roundOf(world, roundId);
    await Promise.all([1, 2, 3].map(() => closeIfDone(world.roundDeps, roundId, '2028-04-01T00:00:00.000Z')));
    expect(await roundOf(world, roundId)).toEqual(before);
  });
});
