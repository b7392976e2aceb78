import { concludeContribution } from '#functions/alliances/reactions/conclude-contributions.ts';
import { followSuccessions } from '#functions/alliances/reactions/follow-succession.ts';
import type { GivenSuccession } from '#functions/bodies/domain/succession/given-succession.ts';
import { previewSuccession, recordSuccession, type SuccessionDeps } from '#functions/bodies/operations/succession.ts';
import { followDays } from '#functions/bodies/reactions/follow-days.ts';
import { followRound } from '#functions/rounds/reactions/follow-registry.ts';
import { stakesOf } from '#functions/wiring/stakes.ts';
import { called } from './governance.ts';
import { walkedOn } from './portions.ts';
import type { World } from './world.ts';

/** The day of the successions of these tests, in the terms of open rounds; a moment on it, before anything reacted. */
export const day = '2027-03-10';
export const morning = '2027-03-10T06:00:00.000Z';
const programmeId = 'proefland';

/** Alfa and Beta, which hold the two fixed seats, become Alfabeta. */
export const merger: GivenSuccession = {
  successionId: 'alfabeta',
  kind: 'merge',
  on: day,
  ground: { reference: 'Stb. 2027, 12' },
  predecessors: ['alfa', 'beta'],
  successors: [{ partnerId: 'alfabeta', name: 'Alfabeta' }],
};

/** Alfa is divided over Beta, Gamma and Delta. */
export const split = (divisions: GivenSuccession['divisions'] = {}): GivenSuccession => ({
  successionId: 'alfa-verdeeld',
  kind: 'split',
  on: day,
  ground: { reference: 'Stb. 2027, 13' },
  predecessors: ['alfa'],
  successors: ['beta', 'gamma', 'delta'].map((partnerId) => ({ partnerId })),
  divisions: { seats: [{ seatId: 'zetel-alfa', to: 'delta' }], ...divisions },
});

const depsOf = (world: World): SuccessionDeps => ({
  client: world.client,
  table: world.tables.bodies,
  registry: world.deps.registry,
  operators: [],
  stakes: stakesOf({
    rounds: world.deps.rounds,
    frameworks: world.deps.frameworks,
    alliances: world.allianceDeps.alliances,
    escalations: world.ladderDeps.escalations,
  }),
});

export const previewed = (world: World, given: GivenSuccession) =>
  called(previewSuccession(depsOf(world)), { programmeId }, given);

export const recorded = (world: World, given: GivenSuccession, clientId?: string) =>
  called(recordSuccession(depsOf(world)), { programmeId }, given, clientId);

/** Lets the day come: the registry first, as its sweep does. */
export const dayCome = (world: World, at = morning): Promise<void> =>
  followDays({ client: world.client, table: world.tables.bodies, registry: world.deps.registry, clock: () => at });

/** What the alliances do when they receive it. */
export const alliancesFollow = (world: World, at = morning): Promise<void> => {
  const parts = { ...world.allianceDeps, rounds: world.deps.rounds, clock: () => at };
  return followSuccessions(
    { ...parts, concluded: (contribution) => concludeContribution(parts, contribution) },
    programmeId,
  );
};

/** What an open round does when it receives it. */
export const roundFollows = async (world: World, roundId: string, at = morning): Promise<void> => {
  await followRound(world.roundDeps, roundId, at);
  await walkedOn(world);
};
