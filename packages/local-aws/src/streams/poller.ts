import { setTimeout as sleep } from 'node:timers/promises';
import type { Lanes } from './lanes.ts';
import type { StreamReader } from './reader.ts';

/**
 * How often a stream is looked at when nobody says that there may be something, in milliseconds. Every look costs the
 * database as much as a read, and there are as many streams as tables; only what the database removes by itself comes unsaid.
 */
const unasked = 10_000;

/** How long a stream that could not be read is left alone, in milliseconds. */
const afterTrouble = 2000;

/** How long a change may take to show up in its stream, in milliseconds. */
export const streamLag = 150;

/**
 * The least time between two looks, in milliseconds: Lambda looks four times a second. In a burst a look finds many records instead of
 * one each, and leaves the database to the work itself.
 */
const leastPause = 250;

/** How many records may wait for their function before no more are read. */
const mostPending = 1000;

interface PollerOptions {
  readonly reader: StreamReader;
  readonly lanes: Lanes;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Follows a stream until it is aborted: reads on while the records wait in their lanes. */
export class StreamPoller {
  readonly #options: PollerOptions;
  readonly #end: Promise<void>;
  /** When it last found nothing. */
  #emptyAt = 0;
  #lookedAt = 0;
  #stirred = false;
  #nap = new AbortController();

  constructor(options: PollerOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.stir());
    this.#end = this.#run().then(() => options.lanes.drained());
  }

  /** When the stream was last seen to hold nothing new, in milliseconds since 1970; 0 while it holds something. */
  get emptyAt(): number {
    return this.#options.lanes.pending > 0 ? 0 : this.#emptyAt;
  }

  /** Resolves when it has stopped. */
  get end(): Promise<void> {
    return this.#end;
  }

  /** Makes it look at once: something was just written to the table. */
  stir(): void {
    this.#stirred = true;
    this.#nap.abort();
  }

  async #run(): Promise<void> {
    const { signal, log } = this.#options;
    while (!signal.aborted) {
      try {
        await this.#step();
      } catch (error) {
        if (signal.aborted) return;
        log(`A stream could not be read: ${error instanceof Error ? error.message : String(error)}`);
        await sleep(afterTrouble, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #step(): Promise<void> {
    const { reader, lanes, signal } = this.#options;
    await sleep(Math.max(0, this.#lookedAt + leastPause - Date.now()), undefined, { signal });
    const lookedAt = Date.now();
    this.#lookedAt = lookedAt;
    // What was just written may not show yet: a second look follows soon.
    const nap = this.#stirred ? streamLag : unasked;
    this.#stirred = false;
    const records = await reader.read();
    signal.throwIfAborted();
    if (records.length > 0) {
      this.#emptyAt = 0;
      lanes.add(records);
    }
    if (reader.ended || lanes.pending > mostPending) await lanes.drained();
    signal.throwIfAborted();
    if (reader.ended) {
      reader.leave();
      return;
    }
    if (records.length > 0) return;
    this.#emptyAt = lookedAt;
    if (this.#stirred) return;
    this.#nap = new AbortController();
    await sleep(nap, undefined, { signal: this.#nap.signal }).catch(() => undefined);
  }
}
