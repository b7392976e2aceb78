import { beforeEach, describe, expect, test } from 'vitest';
import { readCycle } from '#functions/frameworks/operations/read.ts';
import { extendRound } from '#functions/rounds/operations/extend-round.ts';
import { listTasks, readRound, readTask } from '#functions/rounds/operations/read.ts';
import { tickRound } from '#functions/rounds/reactions/tick-round.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { roundEntity } from '#functions/rounds/records.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { called } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const until = '2027-06-30T21:59:00.000Z';
const programmeId = 'proefland';
const clock = { set: async () => undefined };

describe('an extended term', () => {
  let world: World;
  let roundId: string;
  beforeEach(async () => {
    world = await emptyWorld();
    ({ roundId } = await withRound(world, 'sounding'));
  });
  const extend = (roundDeps = world.roundDeps) =>
    called(extendRound(roundDeps, clock), { programmeId, roundId }, { until, reason: 'Recessen.' });
  const termEnd = async () => (await world.roundDeps.rounds.round(roundId))?.termEnd;

  test('is what everybody who looks sees, at every place', async () => {
    await extend();
    const { roundDeps, deps } = world;
    const taskId = `${roundId}.klankbordgroep-alfa`;
    const [round, task, waiting, cycle] = await Promise.all([
      called(readRound(roundDeps), { programmeId, roundId }),
      called(readTask(roundDeps), { programmeId, taskId }),
      called(listTasks(roundDeps), { programmeId }),
      called(readCycle(deps), { programmeId, cycleId: '1' }),
    ]);
    const due = ({ body }: { body: unknown }, list: string): string[] =>
      (body as Record<string, { dueAt: string }[]>)[list]?.map(({ dueAt }) => dueAt) ?? [];
    expect(due(round, 'tasks')).toEqual([until, until, until, until]);
    expect(due(waiting, 'tasks')).toEqual([until, until, until, until]);
    expect(due(cycle, 'awaits')).toEqual([until, until, until, until]);
    expect(task.body).toMatchObject({ dueAt: until });
    expect(JSON.stringify([round, task])).not.toContain('addressDigest');
    expect(round.body).not.toHaveProperty('fixedTerm');
    expect(await factsOfType(world, 'rounds', 'round.extended')).toMatchObject([{ data: { extension: 1 } }]);
  });

  test('is given by the body that asked: by a seat where the regiegroep did, and not where an alliance did', async () => {
    const asAlfa = (askedRoundId: string) =>
      called(
        extendRound(world.roundDeps, clock),
        { programmeId, roundId: askedRoundId },
        { until, reason: 'Recessen.' },
        'alfa-proefland',
      );
    const round = await world.roundDeps.rounds.round(roundId);
    if (!round) throw new Error('the round is gone');
    const ofAlliance: Round = {
      ...round,
      roundId: 'proefland.samen.1.contribution.1',
      matter: 'contribution',
      matterId: 'samen.1',
      kind: 'contribution',
    };
    await transact(world.client, [world.roundDeps.table.insert(roundEntity, ofAlliance)]);
    await expect(asAlfa(ofAlliance.roundId)).rejects.toMatchObject({ code: 'not-entitled' });
    expect(await asAlfa(roundId)).toMatchObject({ status: 201 });
    const byBureau = called(
      extendRound(world.roundDeps, clock),
      { programmeId, roundId: ofAlliance.roundId },
      { until, reason: 'De raad vergadert later.' },
    );
    expect(await byBureau).toMatchObject({ status: 201 });
  });

  test('is refused to whoever did not see that a reminder went out meanwhile: it would be sent twice', async () => {
    const [seen, stored] = [
      await world.roundDeps.rounds.round(roundId),
      await world.roundDeps.rounds.roundAsStored(roundId),
    ];
    const before = await termEnd();
    await tickRound({ ...world.roundDeps, clock: () => seen?.reminders[0] ?? '', roundClock: clock })(roundId);
    const reader = { round: async () => seen, roundAsStored: async () => stored };
    const stale = { ...world.roundDeps, rounds: reader as unknown as RoundsReader };
    await expect(extend(stale)).rejects.toMatchObject({ code: 'round-changed' });
    expect(await termEnd()).toBe(before);
    await extend();
    expect(await termEnd()).toBe(until);
  });

  test.each(['2029-12-31T23:30:00.000Z', '2030-01-01T09:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
    'ends before its programme does: not at %s',
    async (late) => {
      const before = await termEnd();
      const extending = called(
        extendRound(world.roundDeps, clock),
        { programmeId, roundId },
        { until: late, reason: 'Later.' },
      );
      await expect(extending).rejects.toMatchObject({ code: 'invalid-input', faults: [{ pointer: '/until' }] });
      expect(await termEnd()).toBe(before);
    },
  );

  test('is extended twenty times and no more: the extensions lie with the round', async () => {
    const longer = (day: number) => {
      const body = { until: `2027-07-${String(day).padStart(2, '0')}T21:59:00.000Z`, reason: 'Recessen.' };
      return called(extendRound(world.roundDeps, clock), { programmeId, roundId }, body);
    };
    for (let day = 1; day <= 20; day += 1) await longer(day);
    await expect(longer(21)).rejects.toMatchObject({ code: 'extended-enough' });
    expect((await world.roundDeps.rounds.round(roundId))?.extensions).toHaveLength(20);
  });
});
