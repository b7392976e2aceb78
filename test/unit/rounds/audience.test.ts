import { describe, expect, test } from 'vitest';
import type { Representation } from '#functions/bodies/terms/registry.ts';
import { audienceOf } from '#functions/rounds/terms/audience.ts';
import { representableBody } from '#functions/rounds/terms/capacities.ts';
import { smallRegistry, today } from '../../support/small-programme.ts';

const addresseesOf = (kind: Parameters<typeof audienceOf>[0], registry = smallRegistry(), day = today) =>
  audienceOf(kind, registry, day);
const ids = (...args: Parameters<typeof addresseesOf>): string[] =>
  addresseesOf(...args)
    .map(({ addresseeId }) => addresseeId)
    .sort();
const municipalities = ['alfa', 'beta', 'gamma', 'delta'];
const partners = [...municipalities, 'school', 'zorg', 'bedrijf'];
const each = (capacity: string, who: readonly string[]): string[] => who.map((one) => `${capacity}-${one}`);

describe('who is asked (rule 1)', () => {
  test('input: every partner and every council', () => {
    expect(ids('input')).toEqual([...each('partner', partners), ...each('council', municipalities)].sort());
  });

  test('sounding: every participating municipality, one voice each', () => {
    expect(ids('sounding')).toEqual(each('klankbordgroep', municipalities).sort());
  });

  test('consultation: every partner, of which the inner and middle ring are awaited', () => {
    expect(ids('consultation')).toEqual(each('partner', partners).sort());
    const awaited = addresseesOf('consultation').filter((one) => one.awaited);
    expect(awaited.map(({ partnerId }) => partnerId).sort()).toEqual(
      ['alfa', 'beta', 'gamma', 'school', 'zorg'].sort(),
    );
  });

  test('vote: the seats of the regiegroep', () => {
    expect(ids('vote')).toEqual(each('seat', ['alfa', 'beta', 'gamma']));
  });

  test('approval: the college of every participating municipality, whatever its ring', () => {
    expect(ids('approval')).toEqual(each('college', municipalities).sort());
    expect(addresseesOf('approval').every(({ awaited }) => awaited)).toBe(true);
  });

  test('nobody of the outer ring holds a consultation up', () => {
    const outer = addresseesOf('consultation').filter(({ partnerId }) => ['delta', 'bedrijf'].includes(partnerId));
    expect(outer.map(({ awaited }) => awaited)).toEqual([false, false]);
  });

  test('follows the membership of the day: who came is asked, who left is not (rule 3)', () => {
    expect(ids('approval', smallRegistry(), '2027-03-02')).toEqual(
      each('college', [...municipalities, 'straks']).sort(),
    );
    expect(ids('approval', smallRegistry(), '2027-02-28')).toEqual(
      each('college', [...municipalities, 'gegaan']).sort(),
    );
  });

  test('a seat whose holder left votes no more', () => {
    const registry = smallRegistry();
    const partnersWithout = registry.partners.map((partner) =>
      partner.partnerId === 'beta'
        ? { ...partner, rings: [{ ring: 'inner' as const, from: '2026-01-01', until: today }] }
        : partner,
    );
    expect(ids('vote', { ...registry, partners: partnersWithout })).toEqual(each('seat', ['alfa', 'gamma']));
  });

  test('a seat that is no municipality does not vote (rule 2)', () => {
    const registry = smallRegistry();
    const seats = registry.seats.map((seat) => (seat.partnerId === 'beta' ? { ...seat, partnerId: 'school' } : seat));
    expect(ids('vote', { ...registry, seats })).toEqual(each('seat', ['alfa', 'gamma']));
  });

  test('a seat that rotated is held by whoever holds it today', () => {
    const registry = smallRegistry();
    const seats = registry.seats.flatMap((seat) =>
      seat.kind === 'rotating'
        ? [
            { ...seat, until: today },
            { ...seat, seatId: 'zetel-delta', partnerId: 'delta', from: today },
          ]
        : [seat],
    );
    expect(ids('vote', { ...registry, seats }, '2027-02-28')).toEqual(each('seat', ['alfa', 'beta', 'gamma']));
    expect(ids('vote', { ...registry, seats })).toEqual(each('seat', ['alfa', 'beta', 'delta']));
  });
});

describe('who is written to', () => {
  const personOf = (kind: Parameters<typeof addresseesOf>[0], addresseeId: string, registry = smallRegistry()) =>
    addresseesOf(kind, registry).find((one) => one.addresseeId === addresseeId)?.personId;

  test.each([
    ['input', 'partner-alfa', 'alfa-portfolio-holder'],
    ['input', 'council-alfa', 'alfa-council-clerk'],
    ['input', 'partner-school', 'school-board-contact'],
    ['sounding', 'klankbordgroep-delta', 'delta-portfolio-holder'],
    ['vote', 'seat-gamma', 'gamma-portfolio-holder'],
    ['approval', 'college-delta', 'delta-college-secretary'],
  ] as const)('%s, %s: %s', (kind, addressee, person) => {
    expect(personOf(kind, addressee)).toBe(person);
  });

  test('nobody, when the role is not filled: the task is there and shows', () => {
    const registry = smallRegistry();
    const people = registry.people.filter(({ partnerId }) => partnerId !== 'delta');
    expect(personOf('approval', 'college-delta', { ...registry, people })).toBeUndefined();
    expect(ids('approval', { ...registry, people })).toContain('college-delta');
  });

  const represents = (body: Representation['body'], from = '2027-01-01', until?: string): Representation => ({
    programmeId: 'proefland',
    body,
    representedPartnerId: 'delta',
    byPartnerId: 'gamma',
    from,
    ...(until ? { until } : {}),
  });

  test.each([
    ['sounding', 'klankbordgroep-delta', 'klankbordgroep'],
    ['consultation', 'partner-delta', 'coalition'],
    ['input', 'partner-delta', 'coalition'],
  ] as const)('the representative, in the body that it was given: %s (rule 6)', (kind, addressee, body) => {
    const registry = smallRegistry('proefland', { representations: [represents(body)] });
    expect(personOf(kind, addressee, registry)).toBe('gamma-portfolio-holder');
    expect(ids(kind, registry)).toEqual(ids(kind));
  });

  test('not the representative outside its period or in another body', () => {
    const elsewhere = smallRegistry('proefland', { representations: [represents('coalition')] });
    expect(personOf('sounding', 'klankbordgroep-delta', elsewhere)).toBe('delta-portfolio-holder');
    const past = smallRegistry('proefland', { representations: [represents('klankbordgroep', '2027-01-01', today)] });
    expect(personOf('sounding', 'klankbordgroep-delta', past)).toBe('delta-portfolio-holder');
  });

  test('a college or council decides itself: nobody represents it', () => {
    expect(representableBody('college')).toBeUndefined();
    expect(representableBody('council')).toBeUndefined();
    const registry = smallRegistry('proefland', { representations: [represents('college'), represents('council')] });
    expect(personOf('approval', 'college-delta', registry)).toBe('delta-college-secretary');
    expect(personOf('input', 'council-delta', registry)).toBe('delta-council-clerk');
  });
});
