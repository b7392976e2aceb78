import { retry } from '#shared/dynamo/retry.ts';
import { GovernanceError } from '#shared/errors/errors.ts';
import type { Locate } from './position.ts';
import type { Driven, WorkflowState } from './state.ts';

/**
 * What a stage waits for has happened, and no next stage comes of it: the record contradicts itself. The workflow knows this
 * by name; it tries again with back-off and then fails, which raises an alarm.
 */
export class StageNotConcluded extends GovernanceError {
  readonly code = 'stage-not-concluded';
  override get name(): string {
    return 'StageNotConcluded';
  }
}

/** How often it is tried before the step is left to its next try: somebody else may write between the look and the conclusion. */
const mostTries = 3;

/**
 * Workflow step: concludes the stage that a matter is in, and says where the record is. A stage that is ripe is left behind, or
 * the step fails: waiting for what has happened already would wake the workflow at once, without end.
 * @param conclude - writes the next stage if the present one is ripe; called twice it moves once.
 * @throws {StageNotConcluded} when a ripe stage stays what it is.
 */
export const concludeRipe =
  (locate: Locate, conclude: (driven: Driven) => Promise<WorkflowState>) =>
  (driven: Driven): Promise<WorkflowState> =>
    retry(
      async () => {
        const before = await locate(driven);
        const state = await conclude(driven);
        if (before.ended || !before.ripe || state.visit !== before.visit) return state;
        const { programmeId, matter, matterId } = driven;
        const stage = `${programmeId}.${matter}.${matterId}`;
        throw new StageNotConcluded(`The stage of ${stage} is ripe and cannot be concluded.`);
      },
      { tries: mostTries, isConflict: (error) => error instanceof StageNotConcluded },
    );
