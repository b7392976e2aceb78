import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import type { Fault } from '#shared/errors/errors.ts';
import { fundingSources } from '#shared/vocabulary/funding-source.ts';
import {
  budgetOf,
  budgetOfSource,
  frameworkBudgetOf,
  heldOf,
  heldOfSource,
  type LineBudget,
} from '../terms/line-budget.ts';
import type { Alliance } from './alliance.ts';
import type { PlanContent } from './plan.ts';

type Lines = Pick<FrameworkContent, 'lines'>;
type OnLine = Pick<Alliance, 'lineId'>;

/** The goals of a framework on the line of an alliance. */
const goalsOn = ({ lines }: Lines, { lineId }: OnLine): string[] =>
  lines.find((line) => line.lineId === lineId)?.goals.map(({ goalId }) => goalId) ?? [];

/** The faults of a submitted plan: its goals that serve no goal of the framework on the alliance's line. */
export const goalFaults = (framework: Lines, alliance: OnLine, { goals }: Pick<PlanContent, 'goals'>): Fault[] => {
  const known = goalsOn(framework, alliance);
  return goals
    .map(({ serves }, at) => ({ serves, pointer: `/content/goals/${at}/serves` }))
    .filter(({ serves }) => !known.includes(serves))
    .map(({ pointer }) => ({
      pointer,
      message: 'the line of the alliance in the framework in force has no such goal',
      expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a line that the framework has',
    }));
};

/** The reasons why a recorded plan does not fit a framework; empty when it does. */
export const misfits = (
  { version, content: framework }: { readonly version: string; readonly content: FrameworkContent },
  alliance: Pick<Alliance, 'lineId'>,
  plan: Pick<PlanContent, 'goals' | 'sources'>,
  budget: Pick<LineBudget, 'held' | 'heldBySource' | 'transfers' | 'year'>,
): string[] => {
  const frameworkBudget = frameworkBudgetOf({ version, content: framework }, alliance.lineId, budget.year);
  const given = budgetOf(budget, frameworkBudget);
  const heldCents = heldOf(budget);
  const over =
    heldCents > given
      ? [`the plans on the line "${alliance.lineId}" for ${budget.year} come to ${heldCents} cents; it has ${given}`]
      : [];
  const known = goalsOn(framework, alliance);
  const unserved = plan.goals
    .filter(({ serves }) => !known.includes(serves))
    .map(({ serves }) => `the framework in force has no goal "${serves}" on the line "${alliance.lineId}"`);
  // A plan that names no source holds nothing of one, so no source is its reason.
  const named = fundingSources.filter((source) => plan.sources?.some((one) => one.source === source));
  const overSources = named
    .map((source) => ({
      source,
      held: heldOfSource(budget, source),
      has: budgetOfSource(budget, frameworkBudget, source),
    }))
    .filter(({ held, has }) => has !== undefined && held > has)
    .map(
      ({ source, held, has }) =>
        `the plans on the line "${alliance.lineId}" for ${budget.year} take ${held} cents of the source "${source}"; it has ${has}`,
    );
  return [...unserved, ...over, ...overSources];
};
