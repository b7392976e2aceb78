import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centsAsTyped, typedCents } from '#shared/words/typed-number.ts';

describe('an amount of euros in a field', () => {
  test('is read as the same whole cents that it was shown for', () => {
    fc.assert(fc.property(fc.nat({ max: 1_000_000_000_000 }), (cents) => typedCents(centsAsTyped(cents)) === cents));
    expect([125_000, 1250, 5, 0].map(centsAsTyped)).toEqual(['1.250', '12,50', '0,05', '0']);
  });
});
