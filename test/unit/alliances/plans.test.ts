import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldBy, type PlanStanding, submitted, tested } from '#functions/alliances/domain/plan.ts';
import { misfits } from '#functions/alliances/domain/plan-fit.ts';
import { GivenTest } from '#functions/alliances/domain/plan-test.ts';
import { heldOf, holding, type LineBudget } from '#functions/alliances/terms/line-budget.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { attempted } from '../../support/attempted.ts';
import { eachOf } from '../../support/each-of.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { planContent, planGoal } from '../../support/plans.ts';
import { ideaOf } from './examples.ts';

const empty: LineBudget = { programmeId: 'proefland', lineId: 'gezond', year: 2027, held: {}, revision: 1 };

const frameworkBudget = (given: number) => ({ framework: '1', given });
const inForce = { version: '1', content: exampleText };

describe('the budget of a line', () => {
  test('never has more held of it than the framework gives, in whatever order plans come', () => {
    const wishes = fc.array(
      fc.record({ who: fc.constantFrom('een', 'twee', 'drie'), requestedCents: fc.nat({ max: 120 }) }),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(wishes, fc.nat({ max: 100 }), (all, given) => {
        let budget = empty;
        for (const { who, requestedCents } of eachOf(all)) {
          const room = given - heldOf(budget) + (budget.held[who] ?? 0);
          const outcome = attempted(() => holding(budget, who, requestedCents, frameworkBudget(given)));
          expect(outcome instanceof Conflict).toBe(requestedCents > room);
          if (!(outcome instanceof Error)) budget = outcome;
          expect(heldOf(budget)).toBeLessThanOrEqual(given);
        }
      }),
    );
  });

  test('is held against an alliance by any name: a word that JavaScript knows is one like the others', () => {
    expect(() => holding(empty, 'constructor', 101, frameworkBudget(100))).toThrow(/has 100 cents left/);
    expect(holding(empty, 'constructor', 100, frameworkBudget(100)).held).toEqual({ constructor: 100 });
  });

  test('that became smaller than what is held still takes back, and gives nothing more', () => {
    const budget = { ...empty, held: { een: 80, twee: 40 } };
    expect(holding(budget, 'een', 70, frameworkBudget(100)).held).toEqual({ een: 70, twee: 40 });
    expect(() => holding(budget, 'een', 81, frameworkBudget(100))).toThrow(/has 60 cents left/);
  });
});

type Step = { readonly cost: number } | { readonly verdict: 'fits' | 'returned' };
const after = (plan: PlanStanding | undefined, step: Step): PlanStanding | undefined => {
  if ('cost' in step) return submitted(plan, step.cost, undefined);
  return plan?.status === 'submitted' ? tested(plan, step.verdict) : plan;
};

describe('a year’s plan', () => {
  test('holds what it asks while it is tested, and never less than the alliance works by', () => {
    const steps = fc.array(
      fc.oneof(
        fc.nat({ max: 100 }).map((cost) => ({ cost })),
        fc.constantFrom<'fits' | 'returned'>('fits', 'returned').map((verdict) => ({ verdict })),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        let plan: PlanStanding | undefined;
        let fitting = 0;
        for (const step of eachOf(all)) {
          plan = after(plan, step);
          if (plan?.status === 'fits') fitting = plan.versionCents;
          const submittedCents = plan?.status === 'submitted' ? plan.versionCents : 0;
          expect(heldBy(plan)).toBe(Math.max(fitting, submittedCents));
        }
      }),
    );
  });

  test('fits the framework by goals that it has and money that it gives', () => {
    const budget = { year: 2027, held: { een: 425_000_000 } };
    expect(misfits(inForce, ideaOf(), planContent(), budget)).toEqual([]);
    expect(misfits(inForce, ideaOf(), planContent(), { ...budget, held: { een: 425_000_001 } })).toHaveLength(1);
    expect(misfits(inForce, ideaOf(), planContent(1, { goals: [planGoal({ serves: 'talent' })] }), budget)).toEqual([
      'the framework in force has no goal "talent" on the line "gezond"',
    ]);
  });
});

describe('the return of a plan', () => {
  test.each([
    ['no ground', []],
    ['a ground of its own', [{ ground: 'we-know-better', explanation: 'Kan beter.' }]],
    ['a goal that is not named', [{ ground: 'goal', explanation: 'Past niet.' }]],
    ['no explanation', [{ ground: 'monitoring' }]],
  ])('cannot have %s', (_what, grounds) => {
    expect(GivenTest.safeParse({ version: 1, verdict: 'returned', grounds }).success).toBe(false);
  });

  test('is the only verdict with grounds', () => {
    const grounds = [{ ground: 'monitoring', explanation: 'Per kwartaal.' }];
    expect(GivenTest.safeParse({ version: 1, verdict: 'returned', grounds }).success).toBe(true);
    expect(GivenTest.safeParse({ version: 1, verdict: 'fits', grounds }).success).toBe(false);
  });
});
