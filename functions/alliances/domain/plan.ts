import * as z from 'zod';
import { FromSources, type FundingSource } from '#shared/vocabulary/funding-source.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { baselineOf, identifier, measure } from '#shared/vocabulary/values.ts';
import { DroppedGoal } from './dropped-goal.ts';
import { Direction } from './goal-direction.ts';
import { Moves } from './moves-indicator.ts';

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

/** What an alliance wants to reach for a goal of the framework. */
export const PlanGoal = z.strictObject({
  planGoalId: identifier,
  title,
  /** The framework goal that it serves. */
  serves: identifier,
  unit: z.string().trim().min(1).max(50),
  baseline: baselineOf(measure),
  target: measure,
  by: z.iso.date(),
  /** When it counts as reached; without one it points from its baseline to its target. */
  direction: Direction.optional(),
  /** The indicator of the framework that it moves; absent on plans of an earlier release, and on a goal that moves none. */
  moves: Moves.optional(),
});
export type PlanGoal = z.infer<typeof PlanGoal>;

export const BudgetLine = z.strictObject({ budgetLineId: identifier, name: title, amountCents: cents });
export type BudgetLine = z.infer<typeof BudgetLine>;

/** A yearly plan: goals, a budget and the organisation. The alliance itself decides how it works. */
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
  /** Where the money comes from; absent where the plan does not say it. */
  sources: FromSources.optional(),
  organisation: words,
});
export type PlanContent = z.infer<typeof PlanContent>;

/** The cost of a plan in its year (euro cents). */
export const costOf = ({ budget }: Pick<PlanContent, 'budget'>): number =>
  budget.reduce((sum, { amountCents }) => sum + amountCents, 0);

/** SHA-256 (hex) over the canonical form (RFC 8785): it identifies the content that a test is about. */
export const planHash = (content: PlanContent): string => hashOf(content);

/** One submitted version of a year's plan; immutable: a change is the next version. */
export const PlanVersion = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  year,
  version: z.int().min(1),
  content: PlanContent,
  hash: z.string(),
  costCents: cents,
  /** What becomes of the open breaches of goals that it drops. */
  dropped: z.array(DroppedGoal).optional(),
  /** The framework version in force when it was submitted. */
  framework: z.string(),
  submittedAt: instant,
  submittedBy: z.string(),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

/** The part of a year's plan that the overview needs; the versions are separate items. */
export const PlanStanding = z.strictObject({
  /** The newest submitted version and its cost (euro cents). */
  version: z.int().min(1),
  versionCents: cents,
  /** What the newest version takes of each source that it names; absent where it names none. */
  versionSources: FromSources.optional(),
  status: z.enum(['submitted', 'fits', 'returned']),
  /** The version that the alliance works by: the newest one that fits. */
  fitting: z.int().min(1).optional(),
  fittingCents: cents.optional(),
  fittingSources: FromSources.optional(),
  /** The framework version under which the fitting plan no longer fits. */
  unfitSince: z.string().optional(),
});
export type PlanStanding = z.infer<typeof PlanStanding>;

/** What a year needs (euro cents): the cost of the fitting plan, or of the submitted one before that. */
export const neededBy = ({ fittingCents, versionCents }: PlanStanding): number => fittingCents ?? versionCents;

/**
 * What a year's plan holds of its line's budget (euro cents). A plan under test holds its own cost, but at least the cost of the fitting
 * plan; a returned plan holds nothing itself.
 */
export const heldBy = (plan: PlanStanding | undefined): number => {
  if (plan === undefined) return 0;
  const { status, versionCents, fittingCents = 0 } = plan;
  return status === 'submitted' ? Math.max(versionCents, fittingCents) : fittingCents;
};

/** What a year's plan holds of each source (euro cents): as much as `heldBy` says of the whole. Empty where no version names sources. */
export const heldBySource = (plan: PlanStanding | undefined): Partial<Record<FundingSource, number>> => {
  if (plan === undefined) return {};
  const { status, versionSources = [], fittingSources = [] } = plan;
  const counted = status === 'submitted' ? [...versionSources, ...fittingSources] : fittingSources;
  const held: Partial<Record<FundingSource, number>> = {};
  for (const { source, amountCents } of counted) held[source] = Math.max(held[source] ?? 0, amountCents);
  return held;
};

/** The state of a year's plan after its next version was submitted. */
export const submitted = (
  before: PlanStanding | undefined,
  costCents: number,
  sources: FromSources | undefined,
): PlanStanding => {
  const { versionSources: _others, ...kept } = before ?? { version: 0 };
  return {
    ...kept,
    version: kept.version + 1,
    versionCents: costCents,
    ...(sources ? { versionSources: sources } : {}),
    status: 'submitted',
  };
};

/** The state of a year's plan after its newest version was tested. */
export const tested = ({ unfitSince, ...plan }: PlanStanding, verdict: 'fits' | 'returned'): PlanStanding => {
  if (verdict === 'fits') {
    const { fittingSources: _others, ...kept } = plan;
    return {
      ...kept,
      status: 'fits',
      fitting: plan.version,
      fittingCents: plan.versionCents,
      ...(plan.versionSources ? { fittingSources: plan.versionSources } : {}),
    };
  }
  return { ...plan, status: 'returned', ...(unfitSince === undefined ? {} : { unfitSince }) };
};
