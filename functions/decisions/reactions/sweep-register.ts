import type { Table } from '#shared/dynamo/table.ts';
import { logInfo } from '#shared/observability/log.ts';
import { eachFound } from '#shared/runtime/each.ts';
import { type Registration, ranges, registrationEntity } from '../records.ts';

/** Milliseconds that the stream gets before a waiting decision counts as missed. */
const missedAfter = 60_000;

/**
 * Places decisions that the stream missed. An unreadable decision does not block the other registers.
 * @throws {AggregateError} at the end, when some could not be placed.
 */
export const sweepRegister = async (
  table: Table,
  append: (registrations: readonly Registration[]) => Promise<void>,
  now: string,
): Promise<void> => {
  const before = new Date(Date.parse(now) - missedAfter).toISOString();
  const { items, faults } = await table.queryEach(registrationEntity, ranges.waitingSince(before));
  if (items.length + faults.length === 0) return;
  logInfo('registrations-left-behind', { decisions: items.length + faults.length });
  const registers = [...Map.groupBy(items, ({ programmeId }) => programmeId)];
  await eachFound(
    { items: registers, faults },
    ([, some]) => append(some),
    ([programmeId]) => programmeId,
  );
};
