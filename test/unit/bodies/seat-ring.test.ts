import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participatesOn, ringOn } from '#functions/bodies/terms/bodies.ts';
import { inRing, ringBefore, whileSeated } from '#functions/bodies/terms/seat-ring.ts';
import type { Ring } from '#shared/vocabulary/membership.ts';
import { partner } from './registry-example.ts';

const dayAt = (days: number): string => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
const ring = fc.constantFrom<Ring>('inner', 'middle', 'outer');
/** Days on which something begins or ends, in pairs: at least one period, some after a gap. */
const rings = fc
  .array(fc.tuple(ring, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 90 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((periods) => {
    let next = 0;
    return periods.map(([name, gap, length]) => {
      const from = next + gap;
      next = from + length;
      return { ring: name, from: dayAt(from), until: dayAt(next) };
    });
  });

describe('the ring of a holder of a seat (rule 2)', () => {
  it('is the inner one on every day of the seat on which it takes part, and no other day changes', () => {
    fc.assert(
      fc.property(
        rings,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        (dated, begins, length, ends) => {
          const before = partner('stad', 'municipality', dated);
          const seat = { from: dayAt(begins), ...(ends ? { until: dayAt(begins + length) } : {}) };
          const after = whileSeated(before, seat);
          const days = Array.from({ length: 620 }, (_, at) => dayAt(at));
          const seated = (day: string) => day >= seat.from && (seat.until === undefined || day < seat.until);
          expect(days.map((day) => ringOn(after, day))).toEqual(
            days.map((day) => (seated(day) && participatesOn(before, day) ? 'inner' : ringOn(before, day))),
          );
        },
      ),
    );
  });

  it('goes back to the one before the seat or, when there was none, to the middle ring', () => {
    const joined = partner('stad', 'municipality', [{ ring: 'inner', from: '2026-01-01' }]);
    expect(ringBefore(joined, { from: '2026-01-01' })).toBe('middle');
    const outer = partner('dorp', 'municipality', [{ ring: 'outer', from: '2026-01-01' }]);
    const seated = whileSeated(outer, { from: '2027-01-01' });
    expect(ringBefore(seated, { from: '2027-01-01' })).toBe('outer');
    expect(inRing(seated, 'outer', { from: '2028-01-01' }).rings).toEqual([
      { ring: 'outer', from: '2026-01-01', until: '2027-01-01' },
      { ring: 'inner', from: '2027-01-01', until: '2028-01-01' },
      { ring: 'outer', from: '2028-01-01' },
    ]);
  });
});
