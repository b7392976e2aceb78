import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { failureSchema } from '../failure.ts';

const moment = z.number().nullable();

const stepSchema = z.object({
  state: z.string(),
  input: z.unknown(),
  enteredAt: z.number(),
  /** Id of the history event that entered the state. */
  enteredEvent: z.number(),
  /** How often the state was retried, in all and by each of its retriers. */
  retryCount: z.number(),
  retriesBy: z.array(z.number()),
  /**
   * entered: to be evaluated; scheduled: the function is (to be) invoked; submitted: it returned, the token is awaited;
   * retrying: until the next attempt; decided: the outcome is known, the state is to be left.
   */
  phase: z.enum(['entered', 'scheduled', 'submitted', 'retrying', 'decided']),
  task: z.object({ functionName: z.string(), payload: z.unknown() }).nullable(),
  token: z.string().nullable(),
  /** Absolute due moments, in epoch milliseconds. */
  deadline: moment,
  timeoutAt: moment,
  resumeAt: moment,
  outcome: z
    .discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), result: z.unknown() }),
      z.object({ ok: z.literal(false), failure: failureSchema }),
    ])
    .nullable(),
});

/** Where a running execution stands, with everything needed to go on from there. */
export type Step = z.infer<typeof stepSchema>;
export type Outcome = NonNullable<Step['outcome']>;

/** A step as read; a write names the revision it was based on. */
export interface StoredStep {
  readonly revision: number;
  readonly step: Step;
}

/** The present step of every running execution, and the task tokens given out. */
export interface StepStore {
  find(execution: string): StoredStep | undefined;
  put(execution: string, revision: number, step: Step): void;
  remove(execution: string): void;
  /** Running executions that have something due at or before `moment`. */
  dueBy(moment: number): string[];
  nextWake(): number | undefined;
  running(): string[];
  openToken(token: string, execution: string): void;
  closeTokens(execution: string): void;
  findToken(token: string): { execution: string; open: boolean } | undefined;
}

const DUES = ['deadline', 'timeoutAt', 'resumeAt'] as const;
export type Due = { readonly kind: (typeof DUES)[number]; readonly at: number };

/** The first moment at which a step must be looked at again, and what is due then. */
export function firstDue(step: Step): Due | undefined {
  return DUES.flatMap((kind): Due[] => (step[kind] === null ? [] : [{ kind, at: step[kind] }])).sort(
    (a, b) => a.at - b.at,
  )[0];
}

const rowSchema = z.object({ revision: z.number(), body: z.string() });
const namesSchema = z.array(z.object({ execution: z.string() }).transform((row) => row.execution));
const tokenSchema = z
  .object({ execution: z.string(), open: z.number() })
  .transform(({ execution, open }) => ({ execution, open: open === 1 }));

/** Opens the steps in a journal. */
export function stepStore(database: DatabaseSync): StepStore {
  const one = database.prepare('SELECT revision, body FROM step WHERE execution = ?');
  const write = database.prepare(
    `INSERT INTO step (execution, revision, wake, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (execution) DO UPDATE SET revision = excluded.revision, wake = excluded.wake, body = excluded.body`,
  );
  const drop = database.prepare('DELETE FROM step WHERE execution = ?');
  const due = database.prepare('SELECT execution FROM step WHERE wake <= ? ORDER BY wake');
  const next = database.prepare('SELECT min(wake) AS wake FROM step');
  const all = database.prepare('SELECT execution FROM step');
  const newToken = database.prepare('INSERT INTO token (token, execution, open) VALUES (?, ?, 1)');
  const shutTokens = database.prepare('UPDATE token SET open = 0 WHERE execution = ? AND open = 1');
  const token = database.prepare('SELECT execution, open FROM token WHERE token = ?');
  return {
    find(execution) {
      const row = rowSchema.optional().parse(one.get(execution));
      return row && { revision: row.revision, step: stepSchema.parse(JSON.parse(row.body)) };
    },
    put(execution, revision, step) {
      write.run(execution, revision, firstDue(step)?.at ?? null, JSON.stringify(step));
    },
    remove: (execution) => void drop.run(execution),
    dueBy: (moment) => namesSchema.parse(due.all(moment)),
    nextWake: () => z.object({ wake: z.number().nullable() }).parse(next.get()).wake ?? undefined,
    running: () => namesSchema.parse(all.all()),
    openToken: (text, execution) => void newToken.run(text, execution),
    closeTokens: (execution) => void shutTokens.run(execution),
    findToken: (text) => tokenSchema.optional().parse(token.get(text)),
  };
}
