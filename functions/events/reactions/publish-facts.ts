import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Condition } from '#shared/dynamo/condition.ts';
import { factEntity, type StoredFact, unsentBy } from '#shared/dynamo/outbox.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { chunks, transact, unlessDone } from '#shared/dynamo/transact.ts';
import { logInfo } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachFound } from '#shared/runtime/each.ts';
import type { EventBus } from '../event-bus.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly bus: EventBus;
  readonly clock: Clock;
}

/** EventBridge accepts ten entries per call. */
const entriesPerCall = 10;
/** Milliseconds that the stream gets before a fact counts as missed. */
const missedAfter = 60_000;

/**
 * Puts facts on the bus in their order and marks them as sent. Facts that were sent but not marked are sent again: consumers recognise a
 * fact by its id. Of a fact that comes in several versions only the last one is sent.
 * @returns the ids of those that the bus did not accept.
 */
export const publishFacts = async (
  { client, bus, clock }: Deps,
  table: Table,
  facts: readonly StoredFact[],
): Promise<Set<string>> => {
  const failed = new Set<string>();
  for (const some of chunks(lastVersions(facts), entriesPerCall)) {
    for (const id of await bus.put(some)) failed.add(id);
    await mark(
      client,
      table,
      some.filter(({ id }) => !failed.has(id)),
      clock(),
    );
  }
  logInfo('facts-published', { facts: facts.length - failed.size, failed: failed.size });
  return failed;
};

const lastVersions = (facts: readonly StoredFact[]): StoredFact[] => [
  ...new Map(facts.map((fact) => [fact.id, fact])).values(),
];

/**
 * Marks facts as sent that are still stored as they were sent. Others keep what is stored: another publisher marked them, or a consumer was quicker than
 * this and made them wait for a later moment.
 */
const mark = async (
  client: DynamoDBClient,
  table: Table,
  sent: readonly StoredFact[],
  publishedAt: string,
): Promise<void> => {
  if (sent.length === 0) return;
  try {
    await transact(
      client,
      sent.map((fact) => table.put(factEntity, publishedNow(fact, publishedAt), isStoredAs(fact))),
    );
  } catch (error) {
    unlessDone(error);
    // One of them changed: the others are marked by themselves.
    if (sent.length > 1) for (const fact of sent) await mark(client, table, [fact], publishedAt);
  }
};

const isStoredAs = ({ unsentSince, time }: StoredFact): Condition => ({
  expression: '#unsentSince = :unsentSince AND #time = :time',
  values: { unsentSince, time },
});

/** How long the oldest fact has waited; an unreadable one has no time. */
const secondsSince = (since: string | undefined, now: string): number =>
  since === undefined ? missedAfter / 1000 : Math.round((Date.parse(now) - Date.parse(since)) / 1000);

const publishedNow = ({ unsentSince: _since, ...fact }: StoredFact, publishedAt: string): StoredFact => ({
  ...fact,
  publishedAt,
});

/**
 * Publishes the facts that the stream missed. A fact that is unreadable or not accepted does not block the others.
 * @throws {AggregateError} at the end, when some were not published.
 */
export const sweepFacts = async (deps: Deps, table: Table, now: string): Promise<void> => {
  const before = new Date(Date.parse(now) - missedAfter).toISOString();
  const { items, faults } = await table.queryEach(factEntity, unsentBy(before));
  const left = items.length + faults.length;
  if (left === 0) return;
  logInfo('facts-left-behind', {
    table: table.name,
    facts: left,
    oldestSeconds: secondsSince(items[0]?.unsentSince, now),
  });
  const publish = async (some: readonly StoredFact[]): Promise<void> => {
    const failed = await publishFacts(deps, table, some);
    if (failed.size > 0) throw new Error(`The bus did not take ${[...failed].join(', ')}`);
  };
  const runs = { items: chunks(items, entriesPerCall), faults };
  await eachFound(runs, publish, ([first]) => `from ${first?.id}`);
};
