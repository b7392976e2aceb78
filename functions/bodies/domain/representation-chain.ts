import { overlap } from './programme-file/check-periods.ts';

/** A representation: the represented partner, its representative, the body and the period; from a file or from the registry. */
interface Link {
  readonly body: string;
  readonly represented: string;
  readonly by: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * Why two representations conflict in the same body and period: each is valid by itself, but together it is unclear who speaks
 * for whom. A represented partner is absent, so it speaks for nobody else; two partners that represent each other form a circle.
 * @returns undefined when they do not conflict.
 */
export const tangleOf = (given: Link, other: Link): string | undefined => {
  if (given.body !== other.body || !overlap(given, other)) return undefined;
  if (other.represented === given.by && other.by === given.represented) return 'the two would represent each other';
  if (other.represented === given.by) return 'whoever would speak is represented itself in that body in that period';
  return other.by === given.represented
    ? 'whoever would be represented speaks for another in that body in that period'
    : undefined;
};
