import type { LadderQuestion, ReportedBreach } from '#functions/alliances/terms/ladder.ts';
import { isLater, yearOf } from '#functions/alliances/terms/report.ts';
import { aboutKey, type OpenBreach, wholeKey } from '../terms/escalation.ts';

type WorkingOn = Pick<LadderQuestion, 'lineId' | 'goalId'>;

/** The keys of a reported breach on the ladder: a breach of a plan goal also has the key of the whole framework goal. */
const aboutsOf = ({ lineId, goalId: own }: WorkingOn, { finding, lastIn }: ReportedBreach): (string | undefined)[] => {
  if (finding.about === 'budget') return [aboutKey({ about: { kind: 'budget-line', lineId }, year: yearOf(lastIn) })];
  const about = { kind: 'goal', goalId: finding.serves ?? own, planGoalId: finding.id } as const;
  return [aboutKey({ about }), wholeKey({ about })];
};

/**
 * Whether the ladder received a breach from the last report that forecasts it, or from a later one.
 * @param known - the breaches of the alliance that ever were on the ladder.
 */
export const isReceived = (known: readonly OpenBreach[], alliance: WorkingOn, breach: ReportedBreach): boolean =>
  known.some(
    ({ breach: kind, about, report }) =>
      kind === breach.finding.breach &&
      aboutsOf(alliance, breach).includes(about) &&
      report !== undefined &&
      !isLater(breach.lastIn, report),
  );

/** Whether an escalation about a breach has not ended. @param known - as above. */
export const isOnLadder = (known: readonly OpenBreach[], alliance: WorkingOn, breach: ReportedBreach): boolean =>
  known.some(
    ({ breach: kind, about, escalationId }) =>
      escalationId !== undefined && kind === breach.finding.breach && aboutsOf(alliance, breach).includes(about),
  );
