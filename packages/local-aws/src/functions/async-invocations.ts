import { randomUUID } from 'node:crypto';
import type { Store } from '../store/database.ts';
import { DueLoop } from '../store/due-loop.ts';
import type { InvokeResult } from '../workflow/index.ts';
import { type AsyncConfig, usualAsync } from './async-config.ts';

const schema = `CREATE TABLE IF NOT EXISTS asyncInvocation (
  id TEXT PRIMARY KEY, functionName TEXT NOT NULL, payload TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
  acceptedAt INTEGER NOT NULL, dueAt INTEGER NOT NULL) STRICT`;

interface Row {
  readonly id: string;
  readonly functionName: string;
  readonly payload: string;
  readonly attempts: number;
  readonly acceptedAt: number;
}

interface AsyncOptions {
  readonly store: Store;
  readonly configs: ReadonlyMap<string, AsyncConfig>;
  readonly invoke: (name: string, payload: unknown) => Promise<InvokeResult>;
  /** Puts what a function failed at in a queue. */
  readonly putAside: (functionName: string, queueArn: string, body: string) => void;
  readonly log: (line: string) => void;
}

/** Seconds before the second and the third try. */
const pauses = [60, 120];
const most = 10;

/** The events that functions got from those who do not wait: kept on disk until they are done or given up. */
export class AsyncInvocations {
  readonly #options: AsyncOptions;
  readonly #loop: DueLoop;
  readonly #underWay = new Set<string>();
  #stopped = false;

  constructor(options: AsyncOptions) {
    this.#options = options;
    options.store.db.exec(schema);
    this.#loop = new DueLoop(
      () => this.#nextDue(),
      () => this.#dispatch(),
    );
  }

  /** How many events wait for their function now or are with it. */
  get pending(): number {
    const row = this.#options.store.db
      .prepare('SELECT count(*) AS count FROM asyncInvocation WHERE dueAt <= ?')
      .get(Date.now());
    return Number(row?.['count'] ?? 0);
  }

  /** Accepts an event, as JSON text; it is on disk when this returns. */
  accept(functionName: string, payload: string): string {
    const id = randomUUID();
    this.#options.store.db
      .prepare('INSERT INTO asyncInvocation (id, functionName, payload, acceptedAt, dueAt) VALUES (?, ?, ?, ?, ?)')
      .run(id, functionName, payload, Date.now(), Date.now());
    setImmediate(() => this.#loop.poke());
    return id;
  }

  /** Goes on with whatever was left. */
  start(): void {
    this.#loop.poke();
  }

  stop(): void {
    this.#stopped = true;
    this.#loop.stop();
  }

  #nextDue(): number | undefined {
    if (this.#underWay.size >= most) return undefined;
    return this.#waiting(1)[0]?.dueAt;
  }

  #waiting(count: number): (Row & { readonly dueAt: number })[] {
    const busy = JSON.stringify([...this.#underWay]);
    return this.#options.store.db
      .prepare(
        `SELECT id, functionName, payload, attempts, acceptedAt, dueAt FROM asyncInvocation
         WHERE id NOT IN (SELECT value FROM json_each(?)) ORDER BY dueAt, rowid LIMIT ?`,
      )
      .all(busy, count) as unknown as (Row & { readonly dueAt: number })[];
  }

  #dispatch(): void {
    for (const row of this.#waiting(most - this.#underWay.size)) {
      if (row.dueAt > Date.now()) return;
      this.#underWay.add(row.id);
      void this.#run(row).finally(() => {
        this.#underWay.delete(row.id);
        this.#loop.poke();
      });
    }
  }

  async #run(row: Row): Promise<void> {
    const { store, invoke, configs, log } = this.#options;
    const result = await invoke(row.functionName, JSON.parse(row.payload));
    if (this.#stopped) return;
    if (result.ok) {
      this.#forget(row.id);
      return;
    }
    const config = configs.get(row.functionName) ?? usualAsync;
    const attempts = row.attempts + 1;
    const dueAt = Date.now() + (pauses[row.attempts] ?? pauses[1] ?? 0) * 1000;
    const tooOld = dueAt > row.acceptedAt + config.longestAge * 1000;
    log(`${row.functionName} failed (try ${attempts}): ${result.errorType}: ${result.errorMessage}`);
    if (attempts <= config.retries && !tooOld) {
      store.db.prepare('UPDATE asyncInvocation SET attempts = ?, dueAt = ? WHERE id = ?').run(attempts, dueAt, row.id);
      return;
    }
    store.atomically(() => {
      const record = failureRecord(row, attempts, result, tooOld);
      if (config.failuresTo) this.#options.putAside(row.functionName, config.failuresTo, record);
      this.#forget(row.id);
    });
  }

  #forget(id: string): void {
    this.#options.store.db.prepare('DELETE FROM asyncInvocation WHERE id = ?').run(id);
  }
}

const failureRecord = (
  row: Row,
  approximateInvokeCount: number,
  { errorType, errorMessage, trace }: Extract<InvokeResult, { ok: false }>,
  tooOld: boolean,
): string =>
  JSON.stringify({
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: row.id,
      functionArn: row.functionName,
      condition: tooOld ? 'EventAgeExceeded' : 'RetriesExhausted',
      approximateInvokeCount,
    },
    requestPayload: JSON.parse(row.payload),
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorType, errorMessage, trace },
  });
