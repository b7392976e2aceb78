import { describe, expect, test } from 'vitest';
import { compositionOn } from '#functions/bodies/terms/composition.ts';
import type { Partner, Registry, Seat } from '#functions/bodies/terms/registry.ts';
import { rotated } from '#functions/reviews/terms/rotation.ts';
import { programmeOf, smallRegistry, today } from '../../support/small-programme.ts';

const programmeId = 'proefland';
const municipality = (partnerId: string, rings: Partner['rings']): Partner => ({
  programmeId,
  partnerId,
  name: partnerId,
  kind: 'municipality',
  rings,
});
const turn = (partnerId: string, from: string, until?: string): Seat => ({
  programmeId,
  seatId: `rotating-${partnerId}-${from}`,
  body: 'regiegroep',
  partnerId,
  kind: 'rotating',
  from,
  ...(until ? { until } : {}),
});
const fixed = (partnerId: string): Seat => ({ ...turn(partnerId, '2026-01-01'), seatId: partnerId, kind: 'fixed' });

describe('the proposal for the rotating seat (rule 2)', () => {
  const registry = {
    programme: programmeOf(programmeId),
    partners: [
      municipality('alfa', [{ ring: 'inner', from: '2026-01-01' }]),
      municipality('beta', [{ ring: 'inner', from: '2026-01-01' }]),
      municipality('gamma', [{ ring: 'middle', from: '2026-01-01' }]),
      municipality('delta', [
        { ring: 'outer', from: '2026-01-01', until: '2026-06-01' },
        { ring: 'middle', from: '2026-06-01' },
      ]),
      municipality('laat', [{ ring: 'middle', from: '2026-07-01' }]),
      municipality('terug', [
        { ring: 'inner', from: '2026-01-01', until: '2026-02-01' },
        { ring: 'inner', from: '2026-09-01' },
      ]),
      municipality('weg', [{ ring: 'inner', from: '2026-01-01', until: '2026-12-01' }]),
      { ...municipality('school', [{ ring: 'inner', from: '2026-01-01' }]), kind: 'knowledge-institution' as const },
    ],
    seats: [fixed('alfa'), fixed('beta'), turn('delta', '2026-01-01', '2026-09-01'), turn('gamma', '2026-09-01')],
  };

  test('is who has waited longest, with everybody and how long they waited', () => {
    const { proposal, seats, vacant } = compositionOn(registry, '2026-12-31');
    expect(proposal).toEqual({
      partnerId: 'laat',
      because: 'laat has waited longest: 183 days, since 2026-07-01, when it joined, and had no turn since',
      candidates: [
        {
          partnerId: 'laat',
          waitingSince: '2026-07-01',
          because: 'it joined, and had no turn since',
          waitedDays: 183,
          heldDays: 0,
        },
        // Both since the first of September: who never had a turn goes before who had one.
        {
          partnerId: 'terug',
          waitingSince: '2026-09-01',
          because: 'it joined, and had no turn since',
          waitedDays: 121,
          heldDays: 0,
        },
        {
          partnerId: 'delta',
          waitingSince: '2026-09-01',
          because: 'its last turn ended',
          waitedDays: 121,
          heldDays: 243,
        },
      ],
      excluded: [
        { partnerId: 'alfa', because: 'it holds a fixed seat' },
        { partnerId: 'beta', because: 'it holds a fixed seat' },
        { partnerId: 'gamma', because: 'it holds a rotating seat' },
      ],
    });
    expect(seats.map(({ partnerId, heldDays }) => [partnerId, heldDays])).toEqual([
      ['alfa', 364],
      ['beta', 364],
      ['gamma', 121],
    ]);
    expect(vacant).toBe(0);
  });

  test('names nobody twice: who is named for a coming seat is no candidate', () => {
    const seats = [...registry.seats, turn('laat', '2027-01-01')];
    const { proposal } = compositionOn({ ...registry, seats }, '2026-12-31');
    expect(proposal.partnerId).toBe('terug');
    expect(proposal.excluded).toContainEqual({ partnerId: 'laat', because: 'it is named to hold a rotating seat' });
  });

  test('says so when nobody is left', () => {
    const partners = registry.partners.filter(({ partnerId }) => ['alfa', 'beta', 'gamma'].includes(partnerId));
    const { proposal } = compositionOn({ ...registry, partners }, '2026-12-31');
    expect(proposal).toMatchObject({
      because: expect.stringContaining('every participating municipality'),
      candidates: [],
    });
    expect(proposal).not.toHaveProperty('partnerId');
  });
});

describe('a rotation of a seat', () => {
  const registry = smallRegistry();
  const pass = (partnerId: string, from: string, parts: Partial<Registry> = {}) =>
    rotated({ ...registry, ...parts }, { partnerId, from }, today);

  test('ends the one seat on the day that the other begins', () => {
    expect(pass('delta', '2027-06-01')).toMatchObject({
      ended: { seatId: 'zetel-gamma', partnerId: 'gamma', until: '2027-06-01' },
      begun: { seatId: 'rotating-delta-2027-06-01', partnerId: 'delta', kind: 'rotating', from: '2027-06-01' },
    });
  });

  test.each([
    ['a fixed seat', 'alfa', '2027-06-01', /holds a fixed seat/],
    ['no municipality', 'school', '2027-06-01', /is a knowledge-institution/],
    ['left', 'gegaan', '2027-06-01', /does not take part/],
    ['nobody', 'niemand', '2027-06-01', /there is no such partner/],
    ['a day that has passed', 'delta', '2027-02-28', /has passed/],
  ])('is refused for %s', (_, partnerId, from, message) => {
    const faults = (): string => {
      try {
        pass(partnerId, from);
        return 'done';
      } catch (error) {
        return JSON.stringify((error as { faults?: unknown }).faults);
      }
    };
    expect(faults()).toMatch(message);
  });

  test('recorded twice is recorded once', () => {
    const first = pass('delta', '2027-06-01');
    const seats = [...registry.seats.filter(({ partnerId }) => partnerId !== 'gamma'), first?.ended, first?.begun];
    expect(pass('delta', '2027-06-01', { seats: seats.filter((seat) => seat !== undefined) })).toBeUndefined();
  });
});
