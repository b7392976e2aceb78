import { DatabaseSync } from 'node:sqlite';

const TABLES = `
  CREATE TABLE IF NOT EXISTS definition (
    machine TEXT NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, created INTEGER NOT NULL,
    PRIMARY KEY (machine, version)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS execution (
    number INTEGER PRIMARY KEY AUTOINCREMENT, arn TEXT NOT NULL UNIQUE, machine TEXT NOT NULL, version INTEGER NOT NULL,
    qualifier TEXT, name TEXT NOT NULL, status TEXT NOT NULL, input TEXT NOT NULL, output TEXT, error TEXT, cause TEXT,
    started INTEGER NOT NULL, stopped INTEGER, transitions INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS execution_by_machine ON execution (machine, number);
  CREATE TABLE IF NOT EXISTS step (
    execution TEXT PRIMARY KEY, revision INTEGER NOT NULL, wake INTEGER, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS step_by_wake ON step (wake);
  CREATE TABLE IF NOT EXISTS token (
    token TEXT PRIMARY KEY, execution TEXT NOT NULL, open INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS token_by_execution ON token (execution) WHERE open = 1;
  CREATE TABLE IF NOT EXISTS event (
    execution TEXT NOT NULL, id INTEGER NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL, details TEXT NOT NULL,
    PRIMARY KEY (execution, id)
  ) STRICT, WITHOUT ROWID;
`;

/** Opens (and where needed makes) the journal. Survives the end of the process at any point; use one process a file. */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  // NORMAL keeps every commit through a killed process; a power cut may lose the last ones, never tear the file.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec(TABLES);
  return database;
}

/** Runs `work` so that either all of its writes are kept or none. Not to be nested. */
export function transact<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
