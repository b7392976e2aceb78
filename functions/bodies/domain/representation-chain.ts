import { overlap } from './programme-file/check-periods.ts';

/** Who is represented by whom, in which body and when: from a file or as it is recorded. */
interface Link {
  readonly body: string;
  readonly represented: string;
  readonly by: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * Why one representation does not go with another in the same body and period: each is right by itself, together nobody knows who
 * speaks for whom. Who is represented is not there, so it speaks for nobody else; two that represent each other are in a circle.
 * @returns nothing when they go together.
 */
export const tangleOf = (given: Link, other: Link): string | undefined => {
  if (given.body !== other.body || !overlap(given, other)) return undefined;
  if (other.represented === given.by && other.by === given.represented) return 'the two would represent each other';
  if (other.represented === given.by) return 'whoever would speak is represented itself in that body in that period';
  return other.by === given.represented
    ? 'whoever would be represented speaks for another in that body in that period'
    : undefined;
};
