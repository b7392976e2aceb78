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

/** How often somebody else may write between the look and the conclusion before the step is left to its next try. */
const mostAttempts = 3;

/**
 * Workflow step: concludes the stage that a matter is in, and says where the record is. A stage that is ripe is left behind, or
 * the step fails: waiting for what has happened already would wake the workflow at once, without end.
 * @param conclude - writes the next stage if the present one is ripe; called twice it moves once.
 * @throws {StageNotConcluded} when a ripe stage stays what it is.
 */
export const concludeRipe =
  (locate: Locate, conclude: (driven: Driven) => Promise<WorkflowState>) =>
  async (driven: Driven): Promise<WorkflowState> => {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const before = await locate(driven);
      const state = await conclude(driven);
      if (before.ended || !before.ripe || state.visit !== before.visit) return state;
    }
    const { programmeId, matter, matterId } = driven;
    throw new StageNotConcluded(`The stage of ${programmeId}.${matter}.${matterId} is ripe and cannot be concluded.`);
  };
