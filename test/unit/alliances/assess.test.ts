import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessed, lateDays, overrunPercent } from '#functions/alliances/domain/assess.ts';
import { type Breach, breachesAfter, clauseAbout } from '#functions/alliances/domain/breach.ts';
import { missedOf } from '#functions/alliances/domain/missed.ts';
import { type PlanContent, PlanGoal } from '#functions/alliances/domain/plan.ts';
import { demandWhole, GivenReport, type Report } from '#functions/alliances/terms/report.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { clauseFor, levelOf } from '#functions/frameworks/terms/tolerance.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { givenReport, planContent, planGoal } from '../../support/plans.ts';
import { now } from '../../support/small-programme.ts';

/** Thresholds as the example framework has them, with one for a goal that is missed. */
const mandate: FrameworkContent['mandate'] = [
  { breach: 'goal-missed', unit: 'percent', tolerance: 5, regiegroep: 15, sounding: 25 },
  ...exampleText.mandate,
];
const framework = { ...exampleText, mandate };
const plan = planContent(100_000);
const judged = (parts: Partial<GivenReport>, text: FrameworkContent = framework) =>
  assessed(text, 'gezond', plan, givenReport(parts));
const goalIs = (forecast: number, expectedOn?: string): Partial<GivenReport> => ({
  goals: [{ planGoalId: 'bewegende-kinderen', reached: 81, forecast, ...(expectedOn ? { expectedOn } : {}) }],
});
const costs = (forecastCents: number): Partial<GivenReport> => ({
  budget: [{ budgetLineId: 'begeleiding', spentCents: 1, forecastCents }],
});

describe('a deviation', () => {
  test.each([
    // From 80 to 90: 89.5 misses half a point of ten, 5 % of the way.
    [{ baseline: 80, target: 90 }, 89.5, 5],
    [{ baseline: 80, target: 90 }, 95, 0],
    [{ baseline: 80, target: 90 }, 75, 150],
    // A goal that is to go down: from 98 to 60 kilogram of waste, 79 is half the way.
    [{ baseline: 98, target: 60 }, 79, 50],
    [{ baseline: 98, target: 60 }, 50, 0],
    // A goal that is to stay where it is.
    [{ baseline: 50, target: 50 }, 45, 10],
  ])('from %o to a forecast of %d is %d %% of the way', (goal, forecast, percent) => {
    expect(missedOf(goal, forecast)?.percent).toBe(percent);
  });

  test('in time is counted in days, and in money as a part of the budget', () => {
    expect(lateDays({ by: '2027-12-31' }, '2028-01-30')).toBe(30);
    expect(lateDays({ by: '2027-12-31' }, '2027-06-01')).toBe(0);
    expect(overrunPercent(100_000, 105_000)).toBe(5);
    expect(overrunPercent(100_000, 99_999)).toBe(0);
    expect(overrunPercent(0, 1)).toBe(100);
  });
});

/** A number as somebody may send it, and one that a record holds: DynamoDB keeps 38 digits, and of these JavaScript 15. */
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const canBeKept = (value: number): boolean =>
  value === 0 || (Math.abs(value) >= 1e-100 && Math.abs(value) <= Number.MAX_SAFE_INTEGER);

describe('a value', () => {
  test.each([1e21, -1e21, 1e300, 1e-200, Number.MAX_SAFE_INTEGER + 1])(
    'of %d is refused before a record has to hold it',
    (value) => {
      expect(PlanGoal.safeParse(planGoal({ target: value })).success).toBe(false);
      expect(GivenReport.safeParse(givenReport(goalIs(value))).success).toBe(false);
    },
  );

  test.each([0, -12.5, 0.000001, 1_000_000_000_000])('of %d is taken', (value) => {
    expect(PlanGoal.safeParse(planGoal({ baseline: value })).success).toBe(true);
    expect(GivenReport.safeParse(givenReport(goalIs(value))).success).toBe(true);
  });

  test('that is taken deviates from the plan by what a record holds', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, (baseline, target, forecast) => {
        const goal = PlanGoal.safeParse(planGoal({ baseline, target }));
        if (!goal.success || !GivenReport.safeParse(givenReport(goalIs(forecast))).success) return;
        expect(canBeKept(missedOf({ baseline, target: goal.data.target }, forecast)?.percent ?? Number.NaN)).toBe(true);
      }),
      { examples: [[1, 1.0000000000000002, -1e12]], numRuns: 1000 },
    );
    expect(canBeKept(overrunPercent(1, 50_000_000_000_000))).toBe(true);
  });
});

