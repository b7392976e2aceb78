import type { FrameworkDeps } from './deps.ts';
import type { PlanVersion } from './domain/plan.ts';
import { gapsOf, goalsAtWork, type IndicatorGap, indicatorsIn } from './terms/indicators.ts';

type Read = Pick<FrameworkDeps, 'alliances' | 'frameworks'>;

/**
 * What is to be named when a plan is tested: of each indicator of the goals that it serves whether anybody serves it, whether all plans together,
 * with this one in the place of the one that its alliance works by, come to its target, and whether several are its only source.
 * @param day - ISO date.
 */
export const gapsOfPlan = async (deps: Read, plan: PlanVersion, day: string): Promise<IndicatorGap[]> => {
  const { programmeId, allianceId } = plan;
  const [inForce, goals] = await Promise.all([
    deps.frameworks.inForce(programmeId),
    deps.alliances.movingGoals(programmeId, day),
  ]);
  if (!inForce) return [];
  const served = new Set(plan.content.goals.map(({ serves }) => serves));
  const own = goalsAtWork({ plan, report: undefined, closed: false });
  const together = [...goals.filter((goal) => goal.allianceId !== allianceId), ...own];
  return gapsOf(
    indicatorsIn(inForce.text.content).filter(({ goalId }) => served.has(goalId)),
    together,
  );
};
