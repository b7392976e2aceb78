import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bureauOn } from '#functions/bodies/domain/bureau.ts';
import type { Recorded } from '#functions/bodies/domain/recorded.ts';
import { representationEnded, represented } from '#functions/bodies/domain/representing.ts';
import { ringChanged } from '#functions/bodies/domain/ring-change.ts';
import { bodiesOn, onDay } from '#functions/bodies/terms/bodies.ts';
import { compositionOn } from '#functions/bodies/terms/composition.ts';
import { rotated } from '#functions/reviews/terms/rotation.ts';
import { GovernanceError } from '#shared/errors/errors.ts';
import { eachOf } from '../../support/each-of.ts';
import { asOf, dayAt, type Ledger, ledgerOf, recorded, replayed } from '../../support/registry-ledger.ts';
import { members, smallRegistry } from '../../support/small-programme.ts';

/** The small programme, recorded on the hundredth day of its first year. */
const recordedFrom = 100;
const start = (rotatingSeats = 1): Ledger => {
  const registry = smallRegistry();
  const { settings } = registry.programme;
  const regiegroep = { ...settings.regiegroep, rotating: rotatingSeats };
  return ledgerOf(
    { ...registry, programme: { ...registry.programme, settings: { ...settings, regiegroep } } },
    dayAt(recordedFrom),
  );
};

type Step = (ledger: Ledger, today: string) => readonly Recorded[];
const partnerIds = fc.constantFrom(...members.map(({ partnerId }) => partnerId));
/** Days from today on; some have passed, which must be refused. */
const ahead = fc.integer({ min: -20, max: 400 });
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const rotating = fc.record({ partnerId: partnerIds, days: ahead, named: fc.boolean(), at: fc.nat(3) }).map(
  ({ partnerId, days, named, at }): Step =>
    (ledger, today) => {
      const registry = asOf(ledger, today);
      const from = shifted(today, days);
      const rotatingSeats = registry.seats.filter((seat) => seat.kind === 'rotating' && onDay(seat, from));
      const seat = named ? rotatingSeats[at % Math.max(1, rotatingSeats.length)] : undefined;
      const turn = rotated(registry, { partnerId, from, ...(seat ? { succeeds: seat.seatId } : {}) }, today);
      return turn ? [...(turn.ended ? [{ seat: turn.ended }] : []), { seat: turn.begun }] : [];
    },
);
const moving = fc
  .record({ partnerId: partnerIds, days: ahead, ring: fc.constantFrom('inner', 'middle', 'outer', 'none') })
  .map(
    ({ partnerId, days, ring }): Step =>
      (ledger, today) => {
        const partner = asOf(ledger, today).partners.find((one) => one.partnerId === partnerId);
        const changed =
          partner && ringChanged(asOf(ledger, today).programme, partner, { ring, from: shifted(today, days) }, today);
        return changed ? [{ partner: changed }] : [];
      },
  );
const representing = fc
  .record({ of: partnerIds, by: partnerIds, days: ahead, length: fc.option(fc.integer({ min: 1, max: 300 })) })
  .map(
    ({ of, by, days, length }): Step =>
      (ledger, today) => {
        const from = shifted(today, days);
        const until = length === null ? {} : { until: shifted(from, length) };
        const given = { body: 'klankbordgroep' as const, representedPartnerId: of, byPartnerId: by, from, ...until };
        const begun = represented(asOf(ledger, today), given, today);
        return begun ? [{ representation: begun }] : [];
      },
  );
const ending = fc.record({ at: fc.nat(5), days: ahead }).map(
  ({ at, days }): Step =>
    (ledger, today) => {
      const { representations } = asOf(ledger, today);
      const representation = representations[at % Math.max(1, representations.length)];
      const ended = representation && representationEnded(representation, shifted(today, days), today);
      return ended ? [{ representation: ended }] : [];
    },
);
const history = fc.array(
  fc.record({ step: fc.oneof(rotating, rotating, moving, representing, ending), later: fc.nat(200) }),
  { maxLength: 25 },
);

/** Takes the steps one after the other; what a rule refuses is not recorded. */
const taken = (
  ledger: Ledger,
  steps: readonly { readonly step: Step; readonly later: number }[],
  after: (ledger: Ledger, today: string) => void,
): void => {
  let now = ledger;
  let days = recordedFrom;
  for (const { step, later } of steps) {
    days += later;
    const today = dayAt(days);
    try {
      const records = step(now, today);
      if (records.length > 0) now = recorded(now, today, records);
    } catch (error) {
      if (!(error instanceof GovernanceError)) throw error;
    }
    after(now, today);
  }
};

