import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What the stack keeps beside the tables of the application: queues, schedules, secrets, mail, checkpoints. */
export interface Store {
  readonly db: DatabaseSync;
  /** Runs the steps all together or not at all; inside another transaction they are part of that one. */
  atomically<T>(steps: () => T): T;
  close(): void;
}

/**
 * Opens the file, for this process alone. What is committed survives the death of the process.
 * @throws {Error} when another stack is running on the same file.
 */
export const openStore = (path: string): Store => {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path);
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    db.exec('BEGIN EXCLUSIVE; COMMIT;');
  } catch (error) {
    db.close();
    if (!(error instanceof Error) || !/locked|busy/.test(error.message)) throw error;
    throw new Error(`Another stack is running on ${dirname(path)}. Stop it, or choose another folder.`, {
      cause: error,
    });
  }
  let inside = false;
  const atomically = <T>(steps: () => T): T => {
    if (inside) return steps();
    inside = true;
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = steps();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    } finally {
      inside = false;
    }
  };
  return { db, atomically, close: () => db.close() };
};