describe('a report', () => {
  test.each([
    ['as planned', {}, 'green'],
    ['exactly at what is tolerated of the budget', costs(105_000), 'amber'],
    ['a cent beyond it', costs(105_001), 'red'],
    ['exactly at what is tolerated of a goal', goalIs(89.5), 'amber'],
    ['beyond it', goalIs(89.4), 'red'],
    ['30 days late, which is tolerated', goalIs(90, '2028-01-30'), 'amber'],
    ['31 days late', goalIs(90, '2028-01-31'), 'red'],
  ] as const)('%s is %s', (_what, parts, colour) => {
    expect(judged(parts).colour).toBe(colour);
  });

  test('says of every finding why', () => {
    const { findings } = judged(costs(106_000));
    const red = findings.filter((one) => one.colour === 'red');
    expect(red).toMatchObject([
      {
        about: 'budget',
        deviation: 6,
        level: 'regiegroep',
        reason: 'forecast 106000 of 100000 cents: 6 % over; the framework tolerates 5 % (of the mandate)',
      },
    ]);
  });

  test('is held against what the framework tolerates of this very line and goal, where it says so', () => {
    const [line, ...rest] = framework.lines;
    if (!line) throw new Error('the example has a line');
    const goals = line.goals.map((goal) => ({ ...goal, tolerances: [{ breach: 'goal-late' as const, tolerance: 0 }] }));
    const strict = {
      ...framework,
      lines: [{ ...line, goals, tolerances: [{ breach: 'budget-overrun' as const, tolerance: 1 }] }, ...rest],
    };
    expect(judged(costs(104_000), strict).colour).toBe('red');
    expect(judged(goalIs(90, '2028-01-01'), strict).colour).toBe('red');
    expect(judged(costs(104_000)).colour).toBe('amber');
  });

  test('that shifts money inside its budget breaches nothing: how is for the alliance', () => {
    const two = planContent(0, {
      budget: [
        { budgetLineId: 'een', name: 'Een', amountCents: 100 },
        { budgetLineId: 'twee', name: 'Twee', amountCents: 100 },
      ],
    });
    const budget = [
      { budgetLineId: 'een', spentCents: 0, forecastCents: 190 },
      { budgetLineId: 'twee', spentCents: 0, forecastCents: 10 },
    ];
    const { colour, findings } = assessed(framework, 'gezond', two, givenReport({ budget }));
    expect(colour).toBe('amber');
    expect(findings.filter(({ level }) => level !== 'tolerated')).toEqual([]);
  });

  test('accounts for every goal and budget line of the plan, each once', () => {
    expect(() => demandWhole(givenReport(), plan)).not.toThrow();
    const whole = { ...plan, goals: [planGoal(), planGoal({ planGoalId: 'tweede' })] };
    expect(() => demandWhole(givenReport({ budget: [] }), whole)).toThrowError(
      expect.objectContaining({
        faults: [expect.objectContaining({ pointer: '/goals' }), expect.objectContaining({ pointer: '/budget' })],
      }),
    );
  });
});

describe('the mandate', () => {
  test('sends a deviation as far up as its thresholds say, and never lower when it grows', () => {
    const clause = clauseFor(framework, 'budget-overrun', { lineId: 'gezond' });
    expect([5, 10, 20, 20.1].map((deviation) => levelOf(clause, deviation))).toEqual([
      'tolerated',
      'regiegroep',
      'sounding',
      'beyond',
    ]);
    const order = ['tolerated', 'regiegroep', 'sounding', 'beyond'];
    fc.assert(
      fc.property(fc.nat({ max: 100 }), fc.nat({ max: 100 }), (one, more) => {
        const [lower, higher] = [levelOf(clause, one), levelOf(clause, one + more)];
        expect(order.indexOf(higher)).toBeGreaterThanOrEqual(order.indexOf(lower));
      }),
    );
  });

  test('that a framework does not give is nobody’s', () => {
    expect(clauseFor(exampleText, 'goal-missed', { lineId: 'gezond' })).toBeUndefined();
    expect(levelOf(undefined, 0.1)).toBe('beyond');
    expect(levelOf(undefined, 0)).toBe('tolerated');
  });
});

