import { type Finding, isBreach } from '../terms/report.ts';
import type { Breach } from './breach.ts';

/** What a report does to a breach: it opens it, keeps it open, finds it allowed by a ruling, or ends it. */
export const breachFates = ['opens', 'stays-open', 'allowed', 'ends'] as const;

interface Fate extends Pick<Breach, 'breachId'> {
  readonly becomes: (typeof breachFates)[number];
  readonly breach: Finding['breach'];
  readonly about: Finding['about'];
  readonly id?: string | undefined;
}

/**
 * What a report would do to the breaches of its alliance (rules 15 and 16).
 * @param open - the open breaches before it.
 * @param after - those that it opens, continues or ends, as they are after it.
 */
export const breachFatesOf = (open: readonly Breach[], after: readonly Breach[]): Fate[] => {
  const before = new Map(open.map((one) => [one.breachId, one]));
  return after.map(({ breachId, status, finding }) => {
    const { breach, about, id } = finding;
    return {
      breachId,
      becomes: fateOf(status, finding, before.get(breachId)),
      breach,
      about,
      ...(id === undefined ? {} : { id }),
    };
  });
};

/** A deviation that a ruling allowed, and that is larger now, opens as a breach again. */
const fateOf = (status: Breach['status'], finding: Finding, before: Breach | undefined): Fate['becomes'] => {
  if (status === 'over') return 'ends';
  if (!isBreach(finding)) return 'allowed';
  return before && isBreach(before.finding) ? 'stays-open' : 'opens';
};
