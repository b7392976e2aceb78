import { randomUUID } from 'node:crypto';
import type { Store } from '../store/database.ts';
import type { Weather } from '../weather/weather.ts';
import { countsOf, isBusy, peekInto, type QueueCounts } from './census.ts';
import type { QueueConfig } from './config.ts';
import { twin, Unruly } from './unruly.ts';

/** A message as a receiver gets it; times in milliseconds since 1970. */
export interface Message {
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  readonly receives: number;
  readonly sentAt: number;
  readonly firstReceivedAt: number;
}

const schema = `CREATE TABLE IF NOT EXISTS message (
  id TEXT PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, sentAt INTEGER NOT NULL,
  visibleAt INTEGER NOT NULL, receives INTEGER NOT NULL DEFAULT 0, firstReceivedAt INTEGER, receipt TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS message_due ON message (queue, visibleAt);`;

/** How many times more messages are looked at than are taken, where they come in an order of their own. */
const lookAhead = 3;

/** The queues of the application, kept on disk. */
export class QueueStore {
  readonly queues: readonly QueueConfig[];
  readonly #store: Store;
  readonly #unruly: Unruly;
  readonly #listeners = new Map<string, () => void>();

  constructor(store: Store, queues: readonly QueueConfig[], weather: Weather) {
    this.#store = store;
    this.#unruly = new Unruly(weather);
    this.queues = queues;
    store.db.exec(schema);
    // Whoever was working on a message when the stack ended is gone: it need not wait for the end of its time.
    store.db.prepare('UPDATE message SET visibleAt = ? WHERE receipt IS NOT NULL AND visibleAt > ?').run(now(), now());
  }

  /** The queue that an ARN, a URL or a name stands for. */
  find(key: string): QueueConfig | undefined {
    return this.queues.find(({ arn, url, name }) => key === arn || key === url || key === name);
  }

  /** Calls back whenever a message was added to a queue. */
  onArrival(arn: string, listener: () => void): void {
    this.#listeners.set(arn, listener);
  }

  /** Adds a message and gives its id. `delay` is in seconds; by default the queue's own. */
  send(queue: QueueConfig, body: string, delay = queue.delay): string {
    const id = randomUUID();
    const due = now() + delay * 1000;
    for (const copy of this.#unruly.copies(queue, id)) this.#insert(copy.id, queue, body, due + copy.late);
    this.#announce(queue.arn);
    return id;
  }

  /**
   * Takes messages out of sight for a time in seconds, by default the queue's own. What was received too often goes to
   * the queue for that instead, and what is too old goes away.
   */
  receive(queue: QueueConfig, most: number, visibility = queue.visibilityTimeout): Message[] {
    return this.#store.atomically(() => {
      const { db } = this.#store;
      db.prepare('DELETE FROM message WHERE queue = ? AND sentAt < ?').run(queue.arn, now() - queue.retention * 1000);
      if (queue.redrive) this.#redrive(queue.arn, queue.redrive);
      const ids = this.#unruly.choose(queue, this.#visible(queue.arn, most), most);
      return db
        .prepare(
          `UPDATE message SET receives = receives + 1, visibleAt = :until, receipt = lower(hex(randomblob(16))),
             firstReceivedAt = coalesce(firstReceivedAt, :now)
           WHERE id IN (SELECT value FROM json_each(:ids))
           RETURNING rtrim(id, '${twin}') AS id, receipt, body, receives, sentAt, firstReceivedAt`,
        )
        .all({ until: now() + visibility * 1000, now: now(), ids: JSON.stringify(ids) }) as unknown as Message[];
    });
  }

  /** Lets messages be received again after a number of milliseconds, as if nobody had received them but for the count. */
  giveBack(queue: QueueConfig, messages: readonly Message[], milliseconds: number): void {
    for (const { receipt } of messages) {
      this.#store.db
        .prepare('UPDATE message SET visibleAt = ?, receipt = NULL WHERE queue = ? AND receipt = ?')
        .run(now() + milliseconds, queue.arn, receipt);
    }
    this.#announce(queue.arn);
  }

  /** Removes a message that is done, by the receipt of whoever received it last. */
  remove(queue: QueueConfig, receipt: string): void {
    this.#store.db.prepare('DELETE FROM message WHERE queue = ? AND receipt = ?').run(queue.arn, receipt);
  }

  /** Lets a received message be received again after a number of seconds. */
  release(queue: QueueConfig, receipt: string, seconds: number): void {
    this.#store.db
      .prepare('UPDATE message SET visibleAt = ? WHERE queue = ? AND receipt = ?')
      .run(now() + seconds * 1000, queue.arn, receipt);
  }

  counts(queue: QueueConfig): QueueCounts {
    return countsOf(this.#store.db, queue.arn);
  }

  /** Whether a queue holds a message to be received now, or one that nobody has and that comes by itself very soon. */
  isBusy(queue: QueueConfig): boolean {
    return isBusy(this.#store.db, queue.arn);
  }

  /** Everything in a queue, oldest first, without receiving it. */
  peek(queue: QueueConfig): { id: string; body: string; receives: number }[] {
    return peekInto(this.#store.db, queue.arn);
  }

  /** When the next message of a queue can be received, in milliseconds since 1970. */
  nextDue(queue: QueueConfig): number | undefined {
    const row = this.#store.db.prepare('SELECT min(visibleAt) AS due FROM message WHERE queue = ?').get(queue.arn) as
      | { due: number | null }
      | undefined;
    return row?.due ?? undefined;
  }

  #insert(id: string, queue: QueueConfig, body: string, visibleAt: number): void {
    this.#store.db
      .prepare('INSERT INTO message (id, queue, body, sentAt, visibleAt) VALUES (?, ?, ?, ?, ?)')
      .run(id, queue.arn, body, now(), visibleAt);
  }

  /** Those that can be received, oldest first. One that comes twice does so in another batch. */
  #visible(queue: string, most: number): string[] {
    const rows = this.#store.db
      .prepare(
        `SELECT id FROM message WHERE queue = :queue AND visibleAt <= :now AND NOT (id LIKE '%${twin}' AND EXISTS
           (SELECT 1 FROM message AS first WHERE first.id = rtrim(message.id, '${twin}') AND first.visibleAt <= :now))
         ORDER BY sentAt, rowid LIMIT :limit`,
      )
      .all({ queue, now: now(), limit: most * lookAhead });
    return rows.map(({ id }) => String(id));
  }

  #redrive(arn: string, { deadLetterTargetArn, maxReceiveCount }: NonNullable<QueueConfig['redrive']>): void {
    // A message that came twice is put aside once.
    this.#store.db
      .prepare(`DELETE FROM message WHERE queue = ? AND visibleAt <= ? AND receives >= ? AND id LIKE '%${twin}'`)
      .run(arn, now(), maxReceiveCount);
    const { changes } = this.#store.db
      .prepare(
        `UPDATE message SET queue = :dead, receives = 0, receipt = NULL, firstReceivedAt = NULL
         WHERE queue = :arn AND visibleAt <= :now AND receives >= :most`,
      )
      .run({ dead: deadLetterTargetArn, arn, now: now(), most: maxReceiveCount });
    if (changes > 0) this.#announce(deadLetterTargetArn);
  }

  #announce(arn: string): void {
    const listener = this.#listeners.get(arn);
    if (listener) setImmediate(listener);
  }
}

const now = (): number => Date.now();
