import type { Due } from '../terms/due.ts';
import type { ReportingPeriod } from '../terms/reporting-periods.ts';
import { voicesOf } from '../terms/voices.ts';
import type { Alliance } from './alliance.ts';
import { isOwed, type ReportRequest } from './report-request.ts';

/** What the record of a programme expects. */
export interface Expected {
  readonly alliances: readonly Alliance[];
  readonly requests: readonly ReportRequest[];
  readonly closedUntil: string | undefined;
  /** The reporting period that runs today, if one is fixed. */
  readonly running: ReportingPeriod | undefined;
  readonly reviewOn: string | undefined;
  readonly renewalOn: string | undefined;
  /** What else is due, by the records of contributions, conditions and the ladder. */
  readonly others?: readonly Omit<Due, 'late'>[];
}

/** Everything that is due or late on a day (ISO date), the earliest first. */
export const dueOf = (expected: Expected, today: string): Due[] => {
  const { reviewOn, renewalOn, others = [] } = expected;
  const seats = 'regiegroep';
  const due: Omit<Due, 'late'>[] = [
    ...reportsDue(expected),
    ...(reviewOn === undefined ? [] : [{ what: 'composition-review' as const, dueOn: reviewOn, owedBy: seats }]),
    ...(renewalOn === undefined ? [] : [{ what: 'framework-renewal' as const, dueOn: renewalOn, owedBy: seats }]),
    ...others,
  ];
  return due
    .map((one) => ({ ...one, late: one.dueOn < today }))
    .sort((one, other) => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1));
};

/** Who owes what an alliance owes: whoever is asked for it first; a lead that is no member any more owes nothing (rule 18). */
export const owingFor = (alliance: Pick<Alliance, 'lead' | 'members'>): string =>
  voicesOf(alliance)[0]?.partnerId ?? alliance.lead?.partnerId ?? 'programmabureau';

const reportsDue = ({ alliances, requests, closedUntil, running }: Expected): Omit<Due, 'late'>[] =>
  alliances.flatMap((alliance) => {
    const { allianceId } = alliance;
    const requested = requests
      .filter((request) => request.allianceId === allianceId && isOwed(alliance, request.period, closedUntil))
      .map(({ period, dueOn, asked: times }) => ({ period, dueOn, asked: times }));
    const coming = running && isOwed(alliance, running, closedUntil) ? [{ ...runningOf(running), asked: 0 }] : [];
    return [...requested, ...coming].map((one) => ({
      what: 'report' as const,
      owedBy: owingFor(alliance),
      allianceId,
      ...one,
    }));
  });

const runningOf = ({ from, until, dueOn }: ReportingPeriod) => ({ period: { from, until }, dueOn });
