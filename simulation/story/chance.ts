import { hashOfText } from '#shared/vocabulary/hash.ts';

/**
 * Chance by name: the same seed and the same name give the same number, in whatever order they are asked. So a change in one part of
 * the story leaves the choices of the others as they were.
 */
export class Chance {
  readonly #seed: number;
  constructor(seed: number) {
    this.#seed = seed;
  }

  /** A number from 0 up to 1. */
  of(name: string): number {
    return Number.parseInt(hashOfText(`${this.#seed}/${name}`).slice(0, 12), 16) / 0x1000000000000;
  }

  /** Whether something happens that happens in this share of the cases. */
  happens(share: number, name: string): boolean {
    return this.of(name) < share;
  }

  /** A whole number from the first up to and including the last. */
  between(first: number, last: number, name: string): number {
    return first + Math.floor(this.of(name) * (last - first + 1));
  }

  /** One of the choices, by their shares, which need not add up to one. */
  pick<T extends string>(shares: Readonly<Record<T, number>>, name: string): T {
    const choices = Object.entries(shares) as [T, number][];
    const total = choices.reduce((sum, [, share]) => sum + share, 0);
    let left = this.of(name) * total;
    for (const [choice, share] of choices) {
      left -= share;
      if (left < 0) return choice;
    }
    throw new Error(`There is nothing to choose from for ${name}`);
  }
}
