import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { factEntity, published, type StoredFact } from '#shared/dynamo/outbox.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { logError, logInfo } from '#shared/observability/log.ts';
import type { Owner } from '#shared/runtime/capabilities.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';

/** How far a consumer compared what an owner published with what it did, and what it could not do since. */
export const Compared = z.strictObject({
  owner: z.string(),
  /** Instant, or the place of the last fact that was compared. */
  upTo: z.string(),
  /** Facts that failed when they were found; tried again each time. */
  left: z.array(z.string()),
});
type Compared = z.infer<typeof Compared>;

export const comparedEntity = defineEntity({
  kind: 'compared',
  schema: Compared,
  key: ({ owner }: { owner: string }) => ({ pk: `COMPARED#${owner}`, sk: 'COMPARED' }),
});

/** A consumer of facts, as far as its sweep needs it. */
export interface SweptConsumer {
  readonly client: DynamoDBClient;
  /** Its own table: how far it came is kept there. */
  readonly table: Table;
  /** The tables in which the facts lie that it listens to. */
  readonly sources: Readonly<Partial<Record<Owner, Table>>>;
  readonly listens: (type: string) => boolean;
  /** Whether it did what a fact calls for, by its own record. Left out where that is found only by doing it: then it is told each fact once more. */
  readonly isDone?: (fact: StoredFact) => Promise<boolean>;
  /** Does it; what was done already stays done once. */
  readonly handle: (fact: StoredFact) => Promise<void>;
  readonly clock: Clock;
}

/** Milliseconds that the bus, the queue and its repeats get before a fact is taken to be missed. */
const patience = 3600 * 1000;
/** How far back the first comparison begins. */
const firstLook = 24 * 3600 * 1000;
/** Facts of one owner that are compared in one sweep at most: the next goes on from there. */
const mostCompared = 1000;
/** Failing facts that are kept; with more than these nothing is compared further until some are done. */
const mostLeft = 100;

/**
 * Compares what was published with what a consumer did, and does what it missed: a message that was lost, or that expired among the
 * dead letters. Each fact is looked at once, an hour after it was published, so that the work does not grow with what was ever
 * published; one that fails is remembered and tried again with every sweep.
 * @throws {AggregateError} while some cannot be done, so that it shows.
 */
export const sweepMissed = async (consumer: SweptConsumer): Promise<void> => {
  const sources = Object.entries(consumer.sources) as [Owner, Table][];
  await eachOrThrow(sources, ([owner, source]) => compareWith(consumer, owner, source), { nameOf: ([owner]) => owner });
};

const compareWith = async (consumer: SweptConsumer, owner: Owner, source: Table): Promise<void> => {
  const { client, table, clock } = consumer;
  const now = Date.parse(clock());
  const before = (await table.get(comparedEntity, { owner })) ?? {
    owner,
    upTo: new Date(now - firstLook).toISOString(),
    left: [],
  };
  const again = await Promise.all(before.left.map((id) => source.get(factEntity, { id })));
  const stillLeft = await missedOf(
    consumer,
    again.filter((fact) => fact !== undefined),
  );
  const until = new Date(now - patience).toISOString();
  const room = mostLeft - stillLeft.length;
  const found = room > 0 ? await publishedBetween(source, before.upTo, until) : { facts: [], upTo: before.upTo };
  const newlyLeft = await missedOf(
    consumer,
    found.facts.filter(({ type }) => consumer.listens(type)),
  );
  const left = [...stillLeft, ...newlyLeft];
  const after: Compared = { owner, upTo: found.upTo, left };
  await transact(client, [table.put(comparedEntity, after)]);
  if (left.length > 0) throw new Error(`${left.length} facts of ${owner} cannot be handled: ${left[0]} and others`);
};

/** Does what was not done. @returns the ids of what failed. */
const missedOf = async ({ isDone, handle }: SweptConsumer, facts: readonly StoredFact[]): Promise<string[]> => {
  const failed: string[] = [];
  for (const fact of facts) {
    if (await isDone?.(fact)) continue;
    try {
      await handle(fact);
      if (isDone) logInfo('fact-missed', { fact: fact.id });
    } catch (error) {
      logError('sweep-item-failed', error, { item: fact.id });
      failed.push(fact.id);
    }
  }
  return failed;
};

interface Found {
  readonly facts: readonly StoredFact[];
  /** How far they reach. */
  readonly upTo: string;
}

/** What an owner published between a place and an instant, oldest first, a day at a time and as much as one sweep takes. */
const publishedBetween = async (source: Table, behind: string, until: string): Promise<Found> => {
  if (behind >= until) return { facts: [], upTo: behind };
  const facts: StoredFact[] = [];
  for (let day = behind.slice(0, 10); day <= until.slice(0, 10); day = dayAfter(day)) {
    const left = mostCompared - facts.length;
    const range = published(day, behind, until, left);
    const { items, faults } = await source.queryEach(factEntity, range);
    for (const fault of faults) logError('sweep-item-failed', fault);
    facts.push(...items);
    const last = facts.at(-1);
    if (items.length + faults.length >= left && last) return { facts, upTo: `${last.publishedAt}#${last.id}` };
  }
  return { facts, upTo: until };
};

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3600 * 1000).toISOString().slice(0, 10);
