import type { Write } from '#shared/dynamo/table.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from './deps.ts';
import type { Recorded } from './domain/recorded.ts';
import { recordChange } from './record-change.ts';
import { programmeEntity, writesOf } from './records.ts';
import { type PresentRegistry, presentAfter } from './terms/present.ts';
import type { Programme } from './terms/registry.ts';

/** The order for a change of the registry: the programme, who asks for it, and when. */
export interface ChangeOrder {
  readonly programmeId: string;
  /** The application that asked, or the round that decided. */
  readonly by: string;
  /** ISO 8601 instant. */
  readonly now: string;
}
/** The client and the table for writing a change. */
export type WriteDeps = Pick<Deps, 'client' | 'table'>;

/** The registry that a change is decided on, and the number of its changes so far. */
export interface RegistryState {
  readonly programmeId: string;
  /** ISO date; never before the last change, so the days of the changes keep their order. */
  readonly today: string;
  readonly registry: PresentRegistry;
  readonly changes: number;
  /** ISO date of the first record of the registry. */
  readonly since: string;
}

/** Reads the present registry for a change. @throws {NotFound} when there is no such programme. */
export const registryState = async (
  { registry: reader }: Pick<Deps, 'registry'>,
  { programmeId, now }: Pick<ChangeOrder, 'programmeId' | 'now'>,
): Promise<RegistryState> => {
  const { recordedOn, ...present } = await reader.present(programmeId);
  const today = localDate(now);
  return { programmeId, today: today < recordedOn ? recordedOn : today, ...present };
};

/**
 * Records a change with its fact, if the registry has not changed since `RegistryState` was read.
 * @param factOf - makes the fact from the number of the change.
 * @param also - further writes of the same transaction.
 * @param programme - the programme itself, when the change is about it.
 * @throws {Conflict} when somebody changed the registry meanwhile.
 */
export const changeRegistry = async (
  { client, table }: WriteDeps,
  { programmeId, today, registry, changes, since }: RegistryState,
  { by, now }: Pick<ChangeOrder, 'by' | 'now'>,
  records: readonly Recorded[],
  factOf: (change: number) => Fact,
  also: readonly Write[] = [],
  programme?: Programme,
): Promise<void> => {
  const number = changes + 1;
  const present = { ...presentAfter(registry, records, { since, on: today }), ...(programme ? { programme } : {}) };
  const change = {
    programmeId,
    recordedAt: now,
    recordedOn: today,
    number,
    by,
    via: 'api' as const,
    ...(programme ? { programme } : {}),
  };
  await transact(client, [
    ...recordChange(table, change, records, { present, since }),
    ...(programme ? [table.put(programmeEntity, programme)] : []),
    ...writesOf(table, records),
    ...also,
    ...table.record(factOf(number)),
  ]).catch(asConflict('registry-changed', 'The registry changed at the same moment. Read it again.'));
};