describe('a goal whose value at the start is not measured yet', () => {
  const unmeasured = (target = 75) =>
    planContent(100_000, { goals: [planGoal({ baseline: 'not-measured-yet', target })] });
  const found = (content: PlanContent, forecast: number) =>
    assessed(framework, 'gezond', content, givenReport(goalIs(forecast))).findings.find(
      ({ about }) => about === 'goal',
    );

  test('is not judged as if it began at 0', () => {
    // From 65 to 75 a forecast of 70 misses half of the way, and is red; from a stop-gap of 0 it would miss 6.7 % of it.
    expect(missedOf({ baseline: 65, target: 75 }, 70)?.percent).toBe(50);
    expect(missedOf({ baseline: 0, target: 75 }, 70)?.percent).toBeCloseTo(6.7, 1);
    expect(found(unmeasured(), 70)).toMatchObject({
      colour: 'amber',
      level: 'tolerated',
      unmeasured: true,
      reason: expect.stringContaining('not measured yet'),
    });
  });

  test('is as planned where its target itself is forecast', () => {
    const finding = found(unmeasured(), 75);
    expect(finding).toMatchObject({ colour: 'green', deviation: 0 });
    expect(finding?.unmeasured).toBeUndefined();
  });

  test('is no breach, and confirms of none that it is over (rule 4)', () => {
    const reportOf = (content: PlanContent, period: string, forecast: number): Report => ({
      ...givenReport(goalIs(forecast)),
      programmeId: 'proefland',
      allianceId: 'samen-bewegen',
      reportId: `${period}.1`,
      version: 1,
      plan: { year: 2027, version: 1 },
      framework: '1',
      ...assessed(framework, 'gezond', content, givenReport(goalIs(forecast))),
      reportedAt: now,
      reportedBy: 'alfa',
    });
    const measured = planContent(100_000, { goals: [planGoal({ baseline: 65, target: 75 })] });
    const open = breachesAfter([], reportOf(measured, '2027-01-01_2027-02-01', 70));
    expect(open).toMatchObject([{ status: 'open' }]);
    expect(breachesAfter(open, reportOf(unmeasured(), '2027-02-01_2027-03-01', 70))).toEqual([]);
    expect(breachesAfter(open, reportOf(unmeasured(), '2027-02-01_2027-03-01', 75))).toMatchObject([
      { status: 'over' },
    ]);
  });

  test('is said in so many words, and left out by nobody', () => {
    const { baseline: _left, ...without } = planGoal();
    expect(PlanGoal.safeParse(without).success).toBe(false);
    for (const baseline of ['', 'onbekend', null])
      expect(PlanGoal.safeParse({ ...without, baseline }).success).toBe(false);
    expect(PlanGoal.safeParse({ ...without, baseline: 'not-measured-yet' }).success).toBe(true);
  });
});

describe('a breach', () => {
  const reportOf = (nth: number, parts: Partial<GivenReport>): Report => {
    const { basedOn: _basedOn, ...given } = givenReport(parts);
    return {
      programmeId: 'proefland',
      allianceId: 'samen-bewegen',
      reportId: `2027-0${nth}-01_2027-0${nth + 1}-01.1`,
      version: 1,
      ...given,
      plan: { year: 2027, version: 1 },
      framework: '1',
      ...judged(parts),
      reportedAt: now,
      reportedBy: 'test',
    };
  };
  const openOf = (breaches: readonly Breach[]) => breaches.filter(({ status }) => status === 'open');

  test('is one from its first report until a later one no longer tells of it; back again it is another', () => {
    const first = breachesAfter([], reportOf(1, costs(106_000)));
    const second = breachesAfter(openOf(first), reportOf(2, costs(120_000)));
    expect(second).toMatchObject([{ breachId: first[0]?.breachId, status: 'open', finding: { level: 'sounding' } }]);
    const third = breachesAfter(openOf(second), reportOf(3, {}));
    expect(third).toMatchObject([{ breachId: first[0]?.breachId, status: 'over', overIn: '2027-03-01_2027-04-01.1' }]);
    const fourth = breachesAfter(openOf(third), reportOf(4, costs(106_000)));
    expect(fourth).toMatchObject([{ status: 'open', openedIn: '2027-04-01_2027-05-01.1' }]);
    expect(fourth[0]?.breachId).not.toBe(first[0]?.breachId);
  });

  test('of a budget ends with its year, and of nothing else: no report can speak of it once a later year is reported on', () => {
    const late = { ...goalIs(90, '2028-06-30'), ...costs(106_000) };
    const first = breachesAfter([], reportOf(1, late));
    expect(openOf(first).map(({ finding }) => finding.breach)).toEqual(['goal-late', 'budget-overrun']);
    const period = { from: '2028-01-01', until: '2028-02-01' };
    const next = { ...reportOf(1, { period }), reportId: '2028-01-01_2028-02-01.1', findings: [] };
    expect(breachesAfter(openOf(first), next)).toMatchObject([
      { finding: { breach: 'budget-overrun' }, status: 'over', overIn: '2028-01-01_2028-02-01.1' },
    ]);
    // A correction of a report on the same year is not a later year.
    expect(breachesAfter(openOf(first), { ...next, reportId: '2027-11-01_2028-01-01.1' })).toEqual([]);
  });

  test('rests on the clause of the framework about its own goal, so that a later version is read anew', () => {
    const [first] = breachesAfter([], reportOf(1, goalIs(90, '2028-06-30')));
    if (!first) throw new Error('nothing was breached');
    const [line, ...rest] = framework.lines;
    if (!line) throw new Error('the example has a line');
    const goals = line.goals.map((goal) => ({
      ...goal,
      tolerances: [{ breach: 'goal-late' as const, tolerance: 60 }],
    }));
    const place = { lineId: 'gezond' };
    expect(clauseAbout(framework, place, first)).toMatchObject({
      tolerance: 30,
      regiegroep: 90,
      toleranceOf: 'mandate',
    });
    const next = { ...framework, lines: [{ ...line, goals }, ...rest] };
    expect(clauseAbout(next, place, first)).toMatchObject({ tolerance: 60, regiegroep: 90, toleranceOf: 'goal' });
  });
});
