import type { Store } from '../store/database.ts';
import { Schedule, type ScheduleKey } from './request.ts';

const schema = `CREATE TABLE IF NOT EXISTS schedule (
  groupName TEXT NOT NULL, name TEXT NOT NULL, origin TEXT NOT NULL, body TEXT NOT NULL, dueAt INTEGER,
  madeAt INTEGER NOT NULL, changedAt INTEGER NOT NULL, PRIMARY KEY (groupName, name)) STRICT;
  CREATE INDEX IF NOT EXISTS schedule_due ON schedule (dueAt);`;

/** A schedule as it is kept; moments in milliseconds since 1970. */
export interface StoredSchedule extends ScheduleKey {
  /** Who made it: the template of the application, or the application itself. */
  readonly origin: 'template' | 'application';
  readonly schedule: Schedule;
  /** When it fires next; undefined when it does not. */
  readonly dueAt: number | undefined;
  readonly madeAt: number;
  readonly changedAt: number;
}

interface Row extends ScheduleKey {
  readonly origin: 'template' | 'application';
  readonly body: string;
  readonly dueAt: number | null;
  readonly madeAt: number;
  readonly changedAt: number;
}

/** Folders from before roles were enforced name them with a region, which roles do not have. */
const withoutRegion = (body: string): string => body.replaceAll(/arn:aws:iam:[a-z0-9-]+:/g, 'arn:aws:iam::');

const fromRow = ({ body, dueAt, ...row }: Row): StoredSchedule => ({
  ...row,
  dueAt: dueAt ?? undefined,
  schedule: Schedule.parse(JSON.parse(withoutRegion(body))),
});

/** The schedules, kept on disk. */
export class ScheduleStore {
  readonly #db: Store['db'];

  constructor({ db }: Store) {
    this.#db = db;
    db.exec(schema);
  }

  get({ groupName, name }: ScheduleKey): StoredSchedule | undefined {
    const row = this.#db.prepare('SELECT * FROM schedule WHERE groupName = ? AND name = ?').get(groupName, name);
    return row && fromRow(row as unknown as Row);
  }

  put({ groupName, name, origin, schedule, dueAt, madeAt, changedAt }: StoredSchedule): void {
    this.#db
      .prepare(
        `INSERT OR REPLACE INTO schedule (groupName, name, origin, body, dueAt, madeAt, changedAt)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(groupName, name, origin, JSON.stringify(schedule), dueAt ?? null, madeAt, changedAt);
  }

  remove({ groupName, name }: ScheduleKey): boolean {
    return this.#db.prepare('DELETE FROM schedule WHERE groupName = ? AND name = ?').run(groupName, name).changes > 0;
  }

  all(): StoredSchedule[] {
    return (this.#db.prepare('SELECT * FROM schedule ORDER BY dueAt').all() as unknown as Row[]).map(fromRow);
  }

  due(now: number): StoredSchedule[] {
    const rows = this.#db.prepare('SELECT * FROM schedule WHERE dueAt <= ? ORDER BY dueAt').all(now);
    return (rows as unknown as Row[]).map(fromRow);
  }

  nextDue(): number | undefined {
    const row = this.#db.prepare('SELECT min(dueAt) AS due FROM schedule').get() as { due: number | null } | undefined;
    return row?.due ?? undefined;
  }
}
