import { DescribeTimeToLiveCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import type { Stored } from '#shared/dynamo/entity.ts';
import type { Owner } from '#shared/runtime/capabilities.ts';
import { type Choices, type Decided, decide, type Expiry, type Pair } from './choices.ts';
import { Ends, endInWords } from './ends.ts';
import { eachPair, roughly, type Tables } from './pairs.ts';
import { type Tallied, Tally } from './tally.ts';
import { putting, removing, writeAll } from './write-batches.ts';

/** One table of one owner, with the copy that was restored. */
export interface OwnedTables extends Tables {
  readonly owner: Owner;
}

/** How far a restore is. */
export interface Progress {
  readonly owner: Owner;
  readonly compared: number;
  readonly written: number;
  /** Items in the original, as DynamoDB counts them every six hours. */
  readonly about: number;
}

export interface CopyParts {
  readonly client: DynamoDBClient;
  readonly choices: Choices;
  /** Whether to write, or only to report. */
  readonly apply: boolean;
  readonly now: () => Date;
  readonly progress: (progress: Progress) => void;
  /** Called with each item as it will be; twice when the end of its chain moves. */
  readonly see: (owner: Owner, item: Stored, isRepeated?: boolean) => void;
}

/** What came of a table, or would come of it. */
export interface TableReport extends OwnedTables, Tallied {
  /** Ends of chains that were moved on to the links that stayed. */
  readonly moved: readonly string[];
}

/**
 * Applies the chosen differences of the restored copy to a table. It can be cut off at any moment and be started again: every
 * key is decided by itself, from the items alone, and what was done already is the same in both by then.
 */
export const copyTable = async (parts: CopyParts, tables: OwnedTables): Promise<TableReport> => {
  const { client, choices, apply, now, progress, see } = parts;
  const { owner, original } = tables;
  const expiry = await expiryOf(client, original, now());
  const about = await roughly(client, original);
  const tally = new Tally();
  const ends = new Ends();
  let [compared, written] = [0, 0];
  const write = async (writes: readonly WriteRequest[]): Promise<void> => {
    if (apply) await writeAll(client, original, writes);
    written += writes.length;
  };
  await eachPair(client, tables, async (pairs) => {
    const decided = pairs.map((pair) => ({ pair, decision: decide(pair, choices, expiry) }));
    await write(decided.flatMap(({ pair, decision }) => writeFor(pair, decision)));
    for (const { pair, decision } of decided) {
      tally.add(pair, decision);
      ends.note(decision);
      if (decision.after !== undefined) see(owner, decision.after);
    }
    compared += pairs.length;
    progress({ owner, compared, written, about });
  });
  const moved = ends.moved();
  await write(moved.map(putting));
  for (const end of moved) see(owner, end, true);
  return { ...tables, ...tally.all, moved: moved.map(endInWords) };
};

const writeFor = (pair: Pair, { outcome, after }: Decided): WriteRequest[] => {
  if (outcome === 'remove' && pair.original) return [removing(pair.original)];
  return (outcome === 'add' || outcome === 'replace') && after ? [putting(after)] : [];
};

const expiryOf = async (client: DynamoDBClient, TableName: string, at: Date): Promise<Expiry> => {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  return { attribute: TimeToLiveDescription?.AttributeName, now: Math.floor(at.getTime() / 1000) };
};
