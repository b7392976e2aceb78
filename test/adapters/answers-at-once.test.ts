import type { TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { closeIfDone, withdrawRound } from '#functions/rounds/close-round.ts';
import { partOf, partsFor } from '#functions/rounds/domain/round-count.ts';
import { roundEntity } from '#functions/rounds/records.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { now } from '../support/small-programme.ts';
import { afterTerms, answer } from './support/governance.ts';
import { meanwhile } from './support/meanwhile.ts';
import { largeRegistry, withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

/** How often each item was written by the transactions of a client while it did something. */
const writesTo = async ({ client }: World, work: () => Promise<unknown>): Promise<Map<string, number>> => {
  const written = new Map<string, number>();
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === 'TransactWriteItemsCommand')
          for (const action of (args.input as TransactWriteItemsCommandInput).TransactItems ?? []) {
            const { pk, sk } = action.Put?.Item ?? action.Update?.Key ?? {};
            const key = `${pk?.S} ${sk?.S}`;
            written.set(key, (written.get(key) ?? 0) + 1);
          }
        return next(args);
      },
    { step: 'initialize', name: 'writes-to' },
  );
  await work();
  client.middlewareStack.remove('writes-to');
  return written;
};

describe('answers at the same moment', () => {
  test('of a round with fifty addressees write no item more often than a few times: transactions on one item exclude one another', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding', largeRegistry(50));
    const answerAll = () => Promise.all(tasks.map(({ taskId }) => answer(world, taskId, { answer: 'positive' })));
    const written = await writesTo(world, answerAll);
    expect(written.size).toBeGreaterThan(tasks.length);
    expect(Math.max(...written.values())).toBeLessThanOrEqual(10);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ answers: 50, awaited: 0 });
    await Promise.all(Array.from({ length: 5 }, () => closeIfDone(world.roundDeps, roundId, now)));
    const closed = await world.roundDeps.rounds.round(roundId);
    expect(closed).toMatchObject({ status: 'closed', outcome: { tally: { positive: 50 }, silent: [] } });
    expect(await factsOfType(world, 'rounds', 'round.closed')).toHaveLength(1);
  });

  test('are not lost to a closing that read the round before them', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    const [first, second, ...others] = tasks.map(({ taskId }) => taskId);
    for (const taskId of others) await answer(world, taskId, { answer: 'positive' });
    // The term of the closing is over by its clock, while an answer of just before it is still under way.
    const late = meanwhile(world, 1, () => answer(world, first ?? '', { answer: 'neutral' }));
    await closeIfDone(late.roundDeps, roundId, afterTerms);
    const closed = await world.roundDeps.rounds.round(roundId);
    expect(closed).toMatchObject({ status: 'closed', outcome: { tally: { positive: 2, neutral: 1 } } });
    await expect(answer(world, second ?? '', { answer: 'positive' })).rejects.toBeInstanceOf(Conflict);
  });

  test('are not taken any more by any part once their round was withdrawn', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding', largeRegistry(20));
    const [first] = tasks.map(({ taskId }) => taskId);
    const late = meanwhile(world, 1, () => withdrawRound(world.roundDeps, roundId, now));
    await expect(answer(late, first ?? '', { answer: 'positive' })).rejects.toBeInstanceOf(Conflict);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'withdrawn', answers: 0 });
    const counts = (await world.roundDeps.rounds.roundAsStored(roundId))?.counts ?? [];
    expect(counts).toHaveLength(partsFor(20));
    expect(counts.every(({ status }) => status === 'ended')).toBe(true);
  });

  test('of a round of before, which has no parts, are counted on the round itself, and close it', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    const stored = await world.roundDeps.rounds.roundAsStored(roundId);
    if (!stored) throw new Error('the round is gone');
    const { parts: _parts, ...before } = stored.round;
    await transact(world.client, [world.roundDeps.table.put(roundEntity, before)]);
    for (const { taskId } of tasks) await answer(world, taskId, { answer: 'positive' });
    expect((await world.roundDeps.rounds.roundAsStored(roundId))?.round).toMatchObject({ answers: 4, awaited: 0 });
    await closeIfDone(world.roundDeps, roundId, now);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'closed' });
  });
});

describe('the parts of a round', () => {
  test.each([
    [1, 1],
    [4, 1],
    [17, 5],
    [342, 16],
    [2000, 16],
  ])('for %i addressees are %i', (addressees, parts) => expect(partsFor(addressees)).toBe(parts));

  test('share the tasks evenly', () => {
    const shares = Array.from({ length: 16 }, () => 0);
    for (let at = 0; at < 342; at += 1) {
      const part = partOf(`zuid-limburg.1.approval.1.college-gemeente-${at}`, 16);
      shares[part] = (shares[part] ?? 0) + 1;
    }
    expect(Math.max(...shares)).toBeLessThanOrEqual(2 * (342 / 16));
    expect(Math.min(...shares)).toBeGreaterThan(0);
  });
});
