import { expect, test } from 'vitest';
import type { Dispensation } from '#functions/alliances/terms/dispensation.ts';
import { underConditions } from '#functions/escalations/domain/under-conditions.ts';
import { endsSoon } from '#functions/escalations/reactions/announce-dispensations.ts';

const dispensation: Dispensation = {
  programmeId: 'proefland',
  allianceId: 'samen',
  escalationId: 'escalation-1',
  visit: 4,
  breach: 'goal-missed',
  goalId: 'doel',
  unit: 'percent',
  upTo: 8,
  until: '2028-06-30',
  conditions: ['De regiegroep krijgt de cijfers.'],
  decisionId: 'proefland.escalation-1.ruling.1.outcome',
  decidedAt: '2027-03-01T09:00:00.000Z',
};
const programme = { settings: {}, period: { from: '2027-01-01', until: '2031-12-31' } } as Parameters<
  typeof endsSoon
>[2];
const notMet = {
  obligationId: 'escalation-1.4.dispensation-condition-1',
  text: 'De regiegroep krijgt de cijfers.',
  followUps: [{ status: 'not-done' as const, at: '2028-06-15T09:00:00.000Z', by: 'ronde' }],
};

test('the end of a dispensation is announced while it stands, and not once a condition that was not met ended it', () => {
  expect(endsSoon(dispensation, [dispensation], programme, '2028-06-14')).toBe(true);
  const ended = underConditions(dispensation, [notMet]);
  expect(endsSoon(ended, [ended], programme, '2028-06-14')).toBe(false);
});

test('the end of a dispensation with the programme itself is not announced: the last day of the programme is the one before its end', () => {
  const on = (until: string) => {
    const one = { ...dispensation, until };
    return endsSoon(one, [one], programme, '2031-12-15');
  };
  expect([on('2031-12-29'), on('2031-12-30'), on('2031-12-31')]).toEqual([true, false, false]);
});
