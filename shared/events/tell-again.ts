import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { factEntity, factRanges, hourOf, type StoredFact } from '#shared/dynamo/outbox.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { logError, logInfo } from '#shared/observability/log.ts';
import { inTrace } from '#shared/observability/trace.ts';
import { catalogue, type Fact, type FactType } from './catalogue.ts';

/** Until which hour a consumer was told again what a table had put on the bus. */
export const ToldAgain = z.strictObject({ consumer: z.string(), source: z.string(), until: z.iso.datetime() });
export const toldAgainEntity = defineEntity({
  kind: 'told-again',
  schema: ToldAgain,
  key: ({ consumer, source }: { consumer: string; source: string }) => ({ pk: `TOLD-AGAIN#${consumer}`, sk: source }),
});

interface Telling {
  readonly client: DynamoDBClient;
  /** The consumer's own table, in which it keeps how far it is. */
  readonly own: Table;
  readonly consumer: string;
  /** The tables whose facts it listens to. */
  readonly sources: readonly Table[];
  readonly types: readonly FactType[];
  /** Does what the fact calls for, unless that was done: every consumer may be told twice. */
  readonly handle: (fact: Fact) => Promise<void>;
  readonly now: string;
}

const hour = 3_600_000;
/** Milliseconds after which a fact is told again: by then its queue has delivered it, or put it aside. */
const patience = 3 * hour;
/** How far back a consumer looks that was never told again. */
const firstLook = 24 * hour;
/** An hour whose facts failed for so long is passed over; alarms have told of it since. */
const longestLook = 14 * 24 * hour;

const startOfHour = (moment: number): number => moment - (moment % hour);

/**
 * Tells a consumer every fact once more from the record, hours after it was put on the bus: what its queue lost is found and done,
 * what was done is left. Each hour is read once, unless one of its facts fails; then it is read again by the next sweep.
 * @throws {AggregateError} at the end, when some could not be handled.
 */
export const tellAgain = async (telling: Telling): Promise<void> => {
  const failures: unknown[] = [];
  for (const source of telling.sources) failures.push(...(await tellOf(telling, source)));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} facts failed`);
};

const tellOf = async (telling: Telling, source: Table): Promise<unknown[]> => {
  const { client, own, consumer, now } = telling;
  const mark = await own.get(toldAgainEntity, { consumer, source: source.name });
  const end = startOfHour(Date.parse(now) - patience);
  const begin = Math.max(mark ? Date.parse(mark.until) : end - firstLook, end - longestLook);
  const failures: unknown[] = [];
  let done = begin;
  for (let at = begin; at < end; at += hour) {
    failures.push(...(await tellHour(telling, source, new Date(at).toISOString())));
    if (failures.length === 0) done = at + hour;
  }
  if (done > begin) {
    const until = new Date(done).toISOString();
    await transact(client, [own.put(toldAgainEntity, { consumer, source: source.name, until })]);
  }
  return failures;
};

const tellHour = async ({ types, handle, consumer }: Telling, source: Table, moment: string): Promise<unknown[]> => {
  const { items, faults } = await source.queryEach(factEntity, factRanges.sentIn(hourOf(moment)));
  const told = items.filter(({ type }) => types.some((known) => known === type));
  const failures: unknown[] = [...faults];
  for (const stored of told) {
    try {
      await inTrace(stored.traceparent, () => handle(factIn(stored)));
    } catch (error) {
      logError('sweep-item-failed', error, { item: stored.id });
      failures.push(error);
    }
  }
  if (told.length > 0) logInfo('facts-told-again', { consumer, facts: told.length, failed: failures.length });
  return failures;
};

const factIn = ({ id, type, time, data }: StoredFact): Fact =>
  ({ id, type, time, data: catalogue[type as FactType].parse(data) }) as Fact;
