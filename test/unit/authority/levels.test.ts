import { describe, expect, test } from 'vitest';
import type { Finding } from '#functions/alliances/terms/report.ts';
import { visibleFindings } from '#functions/alliances/terms/visible-findings.ts';
import { type GivenLevel, namedLevel } from '#functions/bodies/domain/level.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { withSeenDocuments } from '#functions/rounds/terms/visibility.ts';
import {
  hiddenFrom,
  idOfLevelled,
  type Levelled,
  seesDocument,
  seesFact,
  seesMatter,
  withSeenDocument,
} from '#shared/authority/levels.ts';
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
      colour: 'amber',
      reason: '8% over; allowed by decision 12 until 2027-12-31, up to 8 %',
      dispensation: { escalationId: 'escalation-1', number: 12, upTo: 8, until: '2027-12-31', standing: 'allowed' },
    } as Finding;
    const shown = visibleFindings([finding], seenBy([confidential('escalation', 'escalation-1')]));
    expect(shown).toEqual([{ breach: 'budget-overrun', colour: 'red', reason: '8% over' }]);
    expect(visibleFindings([finding], outsider)).toEqual([finding]);
  });
});

describe('a confidential document (rule 19)', () => {
  const address = 'https://besluiten.proef.example/b&w/2027-114';
  const levels = [confidential('document', address)];
  const decided = { reference: 'B&W 2027-114', document: address };

  test('has no address for an outsider until its last day is over, however the address is written', () => {
    expect(seesDocument(seenBy(levels), address)).toBe(false);
    expect(seesDocument(seenBy(levels), 'HTTPS://Besluiten.proef.example:443/b&w/2027-114')).toBe(false);
    expect(seesDocument(seenBy(levels), `${address}/bijlage`)).toBe(true);
    expect(seesDocument(seenBy(levels, '2028-01-01'), address)).toBe(true);
    expect(seesDocument(seenBy([]), address)).toBe(true);
  });

  test('leaves the decision to be read, and its address to the body that took it', () => {
    expect(withSeenDocument(seenBy(levels), decided, false)).toEqual({ reference: 'B&W 2027-114' });
    expect(withSeenDocument(seenBy(levels), decided, true)).toBe(decided);
    expect(withSeenDocument({ bureau: true }, decided, false)).toBe(decided);
  });

  test('is left out of the tasks of others, and not of the own one', () => {
    const task = (partnerId: string) => ({ partnerId, capacity: 'college', answer: { decision: decided } }) as Task;
    const documentIn = (partnerId: string) =>
      withSeenDocuments(seenBy(levels), task(partnerId)).answer?.decision?.document;
    expect(documentIn('beta')).toBeUndefined();
    expect(documentIn('bedrijf')).toBe(address);
  });

  test('is named by facts and standings without its address', () => {
    const [level] = levels;
    const matterId = level ? idOfLevelled(level) : '';
    expect(matterId).toMatch(/^[0-9a-f]{64}$/);
    expect(seesFact(seenBy(levels), { matter: 'document', matterId })).toBe(false);
    expect(JSON.stringify(seenBy(levels))).not.toContain('besluiten.proef');
  });

  test('is given a level by its address alone', () => {
    const given = (matter: GivenLevel['matter'], matterId: string) =>
      ({ matter, matterId, level: 'among-partners', reason: 'Openbaar.' }) as const;
    expect(namedLevel(given('document', 'https://Proef.example')).matterId).toBe('https://proef.example/');
    for (const [matter, matterId] of [
      ['document', 'notulen'],
      ['document', 'javascript:alert(1)'],
      ['document', `https://proef.example/${'é'.repeat(300)}`],
      ['escalation', 'e'.repeat(81)],
    ] as const)
      expect(() => namedLevel(given(matter, matterId)), matterId).toThrow('This cannot be given a level.');
  });
});
