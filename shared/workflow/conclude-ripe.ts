import { retry } from '#shared/dynamo/retry.ts';
import { GovernanceError } from '#shared/errors/errors.ts';
import type { Locate } from './position.ts';
import type { Driven, WorkflowState } from './state.ts';

/**
 * The event that a stage waits for has happened, and no next stage follows: the record contradicts itself. The workflow recognises this by
 * name; it tries again with back-off and then fails, which raises an alarm.
 */
export class StageNotConcluded extends GovernanceError {
  readonly code = 'stage-not-concluded';
  override get name(): string {
    return 'StageNotConcluded';
  }
}

/** The number of attempts before the step is left to its next try: somebody else may write between reading and concluding. */
const maxTries = 3;

/**
 * Workflow step: concludes the current stage of a matter, and returns the stage of the record. A ripe stage must end, or the step fails:
 * waiting for a past event would wake the workflow at once, in an endless loop.
 * @param conclude - writes the next stage if the current one is ripe; called twice it moves once.
 * @throws {StageNotConcluded} when a ripe stage does not change.
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
      { tries: maxTries, isConflict: (error) => error instanceof StageNotConcluded },
    );
