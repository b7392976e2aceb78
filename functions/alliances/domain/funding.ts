import type { Alliance } from './alliance.ts';
import { nothing } from './amounts.ts';
import { neededBy } from './plan.ts';

/** The cost of a year and the part of it that is covered, in euro cents. */
export interface YearFunding {
  readonly year: number;
  readonly neededCents: number;
  readonly coveredCents: number;
  /** The amount that is not covered; promises without a decision do not reduce it. */
  readonly gapCents: number;
}

/**
 * The funding of an alliance by year: what its plan needs (before there is a plan, the estimate of the pitch), compared with the money that
 * was decided. Money of one year does not cover another.
 */
export const fundingOf = ({ estimate, plans, figures }: Alliance): YearFunding[] => {
  const needed = new Map(estimate.map(({ year, amountCents }) => [year, amountCents]));
  for (const [year, plan] of Object.entries(plans)) needed.set(Number(year), neededBy(plan));
  return [...needed.entries()]
    .sort(([one], [other]) => one - other)
    .map(([year, neededCents]) => {
      const coveredCents = (figures.decided[String(year)] ?? nothing).cents;
      return { year, neededCents, coveredCents, gapCents: Math.max(0, neededCents - coveredCents) };
    });
};
