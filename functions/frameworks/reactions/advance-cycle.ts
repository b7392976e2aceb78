import type { Outcome } from '#functions/rounds/terms/round.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { concludeRipe } from '#shared/workflow/conclude-ripe.ts';
import { retireDriver } from '#shared/workflow/retire-driver.ts';
import type { Driven, WorkflowState } from '#shared/workflow/state.ts';
import type { Deps as FrameworkDeps } from '../deps.ts';
import { transitionAfterRound } from '../domain/enter-stage.ts';
import { keepConditions, putConditions } from '../keep-conditions.ts';
import { moveOn } from '../move-on.ts';
import type { Cycle } from '../terms/cycle.ts';
import { isEndStage, isRoundStage } from '../terms/stages.ts';
import { lacksApprovalNow } from './conclude-conditions.ts';
import { locateCycle } from './locate-cycle.ts';

interface Deps extends FrameworkDeps {
  readonly clock: Clock;
}

/**
 * Workflow step. If the round of the current stage is closed, concludes the stage and writes the next stage; then returns the stage of the
 * record. Called twice it moves once: the second call finds the cycle moved. When an approval is taken back at the same moment, one of the two
 * finds that the cycle changed, and judges anew.
 * @throws {StageNotConcluded} when the round is closed and no transition follows from it.
 */
export const advanceCycle = (deps: Deps): ((driven: Driven) => Promise<WorkflowState>) =>
  concludeRipe(locateCycle(deps), async (driven) => {
    const cycle = await concluded(deps, await deps.frameworks.cycle(driven.programmeId, driven.matterId));
    if (isEndStage(cycle.stage)) await retireDriver(deps.client, deps.table, driven);
    return { ...driven, stage: cycle.stage, visit: cycle.visit };
  });

const concluded = async (deps: Deps, cycle: Cycle): Promise<Cycle> => {
  if (!isRoundStage(cycle.stage) || cycle.roundId === undefined) return cycle;
  const round = await deps.rounds.round(cycle.roundId);
  if (round?.status !== 'closed' || round.outcome === undefined) return cycle;
  if (cycle.stage === 'approval') await keepConditions(deps, cycle, round.roundId);
  const transition = transitionAfterRound(cycle.stage, await triggerOf(deps, cycle, round.outcome));
  return moveOn(deps, withOutcome(cycle, round.outcome), transition, { by: round.roundId, now: deps.clock() });
};

/**
 * What follows from the round by the record of now (rule 8). Every college approved, but an approval of an earlier round may have been taken back
 * since; and an approval under conditions counts once they are accepted, also one of an earlier round.
 */
const triggerOf = async (deps: Deps, cycle: Cycle, { verdict }: Outcome): Promise<string> => {
  if (verdict !== 'approved' && verdict !== 'approved-with-conditions') return verdict;
  if (await lacksApprovalNow(deps, cycle, deps.clock())) return 'not-approved';
  return (await putConditions(deps, cycle)) > 0 ? 'approved-with-conditions' : 'approved';
};

const withOutcome = (cycle: Cycle, { negative }: Outcome): Cycle =>
  cycle.stage === 'sounding' ? { ...cycle, negativeSoundings: negative.length } : cycle;
