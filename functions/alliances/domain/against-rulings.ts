import { sameDayLater } from '#shared/calendar/days.ts';
import {
  type BreachSubject,
  dispensationFor,
  type NumberedDispensation,
  rulingInWords,
  standingUnder,
} from '../terms/dispensation.ts';
import type { Finding } from '../terms/report.ts';
import { worstOf } from './assess.ts';
import type { Colour, Period } from './report-standing.ts';

/** What a finding over a plan year is about, in the words of a dispensation. */
export const subjectOf = ({ about, id, serves, breach }: Finding, year: number): BreachSubject =>
  about === 'budget' ? { breach, year } : { breach, goalId: serves, planGoalId: id };

/** A finding beyond the tolerance, compared with what a ruling allows. A deviation that is allowed is amber: it is off the plan. */
const comparedWithRuling = (
  finding: Finding,
  dispensations: readonly NumberedDispensation[],
  period: Period,
): Finding => {
  if (finding.about === 'budget-line' || finding.level === 'tolerated') return finding;
  const found = dispensationFor(dispensations, subjectOf(finding, Number(period.from.slice(0, 4))));
  if (!found) return finding;
  const { escalationId, number, upTo, until } = found;
  const standing = standingUnder(found, finding.deviation, sameDayLater(period.until, { days: -1 }));
  const dispensation = { escalationId, ...(number === undefined ? {} : { number }), upTo, until, standing };
  return {
    ...finding,
    ...(standing === 'allowed' ? { colour: 'amber' as const } : {}),
    reason: `${finding.reason}; ${rulingInWords(dispensation, finding.breach)}`,
    dispensation,
  };
};

/**
 * Compares the findings of a report with what rulings allow the alliance (rule 15): a deviation within its dispensation is no breach; a
 * larger one, or one in a period that ends later, is.
 */
export const againstRulings = (
  { findings }: { readonly findings: readonly Finding[] },
  dispensations: readonly NumberedDispensation[],
  period: Period,
): { readonly colour: Colour; readonly findings: Finding[] } => {
  const compared = findings.map((finding) => comparedWithRuling(finding, dispensations, period));
  return { colour: worstOf(compared), findings: compared };
};
