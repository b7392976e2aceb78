import { describe, expect, test } from 'vitest';
import { yearFaults } from '#functions/bodies/terms/years-of-programme.ts';
import { yearsOf } from '#shared/calendar/years-of.ts';

/** `until` is the first day after a period: a programme until 1 January 2030 has its last day on 31 December 2029. */
describe('the years of a period', () => {
  test.each([
    ['whole years', { from: '2026-01-01', until: '2030-01-01' }, { first: 2026, last: 2029 }],
    ['a last year with one day', { from: '2026-07-01', until: '2030-01-02' }, { first: 2026, last: 2030 }],
    ['half a year', { from: '2026-07-01', until: '2027-01-01' }, { first: 2026, last: 2026 }],
  ])('are those that it has a day of: %s', (_, period, years) => {
    expect(yearsOf(period)).toEqual(years);
  });

  test('are the only ones for which new budgets, plans and commitments are made', () => {
    const given = [2025, 2026, 2029, 2030].map((year) => ({ year, pointer: `/${year}` }));
    expect(yearFaults(given, { from: '2026-01-01', until: '2030-01-01' })).toEqual(
      ['/2025', '/2030'].map((pointer) => ({
        pointer,
        message: 'the year lies outside the programme',
        expected: 'a year from 2026 to 2029',
        dutch: 'Vul een jaar in van 2026 tot en met 2029.',
      })),
    );
  });
});
