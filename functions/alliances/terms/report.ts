import * as z from 'zod';
import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { Breach, Level } from '#shared/vocabulary/breach.ts';
import { identifier, measure } from '#shared/vocabulary/values.ts';
import { isValueOf } from '../domain/goal-direction.ts';
import type { PlanContent } from '../domain/plan.ts';
import { Colour, Period } from '../domain/report-standing.ts';
import { AppliedDispensation } from './dispensation.ts';

const words = z.string().trim().min(1).max(5000);
const title = z.string().trim().min(1).max(200);
const cents = z.int().min(0).max(1_000_000_000_000);

/** A report over a period: the current and the forecast value of each goal and each budget line. */
export const GivenReport = z.strictObject({
  period: Period,
  /** The version that is corrected, 0 for the first of a period: the same report sent twice is one version. */
  basedOn: z.int().min(0),
  /** The reason why an earlier version is corrected. */
  correction: words.optional(),
  goals: z
    .array(
      z.strictObject({
        planGoalId: identifier,
        reached: measure,
        /** The value that is expected at the end. */
        forecast: measure,
        /** The day on which the target is expected to be reached, if it is. */
        expectedOn: z.iso.date().optional(),
      }),
    )
    .max(10),
  budget: z.array(z.strictObject({ budgetLineId: identifier, spentCents: cents, forecastCents: cents })).max(50),
  risks: z.array(z.strictObject({ description: words, measure: words.optional() })).max(50),
  lessons: z.array(z.strictObject({ title, text: words })).max(50),
});
export type GivenReport = z.infer<typeof GivenReport>;

/** The result of comparing one goal, or the budget, with the tolerances of the framework. */
export const Finding = z.strictObject({
  about: z.enum(['goal', 'budget', 'budget-line']),
  /** The goal or budget line of the plan; absent for the budget as a whole. */
  id: z.string().optional(),
  /** The goal of the framework that a goal serves. */
  serves: z.string().optional(),
  breach: Breach,
  /** In percent or days, as the framework measures this breach. */
  deviation: z.number().min(0),
  tolerance: z.number().min(0).optional(),
  level: Level,
  colour: Colour,
  reason: z.string(),
  /**
   * The deviation is unknown, because the value at the start is not measured yet: such a finding is no breach, and does not confirm that
   * one is over (rule 4).
   */
  unmeasured: z.literal(true).optional(),
  /** For a deviation beyond the tolerance: what a ruling allows, and whether the deviation is within it (rule 15). */
  dispensation: AppliedDispensation.optional(),
});
export type Finding = z.infer<typeof Finding>;

/** Whether a finding is a breach: beyond the tolerance, and not allowed by a ruling. */
export const isBreach = ({ about, level, dispensation }: Finding): boolean =>
  about !== 'budget-line' && level !== 'tolerated' && dispensation?.standing !== 'allowed';

/** One version of a report, with its findings; insert only: a correction is the next version. */
export const Report = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  reportId: z.string(),
  version: z.int().min(1),
  ...GivenReport.omit({ basedOn: true }).shape,
  plan: z.strictObject({ year: z.int(), version: z.int().min(1) }),
  /** The framework version whose tolerances apply. */
  framework: z.string(),
  colour: Colour,
  findings: z.array(Finding),
  reportedAt: z.iso.datetime(),
  reportedBy: z.string(),
});
export type Report = z.infer<typeof Report>;

export const periodId = ({ from, until }: Period): string => `${from}_${until}`;
export const reportIdOf = (period: Period, version: number): string => `${periodId(period)}.${version}`;

/** The identifier of the period of a report, and its version number within that period. */
export const partsOfReportId = (reportId: string): { period: string; version: number } => {
  const [period = '', version = ''] = reportId.split('.');
  return { period, version: Number(version) };
};

/** Whether a report of an alliance is later than another: over a later period, or as a correction. */
export const isLater = (reportId: string, other: string): boolean => {
  const one = partsOfReportId(reportId);
  const { period, version } = partsOfReportId(other);
  return one.period === period ? one.version > version : one.period > period;
};

/** The plan year of a report: every period lies in one year. */
export const yearOf = (reportId: string): number => Number(reportId.slice(0, 4));

/** The faults of a report's list: items of the plan that are missing, and items that the plan does not have. */
const coverFaults = (list: string, field: string, ofPlan: readonly string[], given: readonly string[]): Fault[] => {
  const place = (at: number): string => `${list}/${at}/${field}`;
  const expected = `each of ${ofPlan.join(', ')} once`;
  return [
    ...ofPlan
      .filter((id) => !given.includes(id))
      .map((id) => ({ pointer: list, message: `"${id}" of the plan is missing`, expected })),
    ...given.flatMap((id, at) => {
      if (!ofPlan.includes(id))
        return [{ pointer: place(at), message: 'the plan has no item with this identifier', expected }];
      return given.indexOf(id) < at
        ? [{ pointer: place(at), message: 'this list already contains this value', expected }]
        : [];
    }),
  ];
};

/** The faults of values that a goal of the plan cannot have. */
const valueFaults = (
  { planGoalId, ...values }: GivenReport['goals'][number],
  at: number,
  { goals }: PlanContent,
): Fault[] => {
  const goal = goals.find((one) => one.planGoalId === planGoalId);
  return (['reached', 'forecast'] as const)
    .filter((field) => goal && !isValueOf(goal, values[field]))
    .map((field) => ({
      pointer: `/goals/${at}/${field}`,
      message: 'a yes/no goal has no such value',
      expected: '0 or 1',
    }));
};

/** Bytes of a report, as JSON: a stored item has at most 400 KB, which also holds the findings and the other fields. */
const largestReport = 300_000;

/** @throws {InvalidInput} when a report does not account for exactly the items of the plan, each once, or is too large. */
export const demandWhole = (report: GivenReport, plan: PlanContent): void => {
  const { goals, budget } = report;
  const size = Buffer.byteLength(JSON.stringify(report));
  const faults: Fault[] = [
    ...goals.flatMap((goal, at) => valueFaults(goal, at, plan)),
    ...(size > largestReport
      ? [{ pointer: '', message: `the report is ${size} bytes`, expected: `${largestReport} bytes at most` }]
      : []),
    ...coverFaults(
      '/goals',
      'planGoalId',
      plan.goals.map(({ planGoalId }) => planGoalId),
      goals.map(({ planGoalId }) => planGoalId),
    ),
    ...coverFaults(
      '/budget',
      'budgetLineId',
      plan.budget.map(({ budgetLineId }) => budgetLineId),
      budget.map(({ budgetLineId }) => budgetLineId),
    ),
  ];
  if (faults.length > 0) throw new InvalidInput('The report does not account for the whole plan.', faults);
};
