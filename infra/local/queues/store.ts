import { randomUUID } from 'node:crypto';
import type { Store } from '../store/database.ts';
import type { QueueConfig } from './config.ts';

/** A message as a receiver gets it; times in milliseconds since 1970. */
export interface Message {
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  readonly receives: number;
  readonly sentAt: number;
  readonly firstReceivedAt: number;
}

/** How many messages a queue holds: to be received now, being worked on, and not due yet. */
export interface QueueCounts {
  readonly waiting: number;
  readonly inFlight: number;
  readonly delayed: number;
}

const schema = `CREATE TABLE IF NOT EXISTS message (
  id TEXT PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, sentAt INTEGER NOT NULL,
  visibleAt INTEGER NOT NULL, receives INTEGER NOT NULL DEFAULT 0, firstReceivedAt INTEGER, receipt TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS message_due ON message (queue, visibleAt);`;

/** The queues of the application, kept on disk. */
export class QueueStore {
  readonly queues: readonly QueueConfig[];
  readonly #store: Store;
  readonly #listeners = new Map<string, () => void>();

  constructor(store: Store, queues: readonly QueueConfig[]) {
    this.#store = store;
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
    this.#store.db
      .prepare('INSERT INTO message (id, queue, body, sentAt, visibleAt) VALUES (?, ?, ?, ?, ?)')
      .run(id, queue.arn, body, now(), now() + delay * 1000);
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
      return db
        .prepare(
          `UPDATE message SET receives = receives + 1, visibleAt = :until, receipt = lower(hex(randomblob(16))),
             firstReceivedAt = coalesce(firstReceivedAt, :now)
           WHERE id IN (SELECT id FROM message WHERE queue = :queue AND visibleAt <= :now ORDER BY sentAt, rowid LIMIT :most)
           RETURNING id, receipt, body, receives, sentAt, firstReceivedAt`,
        )
        .all({ until: now() + visibility * 1000, now: now(), queue: queue.arn, most }) as unknown as Message[];
    });
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
    return this.#store.db
      .prepare(
        `SELECT count(*) FILTER (WHERE visibleAt <= :now) AS waiting,
           count(*) FILTER (WHERE visibleAt > :now AND receipt IS NOT NULL) AS inFlight,
           count(*) FILTER (WHERE visibleAt > :now AND receipt IS NULL) AS delayed
         FROM message WHERE queue = :queue`,
      )
      .get({ now: now(), queue: queue.arn }) as unknown as QueueCounts;
  }

  /** Everything in a queue, oldest first, without receiving it. */
  peek(queue: QueueConfig): { id: string; body: string; receives: number }[] {
    return this.#store.db
      .prepare('SELECT id, body, receives FROM message WHERE queue = ? ORDER BY sentAt, rowid')
      .all(queue.arn) as unknown as { id: string; body: string; receives: number }[];
  }

  /** When the next message of a queue can be received, in milliseconds since 1970. */
  nextDue(queue: QueueConfig): number | undefined {
    const row = this.#store.db.prepare('SELECT min(visibleAt) AS due FROM message WHERE queue = ?').get(queue.arn) as
      | { due: number | null }
      | undefined;
    return row?.due ?? undefined;
  }

  #redrive(arn: string, { deadLetterTargetArn, maxReceiveCount }: NonNullable<QueueConfig['redrive']>): void {
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
