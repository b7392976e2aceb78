import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const statusSchema = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);
const rowSchema = z.object({
  number: z.number(),
  arn: z.string(),
  machine: z.string(),
  version: z.number(),
  qualifier: z.string().nullable(),
  name: z.string(),
  status: statusSchema,
  input: z.string(),
  output: z.string().nullable(),
  error: z.string().nullable(),
  cause: z.string().nullable(),
  started: z.number(),
  stopped: z.number().nullable(),
  transitions: z.number(),
});

/** An execution as stored; `input` and `output` are JSON texts, moments are epoch milliseconds. */
export type Execution = z.infer<typeof rowSchema>;
export type Status = z.infer<typeof statusSchema>;
export type NewExecution = Pick<Execution, 'arn' | 'machine' | 'version' | 'qualifier' | 'name' | 'input' | 'started'>;
export type Ending = Pick<Execution, 'output' | 'error' | 'cause'> & { status: Exclude<Status, 'RUNNING'> };

/** The executions of all machines, closed ones too. */
export interface ExecutionStore {
  add(execution: NewExecution): void;
  find(arn: string): Execution | undefined;
  close(arn: string, ending: Ending, stopped: number): void;
  countTransition(arn: string): void;
  /** The newest first, starting below `before`. */
  page(machine: string, status: Status | undefined, before: number, size: number): Execution[];
}

/** Opens the executions in a journal. */
export function executionStore(database: DatabaseSync): ExecutionStore {
  const insert = database.prepare(
    `INSERT INTO execution (arn, machine, version, qualifier, name, status, input, started, transitions)
     VALUES (?, ?, ?, ?, ?, 'RUNNING', ?, ?, 0)`,
  );
  const one = database.prepare('SELECT * FROM execution WHERE arn = ?');
  const closing = database.prepare(
    'UPDATE execution SET status = ?, output = ?, error = ?, cause = ?, stopped = ? WHERE arn = ?',
  );
  const counting = database.prepare('UPDATE execution SET transitions = transitions + 1 WHERE arn = ?');
  const paging = database.prepare(
    `SELECT * FROM execution WHERE machine = ? AND number < ? AND (?3 IS NULL OR status = ?3)
     ORDER BY number DESC LIMIT ?4`,
  );
  return {
    add({ arn, machine, version, qualifier, name, input, started }) {
      insert.run(arn, machine, version, qualifier, name, input, started);
    },
    find: (arn) => rowSchema.optional().parse(one.get(arn)),
    close(arn, { status, output, error, cause }, stopped) {
      closing.run(status, output, error, cause, stopped, arn);
    },
    countTransition(arn) {
      counting.run(arn);
    },
    page: (machine, status, before, size) =>
      z.array(rowSchema).parse(paging.all(machine, before, status ?? null, size)),
  };
}
