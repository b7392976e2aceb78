import type { Cycle } from '../terms/cycle.ts';
import type { RoundStage } from '../terms/stages.ts';

/**
 * The identifier of a round of a cycle, made of parts without dots.
 * @param number - the number of rounds of this stage, including this one.
 */
export const roundIdOf = (
  { programmeId, cycleId }: Pick<Cycle, 'programmeId' | 'cycleId'>,
  stage: RoundStage,
  number: number,
): string => `${programmeId}.${cycleId}.${stage}.${number}`;

/** Whether a round of a cycle belongs to a stage. */
export const isOfStage = (roundId: string, stage: RoundStage): boolean => roundId.split('.')[2] === stage;
