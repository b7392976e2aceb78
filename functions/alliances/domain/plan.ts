import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import { InvalidInput } from '#shared/errors/errors.ts';
import { baselineOf, identifier, measure } from '#shared/vocabulary/values.ts';

const title = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(20_000);
const year = z.int().min(2000).max(2100);
/** Whole euro cents (rule 9). */
const cents = z.int().min(0).max(1_000_000_000_000);
const instant = z.iso.datetime();
const distinct =
  <T>(nameOf: (item: T) => string) =>
  (items: readonly T[]): boolean =>
    new Set(items.map(nameOf)).size === items.length;

/** What an alliance wants to reach, in service of a goal of the framework. */
export const PlanGoal = z.strictObject({
  planGoalId: identifier,
  title,
  /** The goal of the framework that it serves. */
  serves: identifier,
  unit: z.string().trim().min(1).max(50),
  baseline: baselineOf(measure),
  target: measure,
  by: z.iso.date(),
});
export type PlanGoal = z.infer<typeof PlanGoal>;

export const BudgetLine = z.strictObject({ budgetLineId: identifier, name: title, amountCents: cents });
export type BudgetLine = z.infer<typeof BudgetLine>;

/** A yearly plan: goals, a budget, and how the alliance organises itself. How it works is for the alliance to say. */
export const PlanContent = z.strictObject({
  goals: z
    .array(PlanGoal)
    .min(1)
    .max(10)
    .refine(
      distinct((goal: PlanGoal) => goal.planGoalId),
      'a goal stands here more than once',
    ),
  budget: z
    .array(BudgetLine)
    .min(1)
    .max(50)
    .refine(
      distinct((line: BudgetLine) => line.budgetLineId),
      'a budget line stands here more than once',
    ),
  organisation: words,
});
export type PlanContent = z.infer<typeof PlanContent>;

/** What a plan costs in its year (euro cents). */
export const costOf = ({ budget }: Pick<PlanContent, 'budget'>): number =>
  budget.reduce((sum, { amountCents }) => sum + amountCents, 0);

/**
 * Demands that no goal of a plan was to be reached before its programme began. One that was to be reached last year may still stand
 * in the plan of this one: it is late.
 * @param first - the first day of the programme (ISO date).
 * @throws {InvalidInput}
 */
export const demandTargetsWithin = (first: string, { goals }: Pick<PlanContent, 'goals'>): void => {
  const faults = goals
    .map(({ by }, at) => ({ by, pointer: `/content/goals/${at}/by` }))
    .filter(({ by }) => by < first)
    .map(({ pointer }) => ({
      pointer,
      message: `the goal was to be reached before the programme began on ${first}`,
      expected: `${first} or later`,
    }));
  if (faults.length > 0) throw new InvalidInput('The plan does not fit the programme.', faults);
};

/** SHA-256 (hex) over the canonical form (RFC 8785): what a test is about. */
export const planHash = (content: PlanContent): string =>
  createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');

/** One submitted version of a year's plan; immutable, a change is the next version. */
export const PlanVersion = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  year,
  version: z.int().min(1),
  content: PlanContent,
  hash: z.string(),
  costCents: cents,
  /** The framework version in force when it was submitted. */
  framework: z.string(),
  submittedAt: instant,
  submittedBy: z.string(),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

/** A year's plan, as far as the overview needs it; the versions are items of their own. */
export const PlanStanding = z.strictObject({
  /** The newest version that was submitted, and what it costs (euro cents). */
  version: z.int().min(1),
  versionCents: cents,
  status: z.enum(['submitted', 'fits', 'returned']),
  /** The version by which the alliance works: the newest that was found to fit. */
  fitting: z.int().min(1).optional(),
  fittingCents: cents.optional(),
  /** The framework version under which the fitting plan no longer fits. */
  unfitSince: z.string().optional(),
});
export type PlanStanding = z.infer<typeof PlanStanding>;

/** What a year needs (euro cents): what the alliance works by, or before that what it asked for. */
export const neededBy = ({ fittingCents, versionCents }: PlanStanding): number => fittingCents ?? versionCents;

/**
 * What a year's plan holds of its line's budget (euro cents): a plan under test holds what it asks, and never less than
 * the plan that the alliance works by; a returned plan holds nothing of its own.
 */
export const heldBy = (plan: PlanStanding | undefined): number => {
  if (plan === undefined) return 0;
  const { status, versionCents, fittingCents = 0 } = plan;
  return status === 'submitted' ? Math.max(versionCents, fittingCents) : fittingCents;
};

/** A year's plan after its next version was submitted. */
export const submitted = (before: PlanStanding | undefined, costCents: number): PlanStanding => ({
  ...before,
  version: (before?.version ?? 0) + 1,
  versionCents: costCents,
  status: 'submitted',
});

/** A year's plan after its newest version was tested. */
export const tested = ({ unfitSince, ...plan }: PlanStanding, verdict: 'fits' | 'returned'): PlanStanding => {
  if (verdict === 'fits') return { ...plan, status: 'fits', fitting: plan.version, fittingCents: plan.versionCents };
  return { ...plan, status: 'returned', ...(unfitSince === undefined ? {} : { unfitSince }) };
};
