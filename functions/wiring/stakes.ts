import { allianceStakes } from '#functions/alliances/bodies/stakes.ts';
import { allStakes, type Stakes } from '#functions/bodies/terms/stakes.ts';
import { escalationStakes } from '#functions/escalations/bodies/stakes.ts';
import { frameworkStakes } from '#functions/frameworks/bodies/stakes.ts';
import { roundStakes } from '#functions/rounds/bodies/stakes.ts';
import type { Readers } from './readers.ts';

/** What every service holds of partners that a succession ends: a service with stakes of its own needs a row here. */
export const stakesOf = ({
  rounds,
  frameworks,
  alliances,
  escalations,
}: Pick<Readers, 'rounds' | 'frameworks' | 'alliances' | 'escalations'>): ((
  programmeId: string,
  partnerIds: readonly string[],
) => Promise<Stakes>) =>
  allStakes([
    roundStakes(rounds),
    frameworkStakes(frameworks, rounds),
    allianceStakes(alliances),
    escalationStakes(escalations, alliances),
  ]);
