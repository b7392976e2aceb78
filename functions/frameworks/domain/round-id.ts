import type { Cycle } from '../terms/cycle.ts';
import type { RoundStage } from '../terms/stages.ts';

/**
 * The identifier of a round of a cycle, made of parts that have no dots.
 * @param held - how many rounds this stage has held, this one included.
 */
export const roundIdOf = (
  { programmeId, cycleId }: Pick<Cycle, 'programmeId' | 'cycleId'>,
  stage: RoundStage,
  held: number,
): string => `${programmeId}.${cycleId}.${stage}.${held}`;

/** Whether a round of a cycle is one of a stage. */
export const isOfStage = (roundId: string, stage: RoundStage): boolean => roundId.split('.')[2] === stage;
