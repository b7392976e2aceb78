import { openDatabase, transact } from './database.ts';
import { type ExecutionStore, executionStore } from './executions.ts';
import { type HistoryStore, historyStore } from './history.ts';
import { type MachineStore, machineStore } from './machines.ts';
import { type StepStore, stepStore } from './steps.ts';

/** Everything the engine keeps on disk. */
export interface Journal {
  readonly machines: MachineStore;
  readonly executions: ExecutionStore;
  readonly steps: StepStore;
  readonly history: HistoryStore;
  /** Keeps all writes of `work` or none. Not to be nested. */
  transact<T>(work: () => T): T;
  close(): void;
}

/** Opens the journal in an SQLite file; ':memory:' keeps nothing. */
export function openJournal(file: string): Journal {
  const database = openDatabase(file);
  return {
    machines: machineStore(database),
    executions: executionStore(database),
    steps: stepStore(database),
    history: historyStore(database),
    transact: (work) => transact(database, work),
    close: () => database.close(),
  };
}
