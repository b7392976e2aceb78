import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overrunPercent } from '#functions/alliances/domain/assess.ts';
import type { Dispensation } from '#functions/alliances/terms/dispensation.ts';
import { sizeAtStake } from '#functions/escalations/domain/dispensation.ts';
import {
  type MovedBefore,
  mostMoved,
  movedBefore,
  stillMissing,
} from '#functions/escalations/domain/transfer-limit.ts';
import { readTransfer } from '#functions/escalations/rounds/read-transfer.ts';
import { eachOf } from '../../support/each-of.ts';

const report = '2027-01-01_2027-04-01.1';
const figures = (budgetCents: number, forecastCents: number) => ({
  kind: 'money' as const,
  report,
  budgetCents,
  forecastCents,
});
const eight = { size: 8, figures: figures(100_000_00, 108_000_00) };

describe('the most money that a ruling on an overrun moves (rule 15)', () => {
  test.each([
    ['what a report forecasts above the budget', eight, undefined, 8_000_00],
    ['the same when that size is drafted', eight, { upTo: 8 }, 8_000_00],
    ['a smaller overrun that is to be allowed', eight, { upTo: 5.5 }, 5_500_00],
    ['a larger one', eight, { upTo: 12 }, 12_000_00],
    // A rounded percentage of € 10.000 gives two cents more.
    ['the forecast to the cent', { size: 3.333, figures: figures(10_000_00, 10_333_28) }, { upTo: 3.333 }, 333_28],
    ['a size that an alliance raised, of what its plan holds', { size: 10 }, undefined, 6_000_00],
    ['a drafted size, of what its plan holds', { size: 10 }, { upTo: 2.5 }, 1_500_00],
  ])('is %s', (_what, dossier, drafted, most) => {
    expect(mostMoved(dossier, 60_000_00, drafted)).toBe(most);
  });

  test('is nothing for an alliance whose plan holds nothing', () => {
    expect(mostMoved({ size: 10 }, 0)).toBe(0);
  });

  const cents = fc.integer({ min: 1, max: 1_000_000_000_00 });
  const overrun = fc
    .record({ budgetCents: cents, part: fc.double({ min: 0.001, max: 3, noNaN: true }) })
    .map(({ budgetCents, part }) => figures(budgetCents, budgetCents + Math.ceil(budgetCents * part)));
  const drafted = fc.option(fc.record({ upTo: fc.double({ min: 0.01, max: 300, noNaN: true }) }), { nil: undefined });
  const share = fc.integer({ min: 0, max: 200 }).map((percent) => percent / 100);
  const lines = (most: number, left: number) => ({
    to: { lineId: 'gezond', name: 'Gezond' },
    year: 2027,
    most,
    movedBefore: 0,
    others: [{ lineId: 'kennis', name: 'Kennis', left }],
  });

  test('never exceeds what is at stake by the mandate, whatever is typed, nor what the line leaves', () => {
    fc.assert(
      fc.property(overrun, drafted, share, share, (given, dispensation, ofMost, ofLeft) => {
        const { budgetCents, forecastCents } = given;
        const dossier = { size: overrunPercent(budgetCents, forecastCents), figures: given };
        const most = mostMoved(dossier, 0, dispensation);
        // Around both limits, because an amount of any size seldom comes near one.
        const typed = Math.max(1, Math.round(most * ofMost));
        const left = Math.round(typed * ofLeft);
        const terms = dispensation && { ...dispensation, until: '2027-12-31', conditions: [] };
        const atStake = sizeAtStake({ size: dossier.size, ...(terms ? { dispensation: terms } : {}) });
        // A size has six decimals, so that it can be off by half of the last one.
        expect(most).toBeLessThanOrEqual((budgetCents * (atStake + 5e-7)) / 100 + 1);
        const filled = { 'transfer.from': 'kennis', 'transfer.amount': (typed / 100).toFixed(2).replace('.', ',') };
        const { transfer, faults } = readTransfer(lines(most, left), filled);
        const fits = typed <= most && typed <= left;
        expect(transfer?.amountCents).toBe(fits ? typed : undefined);
        expect(faults.length === 0).toBe(fits);
      }),
    );
  });

  test('grows with the size that is to be allowed', () => {
    fc.assert(
      fc.property(overrun, drafted, drafted, (given, one, other) => {
        fc.pre(one !== undefined && other !== undefined && one.upTo <= other.upTo);
        const dossier = { size: overrunPercent(given.budgetCents, given.forecastCents), figures: given };
        expect(mostMoved(dossier, 0, one)).toBeLessThanOrEqual(mostMoved(dossier, 0, other));
      }),
    );
  });

  test.each([
    ['what is missing after an earlier ruling', [{ amountCents: 5_000_00, budgetCents: 100_000_00 }], 3_000_00],
    ['nothing when everything was moved', [{ amountCents: 8_000_00, budgetCents: 100_000_00 }], 0],
    ['all of it when the plan took up what was moved', [{ amountCents: 5_000_00, budgetCents: 95_000_00 }], 8_000_00],
    ['less when the plan took up some of it', [{ amountCents: 5_000_00, budgetCents: 98_000_00 }], 5_000_00],
    ['less what was moved before plans were kept with it', [{ amountCents: 5_000_00 }], 3_000_00],
  ])('is %s', (_what, before: readonly MovedBefore[], most) => {
    expect(stillMissing(mostMoved(eight, 0), eight.figures.budgetCents, before)).toBe(most);
  });

  const ruling: Dispensation = {
    ...{ programmeId: 'proefland', allianceId: 'samen', escalationId: 'escalation-1', visit: 4, unit: 'percent' },
    ...{ breach: 'budget-overrun', year: 2027, upTo: 8, until: '2027-12-31', conditions: [], decisionId: 'een' },
    decidedAt: '2027-03-01T09:00:00.000Z',
  };
  const moving = (amountCents: number, parts: object = {}) => ({
    ...{ fromLineId: 'kennis', fromLine: 'Kennis', toLineId: 'gezond', toLine: 'Gezond', year: 2027, framework: '1' },
    amountCents,
    ...parts,
  });
  const about = { kind: 'budget-line', lineId: 'gezond' } as const;
  const overrunNow = { allianceId: 'samen', dossier: { breach: 'budget-overrun', about, year: 2027 } } as Parameters<
    typeof movedBefore
  >[1];

  test('counts what was moved for that overrun alone, in the order of the decisions', () => {
    const of = (parts: object) => ({ ...ruling, ...parts });
    const all = [
      of({ transfer: moving(2), decidedAt: '2027-05-01T09:00:00.000Z', budgetCents: 20 }),
      of({ transfer: moving(1), budgetCents: 10 }),
      of({ transfer: moving(4), allianceId: 'anders' }),
      of({ transfer: moving(8, { framework: '2' }) }),
      of({ transfer: moving(16, { year: 2028 }) }),
      of({ transfer: moving(32, { toLineId: 'kennis' }) }),
      of({}),
    ];
    expect(movedBefore(all, overrunNow, '1')).toEqual([
      { amountCents: 1, budgetCents: 10 },
      { amountCents: 2, budgetCents: 20 },
    ]);
  });

  /** A ruling: by how much of its budget the plan grew before it, what is forecast then, the drafted size, and how much of the most is moved. */
  const ruled = fc.record({
    raised: fc.integer({ min: 0, max: 30_000_00 }),
    over: fc.integer({ min: 1, max: 60_000_00 }),
    drafted,
    share: fc.integer({ min: 0, max: 100 }),
  });

  test('lets no sequence of rulings move more than the overrun of the time, whatever the plan took up meanwhile', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_00, max: 100_000_00 }),
        fc.array(ruled, { minLength: 1, maxLength: 8 }),
        (first, rulings) => {
          const before: MovedBefore[] = [];
          let budgetCents = first;
          let base: number | undefined;
          let total = 0;
          for (const { raised, over, drafted: terms, share } of eachOf(rulings)) {
            budgetCents += raised;
            const given = figures(budgetCents, budgetCents + over);
            const dossier = { size: overrunPercent(budgetCents, budgetCents + over), figures: given };
            const allowed = mostMoved(dossier, 0, terms);
            const amountCents = Math.floor((stillMissing(allowed, budgetCents, before) * share) / 100);
            if (amountCents > 0) before.push({ amountCents, budgetCents });
            base ??= before[0]?.budgetCents;
            total += amountCents;
            // What the ruling allows, over what the plan had when money was moved first.
            const most = budgetCents + allowed - (base ?? budgetCents);
            expect(amountCents > 0 ? total : 0).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });
});
