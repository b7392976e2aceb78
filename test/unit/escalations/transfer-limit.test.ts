import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overrunPercent } from '#functions/alliances/domain/assess.ts';
import { sizeAtStake } from '#functions/escalations/domain/dispensation.ts';
import { mostMoved } from '#functions/escalations/domain/transfer-limit.ts';
import { readTransfer } from '#functions/escalations/rounds/read-transfer.ts';

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
});
