import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const rowSchema = z
  .object({ id: z.number(), at: z.number(), type: z.string(), details: z.string() })
  .transform(({ details, ...row }) => ({
    ...row,
    details: z.record(z.string(), z.unknown()).parse(JSON.parse(details)),
  }));

/** An event of an execution; `details` holds the one `...EventDetails` member of its type, as the SDK names it. */
export type HistoryEvent = z.infer<typeof rowSchema>;

/** The history of every execution. */
export interface HistoryStore {
  /** Appends an event (at an epoch-millisecond moment) and returns its id, counted from 1. */
  add(execution: string, at: number, type: string, details?: Record<string, unknown>): number;
  page(execution: string, reverse: boolean, offset: number, size: number): HistoryEvent[];
}

/** Opens the histories in a journal. */
export function historyStore(database: DatabaseSync): HistoryStore {
  const last = database.prepare('SELECT ifnull(max(id), 0) AS id FROM event WHERE execution = ?');
  const insert = database.prepare('INSERT INTO event (execution, id, at, type, details) VALUES (?, ?, ?, ?, ?)');
  const select = (order: 'ASC' | 'DESC') =>
    database.prepare(
      `SELECT id, at, type, details FROM event WHERE execution = ? ORDER BY id ${order} LIMIT ? OFFSET ?`,
    );
  const forward = select('ASC');
  const backward = select('DESC');
  return {
    add(execution, at, type, details = {}) {
      const id = z.object({ id: z.number() }).parse(last.get(execution)).id + 1;
      insert.run(execution, id, at, type, JSON.stringify(details));
      return id;
    },
    page: (execution, reverse, offset, size) =>
      z.array(rowSchema).parse((reverse ? backward : forward).all(execution, size, offset)),
  };
}
