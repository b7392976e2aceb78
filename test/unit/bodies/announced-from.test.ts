import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announcedFrom } from '#functions/bodies/terms/announced-from.ts';
import { ProgrammeSettings } from '#functions/bodies/terms/programme-settings.ts';

const settings = (announceBefore?: string) => ({ settings: announceBefore === undefined ? {} : { announceBefore } });

test('an end is announced half a year before it, or as long before it as the programme says (rule 22)', () => {
  expect(announcedFrom(settings(), '2029-12-31', '2027-01-01')).toBe('2029-06-30');
  expect(announcedFrom(settings('P9M'), '2029-12-31', '2027-01-01')).toBe('2029-03-31');
});

test('what lasts less than twice that time is announced halfway', () => {
  expect(announcedFrom(settings(), '2027-03-31', '2027-03-01')).toBe('2027-03-16');
});

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('an end is announced within what ends', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 24 }), (one, other, months) => {
      const [since, until] = one < other ? [one, other] : [other, one];
      const from = announcedFrom(settings(`P${months}M`), until, since);
      expect(from >= since && from <= until).toBe(true);
    }),
  );
});

test.each(['P0M', 'P25M', 'P1Y', 'P30D', '6'])('a programme cannot say %s', (announceBefore) => {
  expect(ProgrammeSettings.shape.announceBefore.safeParse(announceBefore).success).toBe(false);
});
