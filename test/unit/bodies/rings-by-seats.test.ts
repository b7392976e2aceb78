import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandNoSeat } from '#functions/bodies/domain/ring-change.ts';
import { ringsBySeats } from '#functions/bodies/domain/rings-by-seats.ts';
import { onDay, participatesOn, ringOn } from '#functions/bodies/terms/bodies.ts';
import type { DatedRing, Seat } from '#functions/bodies/terms/registry.ts';
import type { Ring } from '#shared/vocabulary/membership.ts';
import { partner } from './registry-example.ts';

const today = '2027-03-01';
const dayAt = (days: number): string => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
const seat = (from: string, until?: string): Seat => ({
  programmeId: 'voorbeeld',
  seatId: `rotating-stad-${from}`,
  body: 'regiegroep',
  partnerId: 'stad',
  kind: 'rotating',
  from,
  ...(until ? { until } : {}),
});
const stad = (...rings: DatedRing[]) => partner('stad', 'municipality', rings);
const nobody = { partners: [], seats: [] };
const ringsOf = (rings: DatedRing[], seats: Seat[], known: Parameters<typeof ringsBySeats>[1] = nobody) =>
  ringsBySeats({ partners: [stad(...rings)], seats }, known, today)[0]?.rings;

describe('the rings of holders of seats in a file (rule 2)', () => {
  it('are the inner one on every day of a seat, whatever the file says, and a second import changes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Ring>('inner', 'middle', 'outer'),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 })), { maxLength: 3 }),
        fc.constantFrom<Ring>('middle', 'outer'),
        (ring, turns, recordedRing) => {
          const seats = turns.map(([begins, length]) => seat(dayAt(begins), dayAt(begins + length)));
          const file = { partners: [stad({ ring, from: dayAt(10) })], seats };
          const recorded = { partners: [stad({ ring: recordedRing, from: dayAt(10) })], seats };
          const [once] = ringsBySeats(file, recorded, today);
          const seated = (day: string) => seats.some((one) => onDay(one, day));
          const days = Array.from({ length: 520 }, (_, at) => dayAt(at)).filter(seated);
          expect(days.map((day) => once && ringOn(once, day))).toEqual(
            days.map((day) => (once && participatesOn(once, day) ? 'inner' : undefined)),
          );
          expect(ringsBySeats(file, { partners: once ? [once] : [], seats }, today)).toEqual([once]);
        },
      ),
    );
  });

  it('are after a seat the ones that the decision named, until the file names one', () => {
    const seats = [seat('2026-01-01', '2027-01-01')];
    const rings: DatedRing[] = [
      { ring: 'inner', from: '2026-01-01', until: '2027-01-01' },
      { ring: 'outer', from: '2027-01-01' },
    ];
    const known = { partners: [stad(...rings)], seats };
    expect(ringsOf([{ ring: 'inner', from: '2026-01-01' }], seats, known)).toEqual(rings);
    expect(ringsOf([{ ring: 'middle', from: '2026-01-01' }], seats, known)).toEqual(rings);
    const named: DatedRing[] = [
      { ring: 'inner', from: '2026-01-01', until: '2028-01-01' },
      { ring: 'middle', from: '2028-01-01' },
    ];
    expect(ringsOf(named, seats, known)?.at(-1)).toEqual({ ring: 'middle', from: '2028-01-01' });
    expect(ringsOf([{ ring: 'inner', from: '2026-01-01' }], seats)).toEqual([{ ring: 'inner', from: '2026-01-01' }]);
  });

  it('are not made longer than the membership that the file gives, and keep the turn of a seat that it leaves out', () => {
    const leaves: DatedRing[] = [{ ring: 'middle', from: '2026-01-01', until: '2026-06-01' }];
    expect(ringsOf(leaves, [seat('2026-03-01')])).toEqual([
      { ring: 'middle', from: '2026-01-01', until: '2026-03-01' },
      { ring: 'inner', from: '2026-03-01', until: '2026-06-01' },
    ]);
    const known = { partners: [stad({ ring: 'inner', from: '2026-01-01' })], seats: [seat('2026-01-01')] };
    expect(ringsOf([{ ring: 'middle', from: '2026-01-01' }], [], known)).toEqual([
      { ring: 'inner', from: '2026-01-01', until: today },
      { ring: 'middle', from: today },
    ]);
  });
});

describe('a change of the ring of a holder of a seat (rule 2)', () => {
  const seats = [seat('2026-01-01', '2028-01-01')];
  it.each([
    ['middle', '2027-06-01'],
    ['outer', '2027-12-31'],
  ] as const)('to the %s ring from %s is refused while the seat is held', (ring, from) => {
    expect(() => demandNoSeat(seats, 'stad', { ring, from })).toThrow(expect.objectContaining({ code: 'seat-held' }));
  });
  it.each([
    ['after the seat', 'stad', { ring: 'outer', from: '2028-01-01' }],
    ['out of the programme', 'stad', { ring: 'none', from: '2027-06-01' }],
    ['of another partner', 'dorp', { ring: 'outer', from: '2027-06-01' }],
  ] as const)('is possible %s', (_what, partnerId, change) => {
    expect(() => demandNoSeat(seats, partnerId, change)).not.toThrow();
  });
});
