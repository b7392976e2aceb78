import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Locate } from '#shared/workflow/position.ts';
import type { FrameworksReader } from '../reader.ts';
import { isEndStage } from '../terms/stages.ts';

interface Deps {
  readonly frameworks: FrameworksReader;
  readonly rounds: RoundsReader;
}

/** The stage of a framework cycle by its record; it is ripe when the round of its stage is closed. */
export const locateCycle =
  ({ frameworks, rounds }: Deps): Locate =>
  async ({ programmeId, matterId }) => {
    const { stage, visit, roundId } = await frameworks.cycle(programmeId, matterId);
    const round = roundId === undefined ? undefined : await rounds.round(roundId);
    return { stage, visit, ended: isEndStage(stage), ripe: round?.status === 'closed' };
  };
