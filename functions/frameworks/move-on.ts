import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { addDuration } from '#shared/calendar/terms.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { enterStage, type Step } from './domain/enter-stage.ts';
import type { FrameworksReader } from './reader.ts';
import { cycleEntity, frameworkEntity, visitEntity } from './records.ts';
import type { Cycle } from './terms/cycle.ts';
import type { Transition } from './terms/stages.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly registry: RegistryReader;
}

/**
 * Makes a transition that follows from answers: writes the next stage with its visit and its fact and, at an entry into force, the succession.
 * When somebody else moved the cycle meanwhile, nothing is written.
 * @returns the cycle of the record.
 */
export const moveOn = async (deps: Deps, cycle: Cycle, transition: Transition, step: Step): Promise<Cycle> => {
  const entered = enterStage(cycle, transition, step);
  const inForce = transition.to === 'in-force';
  const next = inForce ? await dated(deps, entered.cycle, step.now) : entered.cycle;
  try {
    await transact(deps.client, [
      deps.table.replace(cycleEntity, next),
      deps.table.insert(visitEntity, entered.visit),
      ...(inForce ? await succession(deps, next) : []),
      ...deps.table.record(entered.fact),
    ]);
    return next;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return deps.frameworks.cycle(cycle.programmeId, cycle.cycleId);
  }
};

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
