import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from './deps.ts';
import type { Recorded } from './domain/recorded.ts';
import { recordChange } from './record-change.ts';
import { writesOf } from './records.ts';
import { type PresentRegistry, presentAfter } from './terms/present.ts';

/** Of which programme the registry is changed, by whom and when. */
export interface ChangeOrder {
  readonly programmeId: string;
  /** The application that asks for it, or the round that decided it. */
  readonly by: string;
  /** ISO 8601 instant. */
  readonly now: string;
}
/** What a change is written with. */
export type Office = Pick<Deps, 'client' | 'table'>;

/** The registry that a change is decided on, and how many changes made it. */
export interface Basis {
  readonly programmeId: string;
  /** ISO date; never before the last change, so that the order of the changes is the order of their days. */
  readonly today: string;
  readonly registry: PresentRegistry;
  readonly changes: number;
  /** When the registry was first recorded (ISO date). */
  readonly since: string;
}

/** What a change is decided on: the registry as it stands. @throws {NotFound} when there is no such programme. */
export const basisOf = async (
  { registry: reader }: Pick<Deps, 'registry'>,
  { programmeId, now }: Pick<ChangeOrder, 'programmeId' | 'now'>,
): Promise<Basis> => {
  const { recordedOn, ...present } = await reader.present(programmeId);
  const today = localDate(now);
  return { programmeId, today: today < recordedOn ? recordedOn : today, ...present };
};

/**
 * Records a change with its fact, if the registry is still what it was decided on.
 * @param told - the fact, given the number of the change.
 * @param also - what is written with it.
 * @throws {Conflict} when somebody changed the registry meanwhile.
 */
export const changeRegistry = async (
  { client, table }: Office,
  { programmeId, today, registry, changes, since }: Basis,
  { by, now }: Pick<ChangeOrder, 'by' | 'now'>,
  things: readonly Recorded[],
  told: (change: number) => Fact,
  also: readonly Write[] = [],
): Promise<void> => {
  const number = changes + 1;
  const change = {
    programmeId,
    recordedAt: now,
    recordedOn: today,
    number,
    by,
    via: 'api' as const,
  };
  try {
    await transact(client, [
      ...recordChange(table, change, things, { present: presentAfter(registry, things, { since, on: today }), since }),
      ...writesOf(table, things),
      ...also,
      ...table.record(told(number)),
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    throw new Conflict('registry-changed', 'The registry changed at the same moment; look at it again.', {
      cause: error,
    });
  }
};
