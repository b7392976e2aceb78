import type { DatabaseSync } from 'node:sqlite';
import { longestDelay } from '../weather/weather.ts';

/** How many messages a queue holds: to be received now, being worked on, and not due yet. */
export interface QueueCounts {
  readonly waiting: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** How many messages the queue of an ARN holds. */
export const countsOf = (db: DatabaseSync, queue: string): QueueCounts =>
  db
    .prepare(
      `SELECT count(*) FILTER (WHERE visibleAt <= :now) AS waiting,
         count(*) FILTER (WHERE visibleAt > :now AND receipt IS NOT NULL) AS inFlight,
         count(*) FILTER (WHERE visibleAt > :now AND receipt IS NULL) AS delayed
       FROM message WHERE queue = :queue`,
    )
    .get({ now: Date.now(), queue }) as unknown as QueueCounts;

/** Whether a queue holds a message to be received now, or one that nobody has and that comes by itself very soon. */
export const isBusy = (db: DatabaseSync, queue: string): boolean => {
  const row = db
    .prepare(
      `SELECT count(*) AS count FROM message WHERE queue = :queue
       AND (visibleAt <= :now OR (receipt IS NULL AND visibleAt <= :soon))`,
    )
    .get({ queue, now: Date.now(), soon: Date.now() + longestDelay });
  return Number(row?.['count']) > 0;
};

/** Everything in a queue, oldest first, without receiving it. */
export const peekInto = (db: DatabaseSync, queue: string): { id: string; body: string; receives: number }[] =>
  db.prepare('SELECT id, body, receives FROM message WHERE queue = ? ORDER BY sentAt, rowid').all(queue) as unknown as {
    id: string;
    body: string;
    receives: number;
  }[];
