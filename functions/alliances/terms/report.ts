import * as z from 'zod';
import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { Breach, Level } from '#shared/vocabulary/breach.ts';
import { identifier, measure } from '#shared/vocabulary/values.ts';
import type { PlanContent } from '../domain/plan.ts';
import { Colour, Period } from '../domain/report-standing.ts';

const words = z.string().trim().min(1).max(5000);
const title = z.string().trim().min(1).max(200);
const cents = z.int().min(0).max(1_000_000_000_000);

/** An account over a period: how far each goal and each budget line is, and how it will end. */
export const GivenReport = z.strictObject({
  period: Period,
  /** The version that is corrected, 0 for the first of a period: the same report sent twice is one version. */
  basedOn: z.int().min(0),
  /** Why an earlier version is corrected. */
  correction: words.optional(),
  goals: z
    .array(
      z.strictObject({
        planGoalId: identifier,
        reached: measure,
        /** The value that is expected in the end. */
        forecast: measure,
        /** When the target is expected to be reached, if it is. */
        expectedOn: z.iso.date().optional(),
      }),
    )
    .max(10),
  budget: z.array(z.strictObject({ budgetLineId: identifier, spentCents: cents, forecastCents: cents })).max(50),
  risks: z.array(z.strictObject({ description: words, measure: words.optional() })).max(50),
  lessons: z.array(z.strictObject({ title, text: words })).max(50),
});
export type GivenReport = z.infer<typeof GivenReport>;

/** How one goal, or the budget, stands against what the framework tolerates. */
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
   * How far it is off cannot be said, since its value at the start is not measured yet: such a finding is no breach, and confirms of
   * none that it is over (rule 4).
   */
  unmeasured: z.literal(true).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** One version of a report, with what the system found in it; insert only, a correction is the next version. */
export const Report = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  reportId: z.string(),
  version: z.int().min(1),
  ...GivenReport.omit({ basedOn: true }).shape,
  plan: z.strictObject({ year: z.int(), version: z.int().min(1) }),
  /** The framework version whose tolerances it was held against. */
  framework: z.string(),
  colour: Colour,
  findings: z.array(Finding),
  reportedAt: z.iso.datetime(),
  reportedBy: z.string(),
});
export type Report = z.infer<typeof Report>;

export const periodId = ({ from, until }: Period): string => `${from}_${until}`;
export const reportIdOf = (period: Period, version: number): string => `${periodId(period)}.${version}`;

/** The identifier of the period that a report is about, and which version it is of the report over that period. */
export const partsOfReportId = (reportId: string): { period: string; version: number } => {
  const [period = '', version = ''] = reportId.split('.');
  return { period, version: Number(version) };
};

/** Whether a report of an alliance came after another of it: over a later period, or as a correction. */
export const isLater = (reportId: string, other: string): boolean => {
  const one = partsOfReportId(reportId);
  const { period, version } = partsOfReportId(other);
  return one.period === period ? one.version > version : one.period > period;
};

/** The plan year that a report is about: no period lies in two. */
export const yearOf = (reportId: string): number => Number(reportId.slice(0, 4));

/** What a report leaves out of a list of the plan, and what in the report's list does not belong there. */
const coverFaults = (list: string, field: string, wanted: readonly string[], given: readonly string[]): Fault[] => {
  const place = (at: number): string => `${list}/${at}/${field}`;
  const expected = `each of ${wanted.join(', ')} once`;
  return [
    ...wanted
      .filter((id) => !given.includes(id))
      .map((id) => ({ pointer: list, message: `"${id}" of the plan is missing`, expected })),
    ...given.flatMap((id, at) => {
      if (!wanted.includes(id)) return [{ pointer: place(at), message: 'the plan has nothing of this name', expected }];
      return given.indexOf(id) < at ? [{ pointer: place(at), message: 'this stands here already', expected }] : [];
    }),
  ];
};

/** Bytes of a report, as JSON: a stored item takes 400 KB, with the findings and the rest. */
const largestReport = 300_000;

/** @throws {InvalidInput} when a report does not account for exactly what the plan has, each once, or is too large. */
export const demandWhole = (report: GivenReport, plan: PlanContent): void => {
  const { goals, budget } = report;
  const size = Buffer.byteLength(JSON.stringify(report));
  const faults = [
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
