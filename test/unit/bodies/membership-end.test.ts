import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membershipEnded, placesLeft } from '#functions/bodies/domain/ending-membership.ts';
import { onDay, participatesOn, seatsOn } from '#functions/bodies/terms/bodies.ts';
import { membershipEndSince } from '#functions/bodies/terms/membership-end.ts';
import { presentAfter } from '#functions/bodies/terms/present.ts';
import { lostQuorum } from '#functions/bodies/terms/quorum.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { smallRegistry, today } from '../../support/small-programme.ts';

const days = { since: '2026-01-01', on: today };
const partnerOf = ({ partners }: Registry, partnerId: string) => {
  const found = partners.find((one) => one.partnerId === partnerId);
  if (!found) throw new Error(`no partner ${partnerId}`);
  return found;
};
const left = (registry: Registry, partnerId: string, on: string): Registry => {
  const ended = membershipEnded(registry, partnerOf(registry, partnerId), { on, ground: 'Stopt.' }, today);
  return ended ? presentAfter(registry, ended.records, days) : registry;
};

describe('a membership that ends', () => {
  test('leaves its seat vacant and ends what it spoke for and what others spoke for it, from that day on', () => {
    const representation = { programmeId: 'proefland', from: '2027-01-01' } as const;
    const registry = smallRegistry('proefland', {
      representations: [
        { ...representation, body: 'klankbordgroep', representedPartnerId: 'delta', byPartnerId: 'alfa' },
        { ...representation, body: 'coalition', representedPartnerId: 'alfa', byPartnerId: 'beta' },
        { ...representation, body: 'klankbordgroep', representedPartnerId: 'gamma', byPartnerId: 'beta' },
      ],
    });
    const after = left(registry, 'alfa', '2027-06-01');
    expect(participatesOn(partnerOf(after, 'alfa'), '2027-05-31')).toBe(true);
    expect(participatesOn(partnerOf(after, 'alfa'), '2027-06-01')).toBe(false);
    expect(seatsOn(after, '2027-05-31')).toHaveLength(seatsOn(registry, '2027-05-31').length);
    expect(after.seats.filter((seat) => onDay(seat, '2027-06-01')).map(({ partnerId }) => partnerId)).not.toContain(
      'alfa',
    );
    expect(after.representations.map(({ until }) => until)).toEqual(['2027-06-01', '2027-06-01', undefined]);
    expect(after.departures).toEqual([
      { programmeId: 'proefland', partnerId: 'alfa', on: '2027-06-01', ground: 'Stopt.' },
    ]);
  });

  test('is recorded once, on one ground, and only of who takes part until then', () => {
    const registry = left(smallRegistry(), 'alfa', '2027-06-01');
    const endAgain = (ground: string, partnerId = 'alfa') =>
      membershipEnded(registry, partnerOf(registry, partnerId), { on: '2027-06-01', ground }, today);
    expect(endAgain('Stopt.')).toBeUndefined();
    expect(() => endAgain('Iets anders.')).toThrowError(expect.objectContaining({ code: 'membership-ended' }));
    expect(() => endAgain('Stopt.', 'gegaan')).toThrowError(expect.objectContaining({ code: 'not-a-member' }));
  });

  test('gives a seat that would begin later no length, so that its announcement stays on record', () => {
    const seat = {
      programmeId: 'proefland',
      seatId: 's',
      body: 'regiegroep',
      partnerId: 'delta',
      kind: 'rotating',
      from: '2028-01-01',
    } as const;
    expect(placesLeft({ seats: [seat], representations: [] }, 'delta', '2027-06-01').seats).toEqual([
      { ...seat, until: '2028-01-01' },
    ]);
  });

  test('is found after any later beginning: an obligation of before ends on it, one of after does not', () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((count) => new Date(Date.UTC(2027, 0, 1 + count)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 2, maxLength: 6 }), day, (bounds, since) => {
        const sorted = [...bounds].sort();
        const rings = sorted.flatMap((from, at) =>
          at % 2 === 0 ? [{ ring: 'middle' as const, from, until: sorted[at + 1] }] : [],
        );
        const partner = { ...partnerOf(smallRegistry(), 'delta'), rings };
        fc.pre(participatesOn(partner, since));
        const found = membershipEndSince({ departures: [] }, partner, since, '2027-04-01');
        const expected = sorted.filter((bound, at) => at % 2 === 1 && bound > since)[0];
        expect(found).toBe(expected);
      }),
    );
  });

  test('counts on its own day where its ground was recorded, and otherwise the day after, so that a file can be corrected', () => {
    const partner = {
      ...partnerOf(smallRegistry(), 'delta'),
      rings: [{ ring: 'middle' as const, from: '2026-01-01', until: today }],
    };
    const departure = { programmeId: 'proefland', partnerId: 'delta', on: today, ground: 'Stopt.' };
    expect(membershipEndSince({ departures: [] }, partner, '2026-06-01', today)).toBeUndefined();
    expect(membershipEndSince({ departures: [departure] }, partner, '2026-06-01', today)).toBe(today);
    expect(membershipEndSince({ departures: [] }, partner, '2026-06-01', '2027-03-02')).toBe(today);
  });
});

describe('a lost quorum', () => {
  const registry = smallRegistry();
  const { quorum } = registry.programme.settings.vote;

  test('is said of the first day on which fewer seats are held than a vote needs', () => {
    expect(lostQuorum(registry, today)).toBeUndefined();
    const holders = seatsOn(registry, today).map(({ partnerId }) => partnerId);
    const few = holders
      .slice(0, holders.length - quorum + 1)
      .reduce((known, one) => left(known, one, '2027-09-01'), registry);
    expect(lostQuorum(few, today)).toEqual({ code: 'quorum-lost', from: '2027-09-01', seats: quorum - 1, quorum });
    expect(lostQuorum(few, '2027-10-01')).toMatchObject({ from: '2027-10-01' });
  });

  test('says until when, where enough seats are held again', () => {
    const seats = registry.seats.map((seat) => ({ ...seat, until: '2027-09-01' }));
    const next = registry.seats.map((seat) => ({ ...seat, seatId: `${seat.seatId}-later`, from: '2027-10-01' }));
    expect(lostQuorum({ ...registry, seats: [...seats, ...next] }, today)).toEqual({
      code: 'quorum-lost',
      from: '2027-09-01',
      until: '2027-10-01',
      seats: 0,
      quorum,
    });
  });
});
