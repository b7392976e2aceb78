import { setImmediate as nextTick } from 'node:timers/promises';
import type { Clock } from './clock.ts';

interface Alarm {
  readonly moment: number;
  readonly run: () => void;
}

// Enough turns of the event loop for fakes that answer in memory; real I/O needs its own `settle`.
const QUIET_TURNS = 8;

async function turnTheLoop(): Promise<void> {
  for (let turn = 0; turn < QUIET_TURNS; turn += 1) {
    await nextTick();
  }
}

/** A clock that stands still until a test moves it, so that years pass in a moment. */
export class VirtualClock implements Clock {
  #now: number;
  #alarms: Alarm[] = [];
  readonly #settle: () => Promise<void>;

  /**
   * @param start epoch milliseconds at which the clock stands
   * @param settle waits until the work of the present moment is done; by default a few turns of the event loop
   */
  constructor(start = Date.UTC(2027, 0, 1), settle: () => Promise<void> = turnTheLoop) {
    this.#now = start;
    this.#settle = settle;
  }

  now(): number {
    return this.#now;
  }

  at(moment: number, run: () => void): () => void {
    const alarm: Alarm = { moment, run };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm);
    };
  }

  /** Moves the clock on by `milliseconds`, stopping at every alarm on the way and letting its work finish. */
  async advance(milliseconds: number): Promise<void> {
    const target = this.#now + milliseconds;
    await this.#settle();
    for (let next = this.#nextBefore(target); next !== undefined; next = this.#nextBefore(target)) {
      const alarm = next;
      this.#alarms = this.#alarms.filter((other) => other !== alarm);
      this.#now = Math.max(this.#now, alarm.moment);
      alarm.run();
      await this.#settle();
    }
    this.#now = target;
    await this.#settle();
  }

  #nextBefore(target: number): Alarm | undefined {
    return this.#alarms.filter((alarm) => alarm.moment <= target).sort((a, b) => a.moment - b.moment)[0];
  }
}
