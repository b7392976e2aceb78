import { aboutKey, type OpenBreach, wholeKey } from '#functions/escalations/terms/escalation.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { levelOf } from '#functions/frameworks/terms/tolerance.ts';
import { isLater, yearOf } from '../terms/report.ts';
import type { Alliance } from './alliance.ts';
import { type Breach, clauseAbout } from './breach.ts';

/** What a breach is called on the ladder: of a goal of the plan also by the goal of the framework as a whole. */
const aboutsOf = (
  { lineId, goalId: own }: Pick<Alliance, 'lineId' | 'goalId'>,
  { finding, lastIn }: Breach,
): (string | undefined)[] => {
  if (finding.about === 'budget') return [aboutKey({ about: { kind: 'budget-line', lineId }, year: yearOf(lastIn) })];
  const about = { kind: 'goal', goalId: finding.serves ?? own, planGoalId: finding.id } as const;
  return [aboutKey({ about }), wholeKey({ about })];
};

/**
 * The breaches, by identifier, that the last report forecasts and that the ladder has not heard of yet: the alliance is still to be
 * asked about them. What the framework in force tolerates is no breach any more.
 */
export const notOnLadder = (
  framework: Pick<FrameworkContent, 'lines' | 'mandate'>,
  alliance: Pick<Alliance, 'lineId' | 'goalId'>,
  breaches: readonly Breach[],
  heard: readonly OpenBreach[],
): string[] => {
  const isHeard = (breach: Breach): boolean =>
    heard.some(
      ({ breach: kind, about, report }) =>
        kind === breach.finding.breach &&
        aboutsOf(alliance, breach).includes(about) &&
        report !== undefined &&
        !isLater(breach.lastIn, report),
    );
  return breaches
    .filter((breach) => levelOf(clauseAbout(framework, alliance, breach), breach.finding.deviation) !== 'tolerated')
    .filter((breach) => !isHeard(breach))
    .map(({ breachId }) => breachId);
};
