import type { PlanTest } from './plan-test.ts';
import type { Period } from './report-standing.ts';

/** The test of a version of a plan, with its day (ISO date). */
type TestedOn = Pick<PlanTest, 'version' | 'verdict'> & { readonly testedOn: string };

/**
 * The version of a year's plan that held in a period: the last one found to fit before the period ended. If none was, the first one found to
 * fit after it. A later version does not change what an earlier period is measured by. Undefined when no version was found to fit.
 */
export const versionOfPeriod = ({ until }: Pick<Period, 'until'>, tests: readonly TestedOn[]): number | undefined => {
  const fitting = tests.filter(({ verdict }) => verdict === 'fits').sort((one, other) => one.version - other.version);
  const testedBefore = fitting.filter(({ testedOn }) => testedOn < until);
  return (testedBefore.at(-1) ?? fitting[0])?.version;
};
