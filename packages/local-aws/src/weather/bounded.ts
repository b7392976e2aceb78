/** For how long what happened to a call is remembered, in milliseconds: longer than its caller goes on trying. */
const memory = 10_000;

/**
 * Keeps troubles from coming together: each call meets at most a few, so that those who try again as documented always
 * get through.
 */
export class Bounded {
  readonly #most: number;
  readonly #met = new Map<string, { count: number; readonly until: number }>();

  /** `most` is how often a call may be met. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a call may be met once more; if so, that counts. The same call has the same key every time it is tried. */
  take(key: string, now = Date.now()): boolean {
    const met = this.#met.get(key);
    if (met && met.until > now) {
      met.count += 1;
      return met.count <= this.#most;
    }
    if (this.#met.size > 1000) this.#forget(now);
    this.#met.set(key, { count: 1, until: now + memory });
    return true;
  }

  #forget(now: number): void {
    for (const [key, { until }] of this.#met) if (until <= now) this.#met.delete(key);
  }
}