const answersOn = (ledger: Ledger, day: string) => {
  const registry = asOf(ledger, day);
  const { programme: _programme, ...rest } = registry;
  return { ...rest, bodies: bodiesOn(registry, day), bureau: bureauOn(registry, day), ...compositionOn(registry, day) };
};

describe('what the registry said of a day', () => {
  test('that has passed never changes by what is recorded later', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const said = new Map<string, unknown>();
        taken(start(), steps, (ledger, today) => {
          const passed = [...said].filter(([day]) => day < today);
          expect(passed.map(([day]) => [day, answersOn(ledger, day)])).toEqual(passed);
          const days = [dayAt(0), dayAt(recordedFrom), shifted(today, -1), today];
          for (const day of days) said.set(day, answersOn(ledger, day));
        });
      }),
      { numRuns: 150 },
    );
  });

  test('is one record, and says what all changes up to that day say', () => {
    fc.assert(
      fc.property(history, fc.array(fc.integer({ min: -50, max: 6000 }), { minLength: 1 }), (steps, days) => {
        let last = start();
        taken(last, steps, (ledger) => {
          last = ledger;
        });
        for (const day of eachOf(days.map(dayAt))) expect(asOf(last, day)).toEqual(replayed(last, day));
      }),
      { numRuns: 150 },
    );
  });

  test('does not hold for ever what ended long ago, and keeps it for the days on which it held', () => {
    const given = { body: 'klankbordgroep' as const, representedPartnerId: 'delta', byPartnerId: 'gamma' };
    const representation = { programmeId: 'proefland', ...given, from: '2026-05-01', until: '2026-06-01' };
    const director = start().present.people.find(({ role }) => role === 'programme-director');
    if (!director) throw new Error('the small programme has a director');
    const first = recorded(start(), '2026-05-01', [
      { representation },
      { person: { ...director, until: '2026-07-01' } },
    ]);
    const later = recorded(first, '2027-01-01', [{ person: { ...director, personId: 'programmabureau-opvolger' } }]);
    const shown = (day: string) => {
      const { representations, roles } = asOf(later, day);
      return [representations.length, roles.some(({ personId }) => personId === director.personId)];
    };
    expect([shown('2026-05-20'), shown('2026-12-31'), shown('2027-01-01')]).toEqual([
      [1, true],
      [1, true],
      [0, false],
    ]);
    expect(later.present.people.map(({ personId }) => personId)).not.toContain(director.personId);
  });

  test('before it was recorded is what was recorded first', () => {
    const ledger = start();
    expect(answersOn(ledger, '2026-01-01').seats.map(({ partnerId }) => partnerId)).toEqual(['alfa', 'beta', 'gamma']);
    expect(asOf(ledger, '2020-01-01').partners).toEqual(asOf(ledger, dayAt(recordedFrom)).partners);
  });

  test('names nobody', () => {
    const { changes, past } = start();
    const text = JSON.stringify([changes, past]);
    expect(text).not.toMatch(/Persoon|@/);
    expect(text).toContain('delta-council-clerk');
  });
});

describe('the regiegroep, after whatever changes (rule 2)', () => {
  const everyDay = [0, 1, 30, 90, 200, 365, 400, 401, 600, 1000];
  test.each([1, 2])('with %i rotating seats', (places) => {
    const kinds = new Map(members.map(({ partnerId, kind }) => [partnerId, kind]));
    fc.assert(
      fc.property(history, (steps) => {
        taken(start(places), steps, (ledger, today) => {
          for (const days of eachOf(everyDay)) {
            const day = shifted(today, days);
            const seats = compositionOn(asOf(ledger, day), day).seats;
            const holders = seats.map(({ partnerId }) => partnerId);
            expect(new Set(holders).size, 'nobody holds two seats').toBe(holders.length);
            expect(holders.filter((holder) => kinds.get(holder) !== 'municipality')).toEqual([]);
            const turning = seats.filter(({ kind }) => kind === 'rotating');
            expect(turning.length).toBeLessThanOrEqual(places);
            expect(turning.filter(({ partnerId }) => ['alfa', 'beta'].includes(partnerId))).toEqual([]);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('passes its rotating seat on without a gap or an overlap: on every day somebody holds it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ step: rotating, later: fc.nat(200) }), { maxLength: 25 }), (steps) => {
        taken(start(), steps, (ledger, today) => {
          const { seats } = asOf(ledger, today);
          const turns = seats.filter(({ kind, from, until }) => kind === 'rotating' && from !== until);
          const inOrder = turns.sort((one, other) => one.from.localeCompare(other.from));
          expect(inOrder[0]?.from).toBe('2026-01-01');
          for (const [at, { until }] of eachOf(inOrder.entries())) expect(until).toBe(inOrder[at + 1]?.from);
        });
      }),
      { numRuns: 150 },
    );
  });
});
