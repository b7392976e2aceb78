import { beforeEach, expect, test } from 'vitest';
import { advanceCycle } from '#functions/frameworks/reactions/advance-cycle.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { roundEntity } from '#functions/rounds/records.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { StageNotConcluded } from '#shared/workflow/conclude-ripe.ts';
import { now } from '../support/small-programme.ts';
import { laddersOf } from './support/deployed.ts';
import { afterTerms, opened } from './support/governance.ts';
import { escalationNow, raise, raised, withMember } from './support/ladder.ts';
import { placed } from './support/placed.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

/** What no road of ours writes: a round that is closed and does not say what came of it. */
const withoutOutcome = async ({ client, roundDeps }: World, roundId: string): Promise<void> => {
  await closeIfDone(roundDeps, roundId, afterTerms);
  const condition = { expression: '#status = :closed', values: { closed: 'closed' } };
  await transact(client, [roundDeps.table.change(roundEntity, { roundId }, { remove: ['outcome'], condition })]);
};

let world: World;
beforeEach(async () => {
  world = await emptyWorld();
});

test('the step of a cycle fails by name when its ripe stage leads nowhere, so that the workflow does not go round', async () => {
  await imported(world);
  await placed(world, 'sounding');
  await withoutOutcome(world, await opened(world));
  const driven = { programmeId: 'proefland', matter: 'framework-cycle', matterId: '1', generation: 1 } as const;
  const advance = advanceCycle({ ...world.deps, clock: () => afterTerms });
  await expect(advance(driven)).rejects.toThrow(StageNotConcluded);
});

test('so does that of an escalation, which would have waited in silence', async () => {
  await withMember(world);
  await raise(world, 'proefland', raised('budget-overrun', 12));
  const ids = { programmeId: 'proefland', matter: 'escalation', matterId: 'escalation-1' } as const;
  await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(ids);
  const { roundId = '' } = await escalationNow(world, 'proefland');
  await withoutOutcome(world, roundId);
  await expect(laddersOf(world).advance({ ...ids, generation: 1 })).rejects.toThrow(StageNotConcluded);
});
