import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compositionOn } from '#functions/bodies/terms/composition.ts';
import type { Partner, Seat } from '#functions/bodies/terms/registry.ts';
import { rotated } from '#functions/reviews/terms/rotation.ts';
import { programmeOf } from '../../support/small-programme.ts';

const years = 50;
const size = 8;
const names = Array.from({ length: size }, (_, at) => `gemeente-${at + 1}`);
const newYear = (year: number): string => `${2026 + year}-01-01`;

/** For every year, which municipalities take part; four in five do. */
type Membership = readonly (readonly boolean[])[];
const takesPart = fc.integer({ min: 0, max: 9 }).map((dice) => dice < 8);
const membership: fc.Arbitrary<Membership> = fc.array(fc.array(takesPart, { minLength: size, maxLength: size }), {
  minLength: years,
  maxLength: years,
});
const isMember = (members: Membership, name: string, year: number): boolean =>
  members[year]?.[names.indexOf(name)] ?? false;

const partnersOf = (members: Membership): Partner[] =>
  names
    .map((name): Partner => {
      const rings = members.flatMap((_, year) =>
        isMember(members, name, year)
          ? [{ ring: 'middle' as const, from: newYear(year), until: newYear(year + 1) }]
          : [],
      );
      return { programmeId: 'proefland', partnerId: name, name, kind: 'municipality', rings };
    })
    .filter(({ rings }) => rings.length > 0);

/** Who holds the one rotating seat in each year, when every yearly review follows the proposal. */
const holdersOf = (members: Membership): (string | undefined)[] => {
  const { settings, ...programme } = programmeOf('proefland');
  const regiegroep = { rotating: 1 };
  const period = { from: newYear(0), until: newYear(years) };
  const base = {
    programme: { ...programme, period, settings: { ...settings, regiegroep } },
    partners: partnersOf(members),
  };
  let seats: Seat[] = [];
  return members.map((_, year) => {
    const from = newYear(year);
    const { seats: seatsNow, proposal } = compositionOn({ ...base, seats }, from);
    if (proposal.partnerId === undefined) return seatsNow[0]?.partnerId;
    const { partnerId } = proposal;
    const turn = rotated({ ...base, seats }, { partnerId, from }, from);
    if (!turn) throw new Error('this turn was there already');
    const { ended, begun } = turn;
    seats = [...seats.filter(({ seatId }) => seatId !== ended?.seatId), ...(ended ? [ended] : []), begun];
    return partnerId;
  });
};

/** The years in which a municipality took part and waited, from its first such year up to its turn or its leaving. */
const waitsOf = (members: Membership, holders: readonly (string | undefined)[], name: string): number[][] => {
  const waits: number[][] = [];
  for (let year = 0; year < years; year += 1) {
    if (!isMember(members, name, year) || holders[year] === name) continue;
    const last = waits.at(-1);
    if (last?.at(-1) === year - 1) last.push(year);
    else waits.push([year]);
  }
  return waits;
};

test('over fifty years of members that come and go, nobody has a second turn while somebody waits all the time', () => {
  let seen = 0;
  fc.assert(
    fc.property(membership, (members) => {
      const holders = holdersOf(members);
      const waits = names.flatMap((name) => waitsOf(members, holders, name));
      const turns = waits.flatMap((wait) => {
        // Somebody who left and came back meanwhile waits anew; the others had one turn each at most.
        const faithful = names.filter((name) => wait.every((year) => isMember(members, name, year)));
        return faithful.map((name) => wait.filter((year) => holders[year] === name).length);
      });
      expect(turns.filter((count) => count > 1)).toEqual([]);
      seen += waits.flat().length;
    }),
    { numRuns: 100 },
  );
  expect(seen).toBeGreaterThan(10_000);
});

test('with members that stay, the seat goes round: everybody once in as many years as there are members', () => {
  const always: Membership = Array.from({ length: years }, () => names.map(() => true));
  const holders = holdersOf(always);
  for (let year = 0; year + size <= years; year += 1) {
    expect(new Set(holders.slice(year, year + size)).size).toBe(size);
  }
});
