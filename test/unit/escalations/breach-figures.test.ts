import { describe, expect, test } from 'vitest';
import { figuresOf } from '#functions/alliances/terms/breach-figures.ts';
import { afterAnswers } from '#functions/escalations/domain/after-answer.ts';
import { breachInWords } from '#shared/vocabulary/breach-figures.ts';
import { planContent, planGoal } from '../../support/plans.ts';

const reportId = '2027-01-01_2027-04-01.1';
const id = 'bewegende-kinderen';
const woningen = { planGoalId: id, unit: 'woningen', baseline: 0, target: 2000 } as const;
const reported = (forecast: number, expectedOn?: string) => ({
  reportId,
  goals: [{ planGoalId: id, reached: 0, forecast, ...(expectedOn ? { expectedOn } : {}) }],
  budget: [{ budgetLineId: 'begeleiding', spentCents: 0, forecastCents: 1_120_000_00 }],
});
const plan = (goal: object, cents = 1_000_000_00) => planContent(cents, { goals: [planGoal(goal)] });

describe('a threatened breach is told with its figures (rule 20)', () => {
  test.each([
    [woningen, 1800, 10, '(1.800 van 2.000 woningen)'],
    [{ ...woningen, baseline: 500 }, 1850, 10, '(1.850 van 2.000 woningen, te beginnen bij 500)'],
    [{ ...woningen, baseline: 'not-measured-yet', direction: 'at-least' }, 1800, 10, '(1.800 van 2.000 woningen)'],
    [
      { planGoalId: id, unit: 'meldingen', baseline: 12, target: 12, direction: 'at-most' },
      15,
      25,
      '(15 in plaats van hoogstens 12 meldingen)',
    ],
    [
      { planGoalId: id, unit: 'scholen', baseline: 40, target: 40, direction: 'exactly' },
      44,
      10,
      '(44 in plaats van precies 40 scholen)',
    ],
    [{ planGoalId: id, unit: 'ja/nee', baseline: 0, target: 1, direction: 'yes-no' }, 0, 100, '(nee in plaats van ja)'],
  ])('%o, forecast %d', (goal, forecast, size, words) => {
    const figures = figuresOf(reported(forecast), plan(goal), { breach: 'goal-missed', id });
    expect(breachInWords('goal-missed', size, figures)).toBe(
      `Het doel wordt naar verwachting voor ${size} procent niet gehaald ${words}`,
    );
  });

  test('a budget names the amount over it, a late goal both days', () => {
    const money = figuresOf(reported(0), plan(woningen), { breach: 'budget-overrun' });
    expect(breachInWords('budget-overrun', 12, money).replaceAll('\u00a0', ' ')).toBe(
      'Het budget wordt naar verwachting met 12 procent overschreden (€ 120.000 boven de begroting van € 1.000.000)',
    );
    const late = figuresOf(reported(2000, '2028-03-31'), plan({ ...woningen, by: '2027-12-31' }), {
      breach: 'goal-late',
      id,
    });
    expect(breachInWords('goal-late', 91, late)).toBe(
      'Het doel wordt naar verwachting 91 dagen later gehaald (31 maart 2028 in plaats van 31 december 2027)',
    );
  });

  test('a goal that the plan of the report does not have gives no figures', () => {
    expect(figuresOf(reported(1), plan(woningen), { breach: 'goal-missed', id: 'een-ander' })).toBeUndefined();
  });
});

describe('what follows from each answer on the ladder', () => {
  test('the alliance reads that keeping it off the ladder is possible only within the own mandate of the regiegroep (rule 16)', () => {
    const answers = (reach: 'within' | 'beyond') => afterAnswers('proposed', { framework: '1', reach });
    expect(answers('within').map(([label]) => label)).toContain('Nee, dat is niet nodig');
    expect(answers('beyond').map(([label]) => label)).not.toContain('Nee, dat is niet nodig');
  });

  test('every option of a ruling has its consequence, and a solution that is not enough goes where the mandate says', () => {
    expect(afterAnswers('ruling', { framework: '1', reach: 'within' })).toHaveLength(4);
    const [, [, next] = []] = afterAnswers('verdict', { framework: '1', reach: 'after-sounding' });
    expect(next).toBe('De klankbordgroep wordt gesondeerd. Daarna besluit de regiegroep.');
  });
});
