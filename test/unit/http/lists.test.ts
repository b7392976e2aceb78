import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { InvalidInput } from '#shared/errors/errors.ts';
import { listed, partOf } from '#shared/http/lists.ts';

interface Item {
  readonly id: string;
  readonly day: string;
}
const Query = z.strictObject({ colour: z.string().optional(), ...listed('day', 'id') });
const partAsked = (items: readonly Item[], query: Readonly<Record<string, string>>) =>
  partOf(items, {
    path: '/v1/things',
    query: Query.parse(query),
    orders: { day: ({ day }) => day, id: ({ id }) => id },
    nameOf: ({ id }) => id,
  });
const queryOf = (next: string): Record<string, string> =>
  Object.fromEntries(new URL(next, 'https://api.example').searchParams);

/** Follows a list to its end; `between` is what happens to it after each part. */
const followed = (items: readonly Item[], query: Record<string, string>, between = (left: readonly Item[]) => left) => {
  const found: Item[] = [];
  let left = items;
  for (let partQuery: Record<string, string> | undefined = query; partQuery; ) {
    const { part, next }: { part: Item[]; next?: string } = partAsked(left, partQuery);
    found.push(...part);
    left = between(left);
    partQuery = next === undefined ? undefined : queryOf(next);
  }
  return found.map(({ id }) => id);
};

const anyItems = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-z0-9.-]{1,8}$/), day: fc.constantFrom('2027-01-01', '2027-01-02', '') }),
  { selector: ({ id }) => id, maxLength: 25 },
);
const sorts = fc.constantFrom('day', '-day', 'id', '-id');

describe('a list that is read in parts', () => {
  test('has everything once, in the order that was asked for, whatever the size of a part', () => {
    fc.assert(
      fc.property(anyItems, sorts, fc.integer({ min: 1, max: 9 }), (items, sort, limit) => {
        const found = followed(items, { sort, limit: `${limit}` });
        const whole = followed(items, { sort, limit: '500' });
        expect(found).toEqual(whole);
        expect([...found].sort()).toEqual(items.map(({ id }) => id).sort());
        const dayOf = new Map(items.map(({ id, day }) => [id, day]));
        const keys = found.map((id) => (sort.endsWith('day') ? `${dayOf.get(id)}` : id));
        expect(keys).toEqual(sort.startsWith('-') ? [...keys].sort().reverse() : [...keys].sort());
      }),
    );
  });

  test('shows what stays, once, also when the place where a part ended is gone', () => {
    fc.assert(
      fc.property(anyItems, sorts, (items, sort) => {
        const found = followed(items, { sort, limit: '2' }, (left) => {
          const [, second] = partAsked(left, { sort, limit: '2' }).part;
          return left.filter(({ id }) => id !== second?.id);
        });
        expect(new Set(found).size).toBe(found.length);
        expect([...found].sort()).toEqual(items.map(({ id }) => id).sort());
      }),
    );
  });

  test('keeps what it was asked for in the address of the next part', () => {
    const items = [1, 2, 3].map((at) => ({ id: `${at}`, day: '' }));
    const { next = '' } = partAsked(items, { colour: 'rood & wit', limit: '2', sort: '-id' });
    expect(new URL(next, 'https://api.example').pathname).toBe('/v1/things');
    expect(queryOf(next)).toMatchObject({ colour: 'rood & wit', limit: '2', sort: '-id' });
    expect(partAsked(items, { limit: '3' }).next).toBeUndefined();
  });

  test('goes on in no other order than it began in', () => {
    const items = [1, 2].map((at) => ({ id: `${at}`, day: '' }));
    const { next = '' } = partAsked(items, { limit: '1' });
    expect(() => partAsked(items, { ...queryOf(next), sort: 'id' })).toThrow(InvalidInput);
    expect(Query.safeParse({ sort: 'colour' }).success).toBe(false);
    expect(Query.safeParse({ cursor: 'bm93aGVyZQ' }).success).toBe(false);
  });
});
