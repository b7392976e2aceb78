import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamReader, StreamRecord } from './reader.ts';

/** How often a stream is looked at, in milliseconds: while something may be writing, and when nothing is. */
const busy = 40;
const idle = 400;
/** How long after the last sign of life something may still come, in milliseconds. */
const linger = 1500;

interface PollerOptions {
  readonly reader: StreamReader;
  /** Whether a record goes to the function. */
  readonly wanted: (record: StreamRecord) => boolean;
  readonly deliver: (records: readonly StreamRecord[]) => Promise<void>;
  /** When a function last ran, in milliseconds since 1970; Infinity while one runs. Functions do the writing. */
  readonly lastActivity: () => number;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Follows a stream until it is aborted. */
export class StreamPoller {
  readonly #options: PollerOptions;
  readonly #end: Promise<void>;
  #lastRecord = 0;
  /** When it last found nothing. */
  #emptyAt = 0;

  constructor(options: PollerOptions) {
    this.#options = options;
    this.#end = this.#run();
  }

  /** When the stream was last seen to hold nothing new, in milliseconds since 1970; 0 while it holds something. */
  get emptyAt(): number {
    return this.#emptyAt;
  }

  /** Resolves when it has stopped. */
  get end(): Promise<void> {
    return this.#end;
  }

  async #run(): Promise<void> {
    const { signal, log } = this.#options;
    while (!signal.aborted) {
      try {
        await this.#step();
      } catch (error) {
        if (signal.aborted) return;
        log(`A stream could not be read: ${error instanceof Error ? error.message : String(error)}`);
        await sleep(idle, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #step(): Promise<void> {
    const { reader, wanted, deliver, lastActivity, signal } = this.#options;
    const asked = Date.now();
    const records = await reader.read();
    const last = records.at(-1);
    if (last) {
      this.#emptyAt = 0;
      this.#lastRecord = Date.now();
      await deliver(records.filter(wanted));
      reader.keep(last);
      this.#lastRecord = Date.now();
      return;
    }
    this.#emptyAt = asked;
    const active = Math.max(this.#lastRecord, lastActivity());
    await sleep(Date.now() - active < linger ? busy : idle, undefined, { signal }).catch(() => undefined);
  }
}
