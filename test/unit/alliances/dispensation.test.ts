import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstRulings } from '#functions/alliances/domain/against-rulings.ts';
import { assessed } from '#functions/alliances/domain/assess.ts';
import { type Breach, breachesAfter } from '#functions/alliances/domain/breach.ts';
import { notOnLadder } from '#functions/alliances/domain/not-on-ladder.ts';
import type { NumberedDispensation } from '#functions/alliances/terms/dispensation.ts';
import { dispensationFor, isAllowedOn } from '#functions/alliances/terms/dispensation.ts';
import { isBreach, type Report } from '#functions/alliances/terms/report.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { givenReport, planContent } from '../../support/plans.ts';

/** The regiegroep allowed an overrun of the budget of 2027 up to 8 percent, until the end of June. */
const allowed: NumberedDispensation = {
  programmeId: 'proefland',
  allianceId: 'samen-bewegen',
  escalationId: 'escalation-1',
  visit: 4,
  breach: 'budget-overrun',
  year: 2027,
  unit: 'percent',
  upTo: 8,
  until: '2027-06-30',
  conditions: ['Elke maand een gesprek.'],
  decisionId: 'proefland.escalation-1.ruling.1.outcome',
  decidedAt: '2027-02-20T09:00:00.000Z',
  number: 12,
};
const spring = { from: '2027-04-01', until: '2027-07-01' };
const summer = { from: '2027-07-01', until: '2027-10-01' };
const plan = planContent(100_000);

/** The budget finding of a report over a period that forecasts so many percent over; the example framework tolerates 5. */
const finding = (percent: number, period = spring, dispensations: readonly NumberedDispensation[] = [allowed]) => {
  const budget = [{ budgetLineId: 'begeleiding', spentCents: 1, forecastCents: 100_000 + percent * 1_000 }];
  const { findings, colour } = againstRulings(
    assessed(exampleText, 'gezond', plan, givenReport({ period, budget })),
    dispensations,
    period,
  );
  const [found] = findings.filter(({ about }) => about === 'budget');
  return { ...found, colours: colour, breach: found !== undefined && isBreach(found) };
};

describe('a deviation that a ruling allows', () => {
  test.each([
    // Size, period, standing, colour, breach.
    [8, spring, 'allowed', 'amber', false],
    [6, spring, 'allowed', 'amber', false],
    [9, spring, 'exceeded', 'red', true],
    [8, summer, 'ended', 'red', true],
    [6, summer, 'ended', 'red', true],
  ] as const)('of %d percent over %o is %s, %s', (percent, period, standing, colour, breach) => {
    expect(finding(percent, period)).toMatchObject({
      dispensation: { escalationId: 'escalation-1', number: 12, upTo: 8, until: '2027-06-30', standing },
      colour,
      colours: colour,
      breach,
    });
  });

  test('says by which decision, up to which size and until when', () => {
    expect(finding(8).reason).toContain('allowed by decision 12 until 2027-06-30, up to 8 %');
    expect(finding(9).reason).toContain('decision 12 allows up to 8 % until 2027-06-30');
    expect(finding(8, summer).reason).toContain('decision 12 allowed up to 8 % until 2027-06-30, which is over');
    const { number: _number, ...unnumbered } = allowed;
    expect(finding(8, spring, [unnumbered]).reason).toContain('allowed by the decision on escalation-1 until');
  });

  test('needs no ruling within the tolerance, and is not compared with one', () => {
    expect(finding(5)).not.toHaveProperty('dispensation');
  });

  test('is not covered by what was allowed of something else', () => {
    const others: NumberedDispensation[] = [
      { ...allowed, year: 2028 },
      { ...allowed, breach: 'goal-missed', goalId: 'bewegen' },
    ];
    expect(finding(8, spring, others)).toMatchObject({ colour: 'red', breach: true });
    expect(finding(8, spring, others)).not.toHaveProperty('dispensation');
  });

  test('of one plan goal does not cover another that serves the same goal of the framework', () => {
    const trees = { ...allowed, breach: 'goal-missed', goalId: 'groen', planGoalId: 'bomen' } as const;
    const of = (planGoalId: string) => ({ breach: 'goal-missed', goalId: 'groen', planGoalId }) as const;
    expect(dispensationFor([trees], of('bomen'))).toBe(trees);
    expect(dispensationFor([trees], of('putten'))).toBeUndefined();
    const { planGoalId: _goal, ...whole } = trees;
    expect(dispensationFor([whole], of('putten'))).toBe(whole);
  });

  test('counts by the last decision about it', () => {
    const later = { ...allowed, upTo: 6, decidedAt: '2027-03-20T09:00:00.000Z', number: 15 };
    expect(finding(8, spring, [later, allowed])).toMatchObject({ dispensation: { number: 15, standing: 'exceeded' } });
  });

  test('of a budget until the end of its year is not over before the report on its last months', () => {
    const all = { ...allowed, until: '2027-12-31' };
    expect(finding(8, { from: '2027-10-01', until: '2028-01-01' }, [all]).dispensation?.standing).toBe('allowed');
    expect(isAllowedOn([all], { breach: 'budget-overrun', year: 2027 }, 8, '2028-03-01')).toBe(true);
    expect(isAllowedOn([allowed], { breach: 'budget-overrun', year: 2027 }, 8, '2027-07-01')).toBe(false);
  });

  test('is never a breach within its size and its days, and always one outside them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 200 }),
        fc.integer({ min: 6, max: 200 }),
        fc.boolean(),
        (size, upTo, late) => {
          const found = finding(size, late ? summer : spring, [{ ...allowed, upTo }]);
          expect(found.breach).toBe(late || size > upTo);
        },
      ),
    );
  });
});

describe('a breach that a ruling allows', () => {
  const found = { ...finding(8) };
  const report = (findings: Report['findings']): Report => ({
    programmeId: 'proefland',
    allianceId: 'samen-bewegen',
    reportId: '2027-04-01_2027-07-01.1',
    version: 1,
    period: spring,
    goals: [],
    budget: [],
    risks: [],
    lessons: [],
    plan: { year: 2027, version: 1 },
    framework: '1',
    colour: 'amber',
    findings,
    reportedAt: '2027-07-02T09:00:00.000Z',
    reportedBy: 'alfa',
  });
  const findings = againstRulings(
    assessed(
      exampleText,
      'gezond',
      plan,
      givenReport({ budget: [{ budgetLineId: 'begeleiding', spentCents: 1, forecastCents: 108_000 }] }),
    ),
    [allowed],
    spring,
  ).findings;
  const [breach] = breachesAfter([], report([...findings])) as [Breach];

  test('stays on record, because it is one again when its day has passed', () => {
    expect(found.breach).toBe(false);
    expect(breach).toMatchObject({ status: 'open', finding: { dispensation: { standing: 'allowed' } } });
  });

  test('holds up the closing of its alliance only once its day has passed', () => {
    const alliance = { lineId: 'gezond', goalId: 'bewegen' };
    const onLadder = { hasReceived: () => false, dispensations: [allowed] };
    expect(notOnLadder(exampleText, alliance, [breach], onLadder, '2027-06-30')).toEqual([]);
    expect(notOnLadder(exampleText, alliance, [breach], onLadder, '2027-07-01')).toEqual([breach.breachId]);
  });
});
