import { aboutKey, type OpenBreach } from '#functions/escalations/domain/escalation.ts';
import type { FrameworkContent } from '#functions/frameworks/domain/content.ts';
import { levelOf } from '#functions/frameworks/domain/tolerance.ts';
import type { Alliance } from './alliance.ts';
import { type Breach, clauseAbout } from './breach.ts';
import { isLater, yearOf } from './report.ts';

/** What a breach is called on the ladder. */
const aboutOf = ({ lineId, goalId }: Pick<Alliance, 'lineId' | 'goalId'>, { finding, lastIn }: Breach): string =>
  finding.about === 'budget'
    ? aboutKey({ about: { kind: 'budget-line', lineId }, year: yearOf(lastIn) })
    : aboutKey({ about: { kind: 'goal', goalId: finding.serves ?? goalId } });

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
        about === aboutOf(alliance, breach) &&
        report !== undefined &&
        !isLater(breach.lastIn, report),
    );
  return breaches
    .filter((breach) => levelOf(clauseAbout(framework, alliance, breach), breach.finding.deviation) !== 'tolerated')
    .filter((breach) => !isHeard(breach))
    .map(({ breachId }) => breachId);
};
