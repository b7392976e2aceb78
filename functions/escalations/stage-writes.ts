import type { Write } from '#shared/dynamo/table.ts';
import { released } from './begin-escalation.ts';
import type { Deps } from './deps.ts';
import type { enterStage } from './domain/enter-stage.ts';
import { escalationEntity, escalationVisitEntity } from './records.ts';
import type { Escalation } from './terms/escalation.ts';
import { isEndStage } from './terms/stages.ts';

/**
 * Writes the stage that an escalation enters, with its visit and its event; when it ends, the same breach can be raised again.
 * @param before - the escalation as it was read: a concurrent move makes the transaction fail.
 */
export const stageWrites = async (
  { table }: Pick<Deps, 'table'>,
  before: Escalation,
  { escalation, visit, fact }: ReturnType<typeof enterStage>,
): Promise<Write[]> => [
  table.replace(escalationEntity, escalation),
  table.insert(escalationVisitEntity, visit),
  ...(isEndStage(escalation.stage) ? await released({ table }, before) : []),
  ...table.record(fact),
];
