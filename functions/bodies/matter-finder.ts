import type { GivenLevel, MatterAtHand } from './domain/level.ts';

/** Finds a matter in the record of its owner, which is on a floor above. @throws {NotFound} when there is none. */
export type MatterFinder = (
  programmeId: string,
  matter: Pick<GivenLevel, 'matter' | 'matterId'>,
) => Promise<MatterAtHand>;
