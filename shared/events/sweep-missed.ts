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

/** The progress of a consumer's comparison with the facts that an owner published, and the facts that failed since. */
export const Compared = z.strictObject({
  owner: z.string(),
  /** Instant, or the place of the last fact that was compared. */
  upTo: z.string(),
  /** Facts that failed; each sweep tries them again. */
  left: z.array(z.string()),
});
type Compared = z.infer<typeof Compared>;

export const comparedEntity = defineEntity({
  kind: 'compared',
  schema: Compared,
  key: ({ owner }: { owner: string }) => ({ pk: `COMPARED#${owner}`, sk: 'COMPARED' }),
});

/** The part of a consumer of facts that its sweep needs. */
export interface SweptConsumer {
  readonly client: DynamoDBClient;
  /** Its own table; holds the progress of the sweep. */
  readonly table: Table;
  /** The tables of the facts that it receives. */
  readonly sources: Readonly<Partial<Record<Owner, Table>>>;
  readonly listens: (type: string) => boolean;
  /** Whether it handled a fact, by its own record. Absent when only handling can tell: then each fact is handled again. */
  readonly isDone?: (fact: StoredFact) => Promise<boolean>;
  /** Handles a fact. Idempotent. */
  readonly handle: (fact: StoredFact) => Promise<void>;
  readonly clock: Clock;
}

/** Milliseconds for the bus, the queue and its repeats; an unhandled fact that is older was missed. */
export const patience = 3600 * 1000;
/** Milliseconds that the first comparison reaches back. */
const firstLook = 24 * 3600 * 1000;
/** Most facts of one owner that one sweep compares; the next sweep continues from there. */
const mostCompared = 1000;
/** Most failing facts that are kept; with more, the sweep compares no further facts until some are handled. */
const mostLeft = 100;

/**
 * Compares the published facts with those that a consumer handled, and handles the missed ones: a message was lost, or expired
 * among the dead letters. Each fact is compared once, an hour after it was published, so the work does not grow with all that was
 * ever published. A fact that fails is kept and tried again with every sweep.
 * @throws {AggregateError} while some facts fail, so the failure is visible.
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
  const retriedFacts = await Promise.all(before.left.map((id) => source.get(factEntity, { id })));
  const stillLeft = await missedOf(
    consumer,
    retriedFacts.filter((fact) => fact !== undefined),
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
  if (left.length > 0)
    throw new Error(`${left.length} facts of ${owner} cannot be handled, of which the first is ${left[0]}`);
};

/** Handles the facts that were missed. @returns the ids of those that failed. */
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
  /** The place up to which facts were read. */
  readonly upTo: string;
}

/** The facts that an owner published after a place and until an instant, oldest first, day by day: at most `mostCompared`. */
const publishedBetween = async (source: Table, afterPlace: string, until: string): Promise<Found> => {
  if (afterPlace >= until) return { facts: [], upTo: afterPlace };
  const facts: StoredFact[] = [];
  for (let day = afterPlace.slice(0, 10); day <= until.slice(0, 10); day = dayAfter(day)) {
    const left = mostCompared - facts.length;
    const range = published(day, afterPlace, until, left);
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
