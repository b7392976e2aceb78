import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const rowSchema = z.object({
  machine: z.string(),
  version: z.number(),
  name: z.string(),
  body: z.string(),
  created: z.number(),
});

/** One stored version of a state machine's definition; `body` is its JSON text. */
export type StoredMachine = z.infer<typeof rowSchema>;

/** The state machines and every definition they ever had. */
export interface MachineStore {
  add(machine: StoredMachine): void;
  find(arn: string, version?: number): StoredMachine | undefined;
  list(): StoredMachine[];
}

/** Opens the machines in a journal. */
export function machineStore(database: DatabaseSync): MachineStore {
  const insert = database.prepare(
    'INSERT INTO definition (machine, version, name, body, created) VALUES (?, ?, ?, ?, ?)',
  );
  const one = database.prepare('SELECT * FROM definition WHERE machine = ? AND version = ?');
  const latest = database.prepare('SELECT * FROM definition WHERE machine = ? ORDER BY version DESC LIMIT 1');
  const current = database.prepare(
    'SELECT * FROM definition d WHERE version = (SELECT max(version) FROM definition WHERE machine = d.machine) ORDER BY machine',
  );
  return {
    add({ machine, version, name, body, created }) {
      insert.run(machine, version, name, body, created);
    },
    find(arn, version) {
      return rowSchema.optional().parse(version === undefined ? latest.get(arn) : one.get(arn, version));
    },
    list: () => z.array(rowSchema).parse(current.all()),
  };
}
