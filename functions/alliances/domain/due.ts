import * as z from 'zod';
import { periodId } from '../terms/report.ts';
import type { ReportingPeriod } from '../terms/reporting-periods.ts';
import type { Alliance } from './alliance.ts';
import { isOwed, type ReportRequest } from './report-request.ts';
import { Period } from './report-standing.ts';

/** Something that a programme expects: what, on which day (ISO date), and who owes it (rule 22). */
export const Due = z.strictObject({
  what: z.enum([
    'report',
    'composition-review',
    'framework-renewal',
    'approval-condition',
    'contribution-condition',
    'dispensation-condition',
    'measure',
    'payment',
  ]),
  dueOn: z.iso.date(),
  late: z.boolean(),
  /** A partner, or a body of the programme. */
  owedBy: z.string(),
  allianceId: z.string().optional(),
  period: Period.optional(),
  /** How often it was asked for; 0 before its period is over. */
  asked: z.int().min(0).optional(),
  contributionId: z.string().optional(),
  cycleId: z.string().optional(),
  conditionId: z.string().optional(),
  escalationId: z.string().optional(),
  /** The measure or the condition of a dispensation, under which it is followed up. */
  obligationId: z.string().optional(),
  /** Of a measure, a condition of a dispensation or a payment: whether it was asked about, and what came of that. */
  status: z.enum(['open', 'asked', 'done', 'in-progress', 'not-done', 'silent']).optional(),
  /** Its place among the measures or conditions of its escalation. */
  number: z.int().min(1).optional(),
  /** The condition or the measure in words. */
  text: z.string().optional(),
  /** Who is to carry out a measure, as it was written down. */
  who: z.string().optional(),
});
export type Due = z.infer<typeof Due>;

/** An identifier that distinguishes two things that are due on the same day. */
export const dueId = (due: Due): string => {
  const { what, allianceId, period, cycleId, contributionId, conditionId, obligationId } = due;
  const parts = [allianceId, period && periodId(period), cycleId, contributionId, conditionId, obligationId];
  return [what, ...parts].filter((part) => part !== undefined).join('.');
};

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

/** Who owes what an alliance owes: its lead, otherwise its first member. */
export const owingFor = ({ lead, members }: Pick<Alliance, 'lead' | 'members'>): string =>
  lead?.partnerId ?? members[0] ?? 'programmabureau';

const reportsDue = ({ alliances, requests, closedUntil, running }: Expected): Omit<Due, 'late'>[] =>
  alliances.flatMap((alliance) => {
    const { allianceId } = alliance;
    const asked = requests
      .filter((request) => request.allianceId === allianceId && isOwed(alliance, request.period, closedUntil))
      .map(({ period, dueOn, asked: times }) => ({ period, dueOn, asked: times }));
    const coming = running && isOwed(alliance, running, closedUntil) ? [{ ...runningOf(running), asked: 0 }] : [];
    return [...asked, ...coming].map((one) => ({
      what: 'report' as const,
      owedBy: owingFor(alliance),
      allianceId,
      ...one,
    }));
  });

const runningOf = ({ from, until, dueOn }: ReportingPeriod) => ({ period: { from, until }, dueOn });
