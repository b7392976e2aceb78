import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Outcome, Round } from '#functions/rounds/terms/round.ts';
import { addDuration } from '#shared/calendar/terms.ts';
import { heldConditions } from '#shared/conditions/condition.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { chunks, transact, transactionLimit } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { concludeRipe } from '#shared/workflow/conclude-ripe.ts';
import { retireDriver } from '#shared/workflow/retire-driver.ts';
import type { Driven, WorkflowState } from '#shared/workflow/state.ts';
import type { Condition } from '../domain/condition.ts';
import { enterStage, transitionAfterRound } from '../domain/enter-stage.ts';
import type { FrameworksReader } from '../reader.ts';
import { conditionEntity, cycleEntity, frameworkEntity, visitEntity } from '../records.ts';
import type { Cycle } from '../terms/cycle.ts';
import { isEndStage, isRoundStage } from '../terms/stages.ts';
import { locateCycle } from './locate-cycle.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly registry: RegistryReader;
  readonly rounds: RoundsReader;
  readonly clock: Clock;
}

/**
 * Workflow step. If the round of the current stage is closed, concludes the stage and writes the next stage; then returns the stage of the
 * record. Called twice it moves once: the second call finds the cycle moved.
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
  const now = deps.clock();
  const transition = transitionAfterRound(cycle.stage, round.outcome.verdict);
  const entered = enterStage(withOutcome(cycle, round.outcome), transition, { by: round.roundId, now });
  const next = transition.to === 'in-force' ? await dated(deps, entered.cycle, now) : entered.cycle;
  if (cycle.stage === 'approval') await keepConditions(deps, cycle, round);
  try {
    await transact(deps.client, [
      deps.table.replace(cycleEntity, next),
      deps.table.insert(visitEntity, entered.visit),
      ...(transition.to === 'in-force' ? await succession(deps, next) : []),
      ...deps.table.record(entered.fact),
    ]);
    return next;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return deps.frameworks.cycle(cycle.programmeId, cycle.cycleId);
  }
};

const withOutcome = (cycle: Cycle, { negative }: Outcome): Cycle =>
  cycle.stage === 'sounding' ? { ...cycle, negativeSoundings: negative.length } : cycle;

/** A framework in force gets the date by which it must be renewed. */
const dated = async ({ registry }: Deps, cycle: Cycle, now: string): Promise<Cycle> => {
  const { settings } = await registry.programme(cycle.programmeId);
  return { ...cycle, renewalDue: addDuration(localDate(now), settings.renewal) };
};

/** The new version replaces the one before it, in the same transaction as its entry into force. */
const succession = async ({ frameworks, table }: Deps, { programmeId, cycleId }: Cycle): Promise<Write[]> => {
  const framework = await frameworks.framework(programmeId);
  if (!framework) return [];
  const { running: _running, inForce, ...rest } = framework;
  const pointer = table.replace(frameworkEntity, { ...rest, inForce: cycleId, revision: framework.revision + 1 });
  if (inForce === undefined) return [pointer];
  const before = await frameworks.cycle(programmeId, inForce);
  return [pointer, table.replace(cycleEntity, { ...before, status: 'superseded', revision: before.revision + 1 })];
};

/** Conditions are stored before the stage moves, so that none is lost between the two; storing them is idempotent. */
const keepConditions = async (
  { client, table, rounds }: Deps,
  { programmeId, cycleId }: Cycle,
  { roundId }: Round,
): Promise<void> => {
  const tasks = await rounds.tasks(roundId);
  const conditions = tasks.flatMap(({ taskId, addressee, answer }) =>
    heldConditions(programmeId, taskId, answer?.decision?.conditions ?? []).map(
      (held): Condition => ({ ...held, cycleId, taskId, addressee, textHash: answer?.textHash ?? '' }),
    ),
  );
  for (const some of chunks(conditions, transactionLimit)) {
    await transact(
      client,
      some.map((condition) => table.insert(conditionEntity, condition)),
    ).catch(unlessKept);
  }
};

const unlessKept = (error: unknown): void => {
  if (!(error instanceof ConditionFailed)) throw error;
};
