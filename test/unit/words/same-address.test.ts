import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { digestOf, isDigestOf } from '#functions/rounds/terms/audience.ts';
import { isSameAddress } from '#shared/vocabulary/same-address.ts';

describe('an address', () => {
  test.each([
    ['Wethouder@Oudedorp.example', 'wethouder@oudedorp.example'],
    [' wethouder@oudedorp.example\n', 'wethouder@oudedorp.example'],
    ['w\u0065\u0301@oudedorp.example', 'w\u00e9@oudedorp.example'],
  ])('written as %j is the same as %j', (one, other) => {
    expect(isSameAddress(one, other)).toBe(true);
    expect(digestOf(one)).toBe(digestOf(other));
  });

  test('of somebody else is another', () => {
    expect(isSameAddress('wethouder@oudedorp.example', 'wethouders@oudedorp.example')).toBe(false);
    expect(digestOf('a@b.example')).not.toBe(digestOf('b@a.example'));
  });

  test('is still recognised by the digest that was made of it as it was written', () => {
    const written = 'Wethouder@Oudedorp.example';
    const before = createHash('sha256').update(written).digest('hex').slice(0, 16);
    expect(isDigestOf(written, before)).toBe(true);
    expect(isDigestOf('ander@oudedorp.example', before)).toBe(false);
    expect(isDigestOf(written, undefined)).toBe(false);
  });
});
