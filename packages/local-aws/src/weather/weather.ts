import { createHash } from 'node:crypto';

/**
 * What AWS does now and then to everybody, and how often it does it here. Far more often than there: a test that lasts a
 * minute must meet what a year meets.
 */
const rates = {
  /** A queue delivers a message twice. */
  repeat: 0.2,
  /** A message, or a batch of one part of a stream, comes later than what was sent after it. */
  delay: 0.2,
  /** A transaction meets another one on the same item. */
  conflict: 0.1,
  /** Lambda has no room for an invocation. */
  throttle: 0.06,
} as const;
export type Trouble = keyof typeof rates;

/** The longest that anything is put off, in milliseconds. */
export const longestDelay = 600;

/**
 * The troubles of a run, drawn from a seed. What happens the nth time at one place depends on the seed, the place and n, and on
 * nothing that happens elsewhere: the same seed gives the same troubles, as far as the application does the same.
 */
export class Weather {
  /** Undefined when nothing ever happens. */
  readonly seed: string | undefined;
  readonly #counts = new Map<string, number>();

  constructor(seed: string | undefined) {
    this.seed = seed;
  }

  /** Whether a trouble comes now, at a place such as a queue or a function. */
  happens(trouble: Trouble, place: string): boolean {
    return this.seed !== undefined && this.#draw(`${trouble} ${place}`) < rates[trouble];
  }

  /** How long something is put off that was put off, in milliseconds. */
  delay(place: string): number {
    return this.seed === undefined ? 0 : Math.floor(this.#draw(`length ${place}`) * longestDelay);
  }

  /** A list in an order of its own; as it was when nothing ever happens. */
  shuffled<T>(list: readonly T[], place: string): T[] {
    if (this.seed === undefined) return [...list];
    return list
      .map((one) => ({ one, at: this.#draw(`order ${place}`) }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }

  /** A number from 0 up to 1. */
  #draw(what: string): number {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    const hash = createHash('sha256').update(`${this.seed} ${what} ${count}`).digest();
    return hash.readUInt32BE() / 2 ** 32;
  }
}

/** Nothing ever happens. */
export const calm = new Weather(undefined);
