import type * as z from 'zod';
import { DatabaseError, streamCall } from '../dynamodb/stream-protocol.ts';
import type { Store } from '../store/database.ts';
import { Description, Iterator, Records, type Shard, type StreamRecord, Streams } from './answers.ts';

const service = 'DynamoDBStreams_20120810';
/** Where a reader got to in each shard; a shard that was read to its end is `done`. */
const schema = `CREATE TABLE IF NOT EXISTS checkpoint (
  source TEXT NOT NULL, shard TEXT NOT NULL, sequence TEXT, done INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (source, shard)) STRICT`;

interface ReaderOptions {
  readonly store: Store;
  readonly url: string;
  /** Who reads: each has a place of its own. */
  readonly source: string;
  readonly tableName: string;
  readonly fromLatest: boolean;
  readonly limit: number;
}

/**
 * Reads the stream of one table, shard after shard. It remembers how far it read, and on disk how far it was told that
 * all is done: that is where it goes on after a restart.
 */
export class StreamReader {
  readonly #options: ReaderOptions;
  #streamArn = '';
  #shard: string | undefined;
  #iterator: string | undefined;
  /** The last record that was read of the present shard. */
  #lastRead: string | undefined;
  #ended = false;

  constructor(options: ReaderOptions) {
    this.#options = options;
    options.store.db.exec(schema);
  }

  /** Whether the present shard was read to its end: `leave` it when all of it is done, to read on in the next. */
  get ended(): boolean {
    return this.#ended;
  }

  /** The next records, oldest first; none when there is nothing new. */
  async read(): Promise<StreamRecord[]> {
    if (this.#ended || (!this.#iterator && !(await this.#open()))) return [];
    try {
      const answer = Records.parse(
        await this.#call('GetRecords', { ShardIterator: this.#iterator, Limit: this.#options.limit }),
      );
      this.#lastRead = answer.Records.at(-1)?.dynamodb.SequenceNumber ?? this.#lastRead;
      this.#iterator = answer.NextShardIterator ?? undefined;
      this.#ended = this.#iterator === undefined;
      return answer.Records;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      // An iterator lives for minutes only; the place itself is known.
      this.#iterator = undefined;
      if (error.code === 'TrimmedDataAccessException') this.#startAnew();
      return [];
    }
  }

  /** Remembers that everything up to a record is done. */
  keep(last: StreamRecord): void {
    this.#mark({ sequence: last.dynamodb.SequenceNumber });
  }

  /** Remembers that everything in a shard that ended is done. */
  leave(): void {
    this.#mark({ done: 1 });
    this.#ended = false;
    this.#lastRead = undefined;
  }

  #startAnew(): void {
    this.#lastRead = undefined;
    this.#mark({ sequence: null });
  }

  async #open(): Promise<boolean> {
    this.#streamArn ||= await this.#findStream();
    const shards = await this.#shards();
    const done = this.#marks();
    const next = shards.find(({ ShardId }) => done.get(ShardId)?.done !== 1);
    if (!next) return false;
    this.#shard = next.ShardId;
    const sequence = this.#lastRead ?? done.get(next.ShardId)?.sequence;
    const start = sequence
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence }
      : { ShardIteratorType: this.#options.fromLatest && done.size === 0 ? 'LATEST' : 'TRIM_HORIZON' };
    const answer = await this.#call('GetShardIterator', {
      StreamArn: this.#streamArn,
      ShardId: next.ShardId,
      ...start,
    });
    this.#iterator = Iterator.parse(answer).ShardIterator ?? undefined;
    return this.#iterator !== undefined;
  }

  async #findStream(): Promise<string> {
    const { Streams: found } = Streams.parse(await this.#call('ListStreams', { TableName: this.#options.tableName }));
    const newest = found.toSorted((a, b) => a.StreamLabel.localeCompare(b.StreamLabel)).at(-1);
    if (!newest) throw new Error(`The table ${this.#options.tableName} has no stream`);
    return newest.StreamArn;
  }

  /** Parents come before their children, as the service lists them. */
  async #shards(): Promise<z.output<typeof Shard>[]> {
    const all: z.output<typeof Shard>[] = [];
    let from: string | undefined;
    do {
      const page = Description.parse(
        await this.#call('DescribeStream', {
          StreamArn: this.#streamArn,
          ...(from ? { ExclusiveStartShardId: from } : {}),
        }),
      ).StreamDescription;
      all.push(...page.Shards);
      from = page.LastEvaluatedShardId;
    } while (from);
    return all;
  }

  #marks(): Map<string, { sequence: string | null; done: number }> {
    const rows = this.#options.store.db
      .prepare('SELECT shard, sequence, done FROM checkpoint WHERE source = ?')
      .all(this.#options.source) as { shard: string; sequence: string | null; done: number }[];
    return new Map(rows.map((row) => [row.shard, row]));
  }

  #mark({ sequence, done }: { sequence?: string | null; done?: number }): void {
    const { store, source } = this.#options;
    store.db
      .prepare(
        `INSERT INTO checkpoint (source, shard, sequence, done) VALUES (:source, :shard, :sequence, :done)
         ON CONFLICT DO UPDATE SET done = :done, sequence = CASE WHEN :kept THEN sequence ELSE :sequence END`,
      )
      .run({
        source,
        shard: this.#shard ?? '',
        sequence: sequence ?? null,
        done: done ?? 0,
        kept: sequence === undefined ? 1 : 0,
      });
  }

  #call(operation: string, body: unknown): Promise<unknown> {
    return streamCall(this.#options.url, `${service}.${operation}`, body);
  }
}
