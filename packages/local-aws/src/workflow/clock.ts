/** A source of time the engine reads and sets timers on; tests hand in one they can move. */
export interface Clock {
  /** The present moment, in epoch milliseconds. */
  now(): number;
  /**
   * Runs `run` once, at or after `moment` (epoch milliseconds; a past moment runs soon).
   * Returns a function that cancels it.
   */
  at(moment: number, run: () => void): () => void;
}

// A Node timer above 2^31-1 ms fires at once, and one that sleeps for days misses a suspended
// machine or a corrected clock: so the wait is cut in short pieces, each measured afresh.
const LONGEST_SLEEP_MS = 60_000;

/** The clock of the machine. Reaches any moment, however many years away. */
export const systemClock: Clock = {
  now: () => Date.now(),
  at(moment, run) {
    let timer: NodeJS.Timeout;
    const sleep = (): void => {
      const left = moment - Date.now();
      timer = left > LONGEST_SLEEP_MS ? setTimeout(sleep, LONGEST_SLEEP_MS) : setTimeout(run, Math.max(0, left));
    };
    sleep();
    return () => clearTimeout(timer);
  },
};
