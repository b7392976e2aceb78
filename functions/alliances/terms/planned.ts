import type { FromSources } from '#shared/vocabulary/funding-source.ts';
import type { PlanStanding, PlanVersion } from '../domain/plan.ts';
import type { PlanTest } from '../domain/plan-test.ts';

/** What a plan costs (euro cents), and where that comes from if the plan says it. */
export interface PlanMoney {
  readonly amountCents: number;
  readonly sources?: FromSources | undefined;
}

/** The plans of a year: the one that is tested or, without one, that the alliance works by; and that one. */
export interface PlannedYear {
  readonly year: number;
  readonly planned?: PlanMoney | undefined;
  readonly committed?: PlanMoney | undefined;
}

/** What the plans of an alliance cost as they stand. */
export const plannedNow = (plans: Readonly<Record<string, PlanStanding>>): PlannedYear[] =>
  Object.entries(plans).map(([year, plan]) => {
    const committed =
      plan.fittingCents === undefined ? undefined : { amountCents: plan.fittingCents, sources: plan.fittingSources };
    const submitted = { amountCents: plan.versionCents, sources: plan.versionSources };
    return { year: Number(year), planned: plan.status === 'submitted' ? submitted : committed, committed };
  });

interface Dated {
  /** The versions and their tests that were recorded by the day. */
  readonly versions: readonly PlanVersion[];
  readonly tests: readonly PlanTest[];
}

/** The same from the versions and tests that were there on a day. */
export const plannedFrom = ({ versions, tests }: Dated): PlannedYear[] => {
  const years = [...new Set(versions.map(({ year }) => year))].toSorted();
  return years.map((year) => {
    const own = versions.filter((one) => one.year === year).toSorted((one, other) => other.version - one.version);
    const verdictOf = ({ version }: PlanVersion) =>
      tests.find((test) => test.year === year && test.version === version)?.verdict;
    const moneyOf = (plan: PlanVersion | undefined): PlanMoney | undefined =>
      plan && { amountCents: plan.costCents, sources: plan.content.sources };
    const committed = own.find((plan) => verdictOf(plan) === 'fits');
    const [newest] = own;
    return {
      year,
      planned: moneyOf(newest && verdictOf(newest) === undefined ? newest : committed),
      committed: moneyOf(committed),
    };
  });
};
