import { describe, expect, test } from 'vitest';
import type { Finding } from '#functions/alliances/terms/report.ts';
import { visibleFindings } from '#functions/alliances/terms/visible-findings.ts';
import { hiddenFrom, type Levelled, seesFact, seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';

const outsider: Standing = { bureau: false, partner: { partnerId: 'bedrijf', kind: 'company' }, ring: 'outer' };
const confidential = (matter: string, matterId: string): Levelled => ({
  matter,
  matterId,
  level: 'confidential',
  until: '2028-01-01',
  sharedWith: ['alfa'],
});
const seenBy = (levels: readonly Levelled[], today = '2027-06-01'): Standing => ({
  ...outsider,
  hidden: hiddenFrom(levels, outsider, today),
});

describe('a confidential matter (rule 19)', () => {
  test('does not exist for an outsider until its last day is over, and does for whoever it is shared with', () => {
    const levels = [confidential('escalation', 'escalation-1')];
    expect(seesMatter(seenBy(levels), 'escalation', 'escalation-1')).toBe(false);
    expect(seesMatter(seenBy(levels), 'escalation', 'escalation-2')).toBe(true);
    expect(seesMatter(seenBy(levels, '2028-01-01'), 'escalation', 'escalation-1')).toBe(true);
    expect(hiddenFrom(levels, { ...outsider, partner: { partnerId: 'alfa', kind: 'company' } }, '2027-06-01')).toEqual(
      [],
    );
    expect(hiddenFrom(levels, { bureau: true }, '2027-06-01')).toEqual([]);
  });

  test('takes what is part of it along: the conditions of approvals of a framework version, and facts about them', () => {
    const standing = seenBy([confidential('framework-cycle', '2')]);
    expect(seesMatter(standing, 'conditions', '2.1.stein')).toBe(false);
    expect(seesMatter(standing, 'conditions', '3.1.stein')).toBe(true);
    expect(seesFact(standing, { matter: 'conditions', matterId: '2.1.stein' })).toBe(false);
    expect(seesFact(standing, { cycleId: '2' })).toBe(false);
  });

  test('is not named by a report of what its ruling allows', () => {
    const finding = {
      breach: 'budget-overrun',
      reason: '8% over; allowed by decision 12 until 2027-12-31, up to 8 %',
      dispensation: { escalationId: 'escalation-1', number: 12, upTo: 8, until: '2027-12-31', standing: 'allowed' },
    } as Finding;
    const shown = visibleFindings([finding], seenBy([confidential('escalation', 'escalation-1')]));
    expect(shown).toEqual([{ breach: 'budget-overrun', reason: '8% over' }]);
    expect(visibleFindings([finding], outsider)).toEqual([finding]);
  });
});
