import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { levelOf } from '#functions/frameworks/terms/tolerance.ts';
import type { OnLadder } from '../terms/ladder.ts';
import type { Alliance } from './alliance.ts';
import { type Breach, clauseAbout } from './breach.ts';

/**
 * The breaches, by identifier, that the last report forecasts and the ladder has not received yet: the alliance must still be asked about
 * them. A deviation that the framework in force tolerates is not a breach any more.
 */
export const notOnLadder = (
  framework: Pick<FrameworkContent, 'lines' | 'mandate'>,
  alliance: Pick<Alliance, 'lineId' | 'goalId'>,
  breaches: readonly Breach[],
  { hasReceived }: Pick<OnLadder, 'hasReceived'>,
): string[] =>
  breaches
    .filter((breach) => levelOf(clauseAbout(framework, alliance, breach), breach.finding.deviation) !== 'tolerated')
    .filter((breach) => !hasReceived(breach))
    .map(({ breachId }) => breachId);
