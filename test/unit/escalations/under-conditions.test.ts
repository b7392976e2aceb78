import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dispensation, standingUnder } from '#functions/alliances/terms/dispensation.ts';
import { underConditions } from '#functions/escalations/domain/under-conditions.ts';
import { followUpOutcomes } from '#shared/vocabulary/follow-up.ts';

const dispensation: Dispensation = {
  programmeId: 'proefland',
  allianceId: 'samen',
  escalationId: 'escalation-1',
  visit: 4,
  breach: 'budget-overrun',
  year: 2027,
  unit: 'percent',
  upTo: 8,
  until: '2027-12-31',
  conditions: ['De regiegroep krijgt de cijfers.', 'Er komt een tweede aannemer.'],
  decisionId: 'proefland.escalation-1.ruling.1.outcome',
  decidedAt: '2027-03-01T09:00:00.000Z',
};
const followed = (
  number: number,
  ...followUps: (readonly [status: (typeof followUpOutcomes)[number], day: string])[]
) => ({
  obligationId: `escalation-1.4.dispensation-condition-${number}`,
  text: dispensation.conditions[number - 1] ?? '',
  followUps: followUps.map(([status, day]) => ({ status, at: `${day}T09:00:00.000Z`, by: 'ronde' })),
});

describe('a dispensation under conditions (rules 8 and 15)', () => {
  test('ends on the day on which a condition is not met for the first time, whatever is said of it later', () => {
    const late = followed(1, ['not-done', '2027-08-01']);
    const first = followed(2, ['in-progress', '2027-05-01'], ['not-done', '2027-06-15'], ['done', '2027-07-01']);
    const ended = underConditions(dispensation, [late, first]);
    expect(ended).toMatchObject({
      until: '2027-06-14',
      unmet: { text: 'Er komt een tweede aannemer.', obligationId: first.obligationId },
    });
    // A report over a period that was over by then stays within what was allowed.
    expect(standingUnder(ended, 5, '2027-06-14')).toBe('allowed');
    expect(standingUnder(ended, 5, '2027-06-15')).toBe('ended');
  });

  test('stands while its conditions are met, in progress or unanswered, or when those of another ruling are not met', () => {
    const own = [followed(1, ['done', '2027-06-15']), followed(2, ['in-progress', '2027-06-15'])];
    const other = {
      ...followed(1, ['not-done', '2027-06-15']),
      obligationId: 'escalation-1.2.dispensation-condition-1',
    };
    expect(underConditions(dispensation, [...own, other])).toBe(dispensation);
    expect(underConditions(dispensation, [followed(1, ['not-done', '2028-01-05'])])).toBe(dispensation);
  });

  test('never lasts longer than its ruling said, and allows no more', () => {
    const day = fc.date({ min: new Date('2027-03-02'), max: new Date('2028-02-01'), noInvalidDate: true });
    const said = fc.array(fc.tuple(fc.constantFrom(...followUpOutcomes), day));
    fc.assert(
      fc.property(said, said, (one, other) => {
        const dated = (list: typeof one) =>
          list.map(([status, at]) => [status, at.toISOString().slice(0, 10)] as const);
        const known = [followed(1, ...dated(one)), followed(2, ...dated(other))];
        const stands = underConditions(dispensation, known);
        expect(stands.until <= dispensation.until).toBe(true);
        expect(stands.upTo).toBe(dispensation.upTo);
        const missed = [...dated(one), ...dated(other)].some(
          ([status, on]) => status === 'not-done' && on <= '2027-12-31',
        );
        expect(stands.unmet !== undefined).toBe(missed);
      }),
    );
  });
});
