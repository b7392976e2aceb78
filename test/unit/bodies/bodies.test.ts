import { describe, expect, it } from 'vitest';
import {
  bodiesOn,
  contactFor,
  municipalitiesOn,
  onDay,
  participatesOn,
  representativeOf,
  ringOn,
  seatsOn,
} from '#functions/bodies/terms/bodies.ts';
import { partner, person, registry, seat } from './registry-example.ts';

const always = { from: '2026-01-01' };
const stein = partner('stein', 'municipality', [{ ring: 'middle', ...always }]);
const vaals = partner('vaals', 'municipality', [{ ring: 'outer', from: '2026-01-01', until: '2027-01-01' }]);
const bedrijf = partner('bedrijf', 'company', [{ ring: 'inner', ...always }]);
const day = '2026-06-01';

describe('a dated fact', () => {
  it('holds from its first day, and no longer on its until', () => {
    const period = { from: '2026-03-01', until: '2026-04-01' };
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((date) => onDay(period, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(onDay({ from: '2026-03-01' }, '2099-01-01')).toBe(true);
  });
});

describe('membership', () => {
  it('is the ring of the day, with history and gaps', () => {
    const moved = partner('school', 'knowledge-institution', [
      { ring: 'outer', from: '2026-01-01', until: '2026-07-01' },
      { ring: 'middle', from: '2026-07-01', until: '2027-01-01' },
      { ring: 'inner', from: '2027-06-01' },
    ]);
    const days = ['2025-12-31', '2026-06-30', '2026-07-01', '2027-03-01', '2027-06-01'];
    expect(days.map((date) => ringOn(moved, date))).toEqual([undefined, 'outer', 'middle', undefined, 'inner']);
    expect(days.map((date) => participatesOn(moved, date))).toEqual([false, true, true, false, true]);
  });

  it('counts every municipality whatever its ring, and nobody else', () => {
    const all = registry({ partners: [stein, vaals, bedrijf] });
    expect(municipalitiesOn(all, day)).toEqual([stein, vaals]);
    expect(municipalitiesOn(all, '2027-01-01')).toEqual([stein]);
  });
});

describe('seats', () => {
  it('lapse with their days', () => {
    const all = registry({ partners: [stein], seats: [seat('stein', { from: '2026-01-01', until: '2026-06-01' })] });
    expect(seatsOn(all, '2026-05-31')).toHaveLength(1);
    expect(seatsOn(all, '2026-06-01')).toEqual([]);
  });

  it('give no say to who left, or is no municipality (rules 1 and 2)', () => {
    const seats = [seat('vaals', always), seat('bedrijf', always)];
    const all = registry({ partners: [vaals, bedrijf], seats });
    expect(seatsOn(all, day).map(({ partnerId }) => partnerId)).toEqual(['vaals']);
    expect(seatsOn(all, '2027-01-01')).toEqual([]);
  });
});

describe('the contact', () => {
  const roles = ['council-clerk', 'college-secretary', 'portfolio-holder', 'alliance-lead'] as const;
  const everybody = roles.map((role) => person('stein', role, always));
  const full = registry({
    partners: [stein, bedrijf],
    people: [...everybody, person('bedrijf', 'board-contact', always)],
  });

  it.each([
    ['stein', 'college', 'college-secretary'],
    ['stein', 'council', 'council-clerk'],
    ['stein', 'partner', 'portfolio-holder'],
    ['bedrijf', 'partner', 'board-contact'],
    ['bedrijf', 'college', undefined],
    ['bedrijf', 'council', undefined],
    ['nobody', 'partner', undefined],
  ] as const)('of %s for its %s is its %s', (partnerId, body, role) => {
    expect(contactFor(full, partnerId, body, day)?.role).toBe(role);
  });

  it('falls to the second role where the first is not filled, but never to a clerk for a college', () => {
    const without = (role: string) => registry({ ...full, people: full.people.filter((one) => one.role !== role) });
    expect(contactFor(without('college-secretary'), 'stein', 'college', day)?.role).toBe('portfolio-holder');
    expect(contactFor(without('portfolio-holder'), 'stein', 'partner', day)?.role).toBe('college-secretary');
    expect(contactFor(without('council-clerk'), 'stein', 'council', day)).toBeUndefined();
  });

  it('is whoever holds the role that day', () => {
    const before = person('stein', 'council-clerk', { from: '2026-01-01', until: '2026-06-01' });
    const after = person('stein', 'council-clerk', { from: '2026-06-01' });
    const all = registry({ partners: [stein], people: [after, before] });
    expect(contactFor(all, 'stein', 'council', '2026-05-31')).toEqual(before);
    expect(contactFor(all, 'stein', 'council', '2026-06-01')).toEqual(after);
  });
});

describe('bodies', () => {
  it('follow from the membership (rule 3)', () => {
    const all = registry({ partners: [stein, vaals, bedrijf], seats: [seat('stein', always)] });
    expect(bodiesOn(all, day)).toEqual([
      { bodyId: 'regiegroep', body: 'regiegroep', members: ['stein'] },
      { bodyId: 'klankbordgroep', body: 'klankbordgroep', members: ['stein', 'vaals'] },
      { bodyId: 'coalition', body: 'coalition', members: ['stein', 'vaals', 'bedrijf'] },
      { bodyId: 'college-stein', body: 'college', partnerId: 'stein', members: ['stein'] },
      { bodyId: 'college-vaals', body: 'college', partnerId: 'vaals', members: ['vaals'] },
      { bodyId: 'council-stein', body: 'council', partnerId: 'stein', members: ['stein'] },
      { bodyId: 'council-vaals', body: 'council', partnerId: 'vaals', members: ['vaals'] },
    ]);
    expect(bodiesOn(all, '2027-01-01').map(({ bodyId }) => bodyId)).not.toContain('college-vaals');
  });
});

describe('representation', () => {
  const represented = {
    programmeId: 'voorbeeld',
    body: 'klankbordgroep' as const,
    representedPartnerId: 'stein',
    byPartnerId: 'vaals',
    from: '2026-03-01',
  };
  const all = registry({ partners: [stein, vaals], representations: [represented] });

  it('holds in its body and for its days only (rule 6)', () => {
    expect(representativeOf(all, 'klankbordgroep', 'stein', day)).toBe('vaals');
    expect(representativeOf(all, 'coalition', 'stein', day)).toBeUndefined();
    expect(representativeOf(all, 'klankbordgroep', 'vaals', day)).toBeUndefined();
    expect(representativeOf(all, 'klankbordgroep', 'stein', '2026-02-28')).toBeUndefined();
  });

  it('ends when the representative leaves', () => {
    expect(representativeOf(all, 'klankbordgroep', 'stein', '2027-01-01')).toBeUndefined();
  });
});
