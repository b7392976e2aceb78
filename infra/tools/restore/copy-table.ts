import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Stored } from '#shared/dynamo/entity.ts';
import type { Owner } from '#shared/runtime/capabilities.ts';
import { type Choices, type Decided, decide, type Expiry, type Outcome, type Pair } from './choices.ts';
import { Ends, endInWords } from './ends.ts';
import { afterwards, isErasure, kindOf } from './kinds.ts';
import { eachPair, type Tables } from './pairs.ts';
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
  /** Whether it is written, or only said. */
  readonly apply: boolean;
  readonly now: () => Date;
  readonly progress: (progress: Progress) => void;
  /** Is handed every item that is there afterwards; one that is changed once more on the way comes again. */
  readonly see: (owner: Owner, item: Stored, again?: boolean) => void;
}

/** What came of a table, or would come of it. */
export interface TableReport extends OwnedTables {
  readonly counts: Readonly<Record<string, Readonly<Partial<Record<Outcome, number>>>>>;
  /** How many there were of each kind. */
  readonly before: Readonly<Record<string, number>>;
  /** The first keys of each kind and outcome. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
  /** Ends of chains that were moved on to the links that stayed. */
  readonly moved: readonly string[];
  /** What somebody must do by hand. */
  readonly todo: readonly string[];
}

const mostExamples = 5;

/**
 * Brings a table to what its restored copy says, as far as was chosen. It can be cut off at any moment and be started again: every
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
  return { ...tables, ...tally.report(), moved: moved.map(endInWords) };
};

const writeFor = (pair: Pair, { outcome, after }: Decided): WriteRequest[] => {
  if (outcome === 'remove' && pair.original) return [removing(pair.original)];
  return (outcome === 'add' || outcome === 'replace') && after ? [putting(after)] : [];
};

const expiryOf = async (client: DynamoDBClient, TableName: string, at: Date): Promise<Expiry> => {
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  return { attribute: TimeToLiveDescription?.AttributeName, now: Math.floor(at.getTime() / 1000) };
};

const roughly = async (client: DynamoDBClient, TableName: string): Promise<number> =>
  (await client.send(new DescribeTableCommand({ TableName }))).Table?.ItemCount ?? 0;

/** Counts what is decided, with some keys of each and what follows for people. */
class Tally {
  readonly #counts: Record<string, Partial<Record<Outcome, number>>> = {};
  readonly #before: Record<string, number> = {};
  readonly #examples: Record<string, string[]> = {};
  readonly #todo = new Set<string>();

  add({ original, restored }: Pair, { outcome }: Decided): void {
    const one = original ?? restored ?? {};
    const kind = kindOf(one);
    const counts = (this.#counts[kind] ??= {});
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (original) this.#before[kind] = (this.#before[kind] ?? 0) + 1;
    if (outcome === 'same') return;
    const examples = (this.#examples[`${kind} ${outcome}`] ??= []);
    if (examples.length < mostExamples) examples.push(`${one['pk']?.S} / ${one['sk']?.S}`);
    const toDo = outcome === 'replace' ? afterwards[kind] : undefined;
    if (toDo !== undefined) this.#todo.add(toDo);
    if (original && !restored && isErasure(original)) this.#todo.add(erasureToRepeat(original));
  }

  report(): Pick<TableReport, 'counts' | 'before' | 'examples' | 'todo'> {
    return { counts: this.#counts, before: this.#before, examples: this.#examples, todo: [...this.#todo] };
  }
}

const erasureToRepeat = (stored: Stored): string => {
  const { programmeId, personId } = unmarshall(stored)['data'];
  return `${personId} of ${programmeId} was erased since: erase that person again (POST /v1/programmes/${programmeId}/people/${personId}/erasures).`;
};
