import type { Alliance } from './alliance.ts';
import { nothing } from './amounts.ts';
import { neededBy } from './plan.ts';

/** What a year costs and how much of it is covered, in euro cents. */
export interface YearFunding {
  readonly year: number;
  readonly neededCents: number;
  readonly coveredCents: number;
  /** What is still to be found; what was only promised does not make it smaller. */
  readonly gapCents: number;
}

/**
 * The funding of an alliance, year by year: what its plan needs (before there is one, the estimate of the pitch), held
 * against the money that was decided. Money of one year does not cover another.
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
