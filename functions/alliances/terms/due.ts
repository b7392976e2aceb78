import * as z from 'zod';
import { seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { Period } from '../domain/report-standing.ts';
import { periodId } from './report.ts';

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
    'contribution-end',
    'lesson',
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
  lessonId: z.string().optional(),
  /** Of a lesson: the day on which it was recorded, from which its age counts. */
  recordedOn: z.iso.date().optional(),
  /** The condition, the measure or the lesson in words. */
  text: z.string().optional(),
  /** Who is to carry out a measure, as it was written down. */
  who: z.string().optional(),
});
export type Due = z.infer<typeof Due>;

/** An identifier that distinguishes two things that are due on the same day. */
export const dueId = (due: Due): string => {
  const { what, allianceId, period, cycleId, contributionId, conditionId, obligationId, lessonId } = due;
  const parts = [allianceId, period && periodId(period), cycleId, contributionId, conditionId, obligationId, lessonId];
  return [what, ...parts].filter((part) => part !== undefined).join('.');
};

/** Whether somebody sees the matter that something is due by: an escalation, or a version of the framework (rule 19). */
export const seesDue = (
  standing: Standing,
  { escalationId, cycleId }: Pick<Due, 'escalationId' | 'cycleId'>,
): boolean =>
  (escalationId === undefined || seesMatter(standing, 'escalation', escalationId)) &&
  (cycleId === undefined || seesMatter(standing, 'framework-cycle', cycleId));
