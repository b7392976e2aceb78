import * as z from 'zod';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { IndicatorGap } from '../terms/indicators.ts';

const explanation = z.string().trim().min(1).max(5000);

/**
 * The grounds on which a plan can be returned: each names a part of the framework, down to its clause. There is no other ground: the
 * programmabureau does not judge how an alliance works (rule 1).
 */
export const Ground = z.discriminatedUnion('ground', [
  z.strictObject({ ground: z.literal('goal'), goalId: identifier, explanation }),
  z.strictObject({ ground: z.literal('budget'), lineId: identifier, explanation }),
  z.strictObject({ ground: z.literal('monitoring'), explanation }),
  z.strictObject({ ground: z.literal('accountability'), explanation }),
  z.strictObject({ ground: z.literal('organisation'), explanation }),
]);
export type Ground = z.infer<typeof Ground>;

export const GivenTest = z.discriminatedUnion('verdict', [
  z.strictObject({ version: z.int().min(1), verdict: z.literal('fits') }),
  z.strictObject({
    version: z.int().min(1),
    verdict: z.literal('returned'),
    grounds: z.array(Ground).min(1, 'a plan is returned on a ground of the framework').max(20),
  }),
]);
export type GivenTest = z.infer<typeof GivenTest>;

/** What a ruling moved to the budget of a line in a year, or from it when negative (euro cents). */
export interface Moved {
  readonly lineId: string;
  readonly year: number;
  readonly amountCents: number;
  /** The number of the decision in the register; undefined while it has none. */
  readonly number: number | undefined;
  /** Whether everybody sees the escalation that was ruled on: only then is the decision named. */
  readonly isOpen: boolean;
}

/** What a line has in a year after what rulings moved, with the rulings that everybody sees. What each of them moved is in the register. */
const yearOf = (year: number, amountCents: number, moved: readonly Moved[]): string => {
  const has = moved.reduce((total, one) => total + one.amountCents, amountCents);
  const named = moved
    .filter(({ isOpen }) => isOpen)
    .map(({ number }) => (number === undefined ? 'a ruling' : `decision ${number}`));
  return named.length === 0 ? `${year}: ${has}` : `${year}: ${has} (after ${named.join(', ')})`;
};

/**
 * The clause of the framework that a ground names, word for word, with what rulings moved of a budget; undefined when the framework has no
 * such clause.
 */
const clauseOf = (content: FrameworkContent, ground: Ground, moved: readonly Moved[]): string | undefined => {
  if (ground.ground === 'goal') {
    const goals = content.lines.flatMap((line) => line.goals);
    return goals.find(({ goalId }) => goalId === ground.goalId)?.description;
  }
  if (ground.ground !== 'budget') return content.groundRules[ground.ground];
  const line = content.lines.find(({ lineId }) => lineId === ground.lineId);
  const onLine = moved.filter(({ lineId }) => lineId === ground.lineId);
  return line?.budget
    .map(({ year, amountCents }) =>
      yearOf(
        year,
        amountCents,
        onLine.filter((one) => one.year === year),
      ),
    )
    .join('; ');
};

/** A test of one version of a plan; insert only. */
export const PlanTest = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  year: z.int(),
  version: z.int().min(1),
  verdict: z.enum(['fits', 'returned']),
  /** The grounds, each with a quotation of its framework clause. */
  grounds: z.array(z.strictObject({ ground: Ground, clause: z.string() })),
  /** What was named about the indicators that the plan serves: no ground to return it. Absent on tests of an earlier release. */
  gaps: z.array(IndicatorGap).optional(),
  /** The framework version it was tested against. */
  framework: z.string(),
  testedAt: z.iso.datetime(),
  testedBy: z.string(),
});
export type PlanTest = z.infer<typeof PlanTest>;

/**
 * The grounds of a return, with the clauses that they name.
 * @throws {InvalidInput} naming every ground that the framework in force does not have.
 */
export const quoted = (
  given: GivenTest,
  content: FrameworkContent,
  moved: readonly Moved[] = [],
): PlanTest['grounds'] => {
  if (given.verdict === 'fits') return [];
  const found = given.grounds.map((ground) => ({ ground, clause: clauseOf(content, ground, moved) }));
  const faults = found.flatMap(({ clause }, at): Fault[] =>
    clause === undefined
      ? [
          {
            pointer: `/grounds/${at}`,
            message: 'the framework in force has no such clause',
            expected: 'a goal or a line that it has',
          },
        ]
      : [],
  );
  if (faults.length > 0) throw new InvalidInput('A plan is returned on framework grounds only.', faults);
  return found.flatMap(({ ground, clause }) => (clause === undefined ? [] : [{ ground, clause }]));
};

/** The framework version under which a fitting plan stopped fitting, and why; insert only. */
export const PlanMisfit = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  year: z.int(),
  version: z.int().min(1),
  framework: z.string(),
  reasons: z.array(z.string()).min(1),
  foundAt: z.iso.datetime(),
});
export type PlanMisfit = z.infer<typeof PlanMisfit>;
