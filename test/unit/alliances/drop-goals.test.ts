import { describe, expect, test } from 'vitest';
import type { Alliance } from '#functions/alliances/domain/alliance.ts';
import type { Breach } from '#functions/alliances/domain/breach.ts';
import { afterDrops, demandMayEnd, demandSaid } from '#functions/alliances/domain/drop-goals.ts';
import type { DroppedGoal } from '#functions/alliances/domain/dropped-goal.ts';
import { versionOfPeriod } from '#functions/alliances/domain/plan-of-period.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { planContent, planGoal } from '../../support/plans.ts';

const late = (deviation: number): Breach => ({
  programmeId: 'proefland',
  allianceId: 'samen-bewegen',
  breachId: 'goal-late.putten.2027-01-01_2027-04-01.1',
  status: 'open',
  finding: {
    about: 'goal',
    id: 'putten',
    serves: 'bewegen',
    breach: 'goal-late',
    deviation,
    level: 'regiegroep',
    colour: 'red',
    reason: 'expected later',
  },
  openedIn: '2027-01-01_2027-04-01.1',
  lastIn: '2027-01-01_2027-04-01.1',
  revision: 1,
});
const said = (breach: DroppedGoal['breach']): DroppedGoal[] => [{ planGoalId: 'putten', breach, reason: 'Vervallen.' }];
const plan = (dropped: DroppedGoal[] = []) => ({ year: 2027, version: 2, content: planContent(), dropped });
const alliance = {
  lineId: 'gezond',
  goalId: 'bewegen',
  report: { breaches: [late(60).breachId, 'budget-overrun.2027.1'] },
} as unknown as Alliance;

describe('a plan that drops a goal with an open breach', () => {
  test('says what becomes of the breach, once, and of no other goal', () => {
    expect(() => demandSaid([late(60)], plan())).toThrowError(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/dropped' })] }),
    );
    expect(() => demandSaid([late(60)], plan(said('stays-open')))).not.toThrow();
    for (const dropped of [
      [...said('ends'), ...said('ends')],
      [...said('ends'), { ...said('ends')[0], planGoalId: 'x' }],
    ])
      expect(() => demandSaid([late(60)], plan(dropped as DroppedGoal[]))).toThrowError(
        expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/dropped/1/planGoalId' })] }),
      );
    expect(() => demandSaid([], plan(said('ends')))).toThrow();
  });

  test('says nothing where it keeps the goal, where an earlier plan said it, or for a plan of an earlier year', () => {
    const keeps = { ...plan(), content: planContent(0, { goals: [planGoal({ planGoalId: 'putten' })] }) };
    expect(() => demandSaid([late(60)], keeps)).not.toThrow();
    const before = { ...late(60), dropped: { year: 2027, version: 1, reason: 'Eerder gezegd.' } };
    expect(() => demandSaid([before], plan())).not.toThrow();
    expect(() => demandSaid([late(60)], { ...plan(), year: 2026 })).not.toThrow();
  });

  test('ends no breach that is on the ladder, or beyond what the regiegroep decides by itself (rule 16)', () => {
    // The example framework lets the regiegroep decide on 90 days; beyond them the klankbordgroep is sounded first.
    const may = (days: number, onLadder: boolean) => () =>
      demandMayEnd(exampleText, alliance, [late(days)], plan(said('ends')), { isOpen: () => onLadder });
    expect(may(90, false)).not.toThrow();
    expect(may(90, true)).toThrowError(expect.objectContaining({ code: 'breach-stays' }));
    expect(may(91, false)).toThrowError(expect.objectContaining({ code: 'breach-stays' }));
    expect(() =>
      demandMayEnd(exampleText, alliance, [late(91)], plan(said('stays-open')), { isOpen: () => true }),
    ).not.toThrow();
  });

  test('ends it, or leaves it open, once it is found to fit', () => {
    const ends = afterDrops(alliance, [late(60)], plan(said('ends')));
    expect(ends.breaches).toMatchObject([
      { status: 'over', revision: 2, dropped: { year: 2027, version: 2, reason: 'Vervallen.' } },
    ]);
    expect(ends.alliance).toMatchObject({ endedGoals: ['putten'], report: { breaches: ['budget-overrun.2027.1'] } });
    const stays = afterDrops(alliance, [late(60)], plan(said('stays-open')));
    expect(stays.breaches).toMatchObject([{ status: 'open', dropped: { version: 2 } }]);
    expect(stays.alliance.report).toEqual(alliance.report);
    // A plan that has the goal again may breach it again.
    const replanned = { ...plan(), content: planContent(0, { goals: [planGoal({ planGoalId: 'putten' })] }) };
    expect(afterDrops(ends.alliance, [], replanned).alliance.endedGoals).toBeUndefined();
  });
});

describe('the plan that held in a period', () => {
  const tested = (version: number, testedOn: string, verdict: 'fits' | 'returned' = 'fits') => ({
    version,
    verdict,
    testedOn,
  });
  const quarter = { until: '2027-04-01' };
  test.each([
    ['the only one', [tested(1, '2027-01-05')], 1],
    ['the last one before its end', [tested(1, '2027-01-05'), tested(2, '2027-03-31')], 2],
    ['not one of after its end', [tested(1, '2027-01-05'), tested(2, '2027-05-01')], 1],
    ['the first one, where all came after it', [tested(1, '2027-05-01'), tested(2, '2027-06-01')], 1],
    ['not one that was returned', [tested(1, '2027-01-05'), tested(2, '2027-02-01', 'returned')], 1],
    ['none', [tested(1, '2027-01-05', 'returned')], undefined],
  ])('is %s', (_what, tests, version) => {
    expect(versionOfPeriod(quarter, tests)).toBe(version);
  });
});
