import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Weather } from '../weather/weather.ts';
import type { StreamRecord } from './answers.ts';
import { Progress } from './progress.ts';

/** How long nothing is handed over after that itself went wrong, in milliseconds. */
const pause = 2000;

interface LaneOptions {
  /** Who reads the stream, for the weather. */
  readonly place: string;
  /** How many parts the stream has: a new table of DynamoDB has four. */
  readonly count: number;
  /** The most records that are handed over together. */
  readonly batchSize: number;
  /** The attribute whose value decides in which part a record is. */
  readonly partitionKey: string;
  readonly passesFilter: (record: StreamRecord) => boolean;
  readonly deliver: (records: readonly StreamRecord[]) => Promise<void>;
  /** Is told up to which record all are done. */
  readonly onDone: (last: StreamRecord) => void;
  readonly weather: Weather;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

interface Waiting {
  readonly record: StreamRecord;
  readonly done: () => StreamRecord | undefined;
}

/**
 * The parts of a stream, as the shards of DynamoDB: what has one partition key comes in order and one batch at a time, and what
 * has another may overtake it, or go on while it is tried again.
 */
export class Lanes {
  readonly #options: LaneOptions;
  readonly #lanes: { readonly queue: Waiting[]; running: Promise<void> | undefined }[];
  readonly #progress = new Progress<StreamRecord>();

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#lanes = Array.from({ length: options.count }, () => ({ queue: [], running: undefined }));
  }

  /** How many records are not done, or wait for one before them. */
  get pending(): number {
    return this.#progress.pending;
  }

  /** Takes records in the order of the stream. */
  add(records: readonly StreamRecord[]): void {
    for (const record of records) {
      const done = this.#progress.add(record);
      if (this.#options.passesFilter(record)) this.#laneOf(record).queue.push({ record, done });
      else this.#tell(done());
    }
    for (const lane of this.#lanes) {
      if (lane.running || lane.queue.length === 0) continue;
      lane.running = this.#run(lane.queue).finally(() => {
        lane.running = undefined;
      });
    }
  }

  /** Resolves when every record is done, or when what was at work ended after it was aborted. */
  async drained(): Promise<void> {
    await Promise.all(this.#lanes.map(({ running }) => running));
  }

  async #run(queue: Waiting[]): Promise<void> {
    const { signal, log } = this.#options;
    while (queue.length > 0 && !signal.aborted) {
      try {
        await this.#next(queue);
      } catch (error) {
        if (signal.aborted) return;
        log(`A part of a stream could not be handed over: ${error instanceof Error ? error.message : String(error)}`);
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** The records leave the queue when they are done, so that none is lost when handing over fails by itself. */
  async #next(queue: Waiting[]): Promise<void> {
    const { batchSize, deliver, weather, place, signal } = this.#options;
    if (weather.happens('delay', place)) await sleep(weather.delay(place), undefined, { signal });
    const batch = queue.slice(0, batchSize);
    await deliver(batch.map(({ record }) => record));
    queue.splice(0, batch.length);
    for (const { done } of batch) this.#tell(done());
  }

  #tell(last: StreamRecord | undefined): void {
    if (last) this.#options.onDone(last);
  }

  #laneOf({ dynamodb }: StreamRecord): { readonly queue: Waiting[] } {
    const key = JSON.stringify(dynamodb.Keys?.[this.#options.partitionKey] ?? null);
    const number = createHash('md5').update(key).digest().readUInt32BE() % this.#lanes.length;
    const lane = this.#lanes[number];
    if (!lane) throw new Error('A stream has at least one part');
    return lane;
  }
}
