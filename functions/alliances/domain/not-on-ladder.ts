import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { levelOf } from '#functions/frameworks/terms/tolerance.ts';
import { isAllowedOn } from '../terms/dispensation.ts';
import type { OnLadder } from '../terms/ladder.ts';
import { yearOf } from '../terms/report.ts';
import { subjectOf } from './against-rulings.ts';
import type { Alliance } from './alliance.ts';
import { type Breach, clauseAbout } from './breach.ts';

/**
 * The breaches, by identifier, that the last report forecasts and the ladder has not received yet: the alliance must still be asked about
 * them. A deviation that the framework in force tolerates, or that a ruling allows on the day, is not a breach.
 * @param today - ISO date.
 */
export const notOnLadder = (
  framework: Pick<FrameworkContent, 'lines' | 'mandate'>,
  alliance: Pick<Alliance, 'lineId' | 'goalId'>,
  breaches: readonly Breach[],
  { hasReceived, dispensations }: Pick<OnLadder, 'hasReceived' | 'dispensations'>,
  today: string,
): string[] =>
  breaches
    .filter((breach) => levelOf(clauseAbout(framework, alliance, breach), breach.finding.deviation) !== 'tolerated')
    .filter(
      ({ finding, lastIn }) =>
        !isAllowedOn(dispensations, subjectOf(finding, yearOf(lastIn)), finding.deviation, today),
    )
    .filter((breach) => !hasReceived(breach))
    .map(({ breachId }) => breachId);
