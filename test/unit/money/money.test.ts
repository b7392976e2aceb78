import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cofinancingOf, demandOf } from '#functions/money/domain/cofinancing.ts';
import { divided } from '#functions/money/domain/divide.ts';
import { noSums, type Sums, totalOf } from '#functions/money/domain/ledger.ts';
import { added, type BudgetedLine, cellsOf, type PlannedYear, summedBy } from '#functions/money/domain/money.ts';
import { alliancesIn, sourcesIn, sumsUntil } from '#functions/money/domain/statement.ts';
import { fundingSources } from '#shared/vocabulary/funding-source.ts';
import { eachOf } from '../../support/each-of.ts';

const grantOf = (parts: Partial<Sums['grants'][number]>): Sums['grants'][number] => ({
  entryId: 'beschikking',
  source: 'state',
  amountCents: 1,
  on: '2027-01-01',
  reference: 'R',
  period: { from: '2027-01-01', until: '2031-01-01' },
  cashierId: 'alfa',
  conditions: [],
  ...parts,
});
const cents = fc.integer({ min: 1, max: 1_000_000_000_000 });
const source = fc.constantFrom(...fundingSources);
const year = fc.integer({ min: 2027, max: 2030 });

describe('an amount that is divided', () => {
  test('keeps every cent, and gives no part a cent more or less than its share', () => {
    const weights = fc.array(fc.nat({ max: 1_000_000_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000_000 }), weights, (amount, all) => {
        const whole = all.reduce((sum, weight) => sum + BigInt(weight), 0n);
        fc.pre(whole > 0n);
        const parts = divided(amount, all) ?? [];
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        const off = parts.map((part, at) => BigInt(part) * whole - BigInt(amount) * BigInt(all[at] ?? 0));
        expect(off.every((difference) => difference > -whole && difference < whole)).toBe(true);
      }),
    );
  });

  // The largest remainders: 10 over 1, 1 and 1 is 3⅓ each; the first of equal remainders gets the cent that is left.
  test.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [100, [2, 1], [67, 33]],
    [1, [1, 3], [0, 1]],
    [0, [5], [0]],
  ])('%i over %j is %j', (amount, weights, parts) => {
    expect(divided(amount, weights)).toEqual(parts);
  });

  test('is not divided where nothing has a weight', () => {
    expect(divided(5, [0, 0])).toBeUndefined();
    expect(divided(5, [])).toBeUndefined();
  });
});

const grant = fc.record({
  entryId: fc.constant('beschikking'),
  source,
  amountCents: cents,
  on: fc.constant('2027-01-01'),
  reference: fc.constant('R'),
  period: fc.constant({ from: '2027-01-01', until: '2031-01-01' }),
  cashierId: fc.constant('alfa'),
  conditions: fc.constant<string[]>([]),
});
const lineId = fc.constantFrom('gezond', 'kennis', 'groen');
const sums: fc.Arbitrary<Sums> = fc.record({
  grants: fc.array(grant, { maxLength: 5 }),
  received: fc.array(fc.record({ source, year, amountCents: cents }), { maxLength: 8 }),
  spent: fc.array(fc.record({ source, year, lineId, allianceId: fc.constantFrom('een', 'twee'), amountCents: cents }), {
    maxLength: 8,
  }),
  corrected: fc.constant([]),
});
const sources = fc.uniqueArray(fc.record({ source, amountCents: cents }), {
  selector: (one) => one.source,
  minLength: 1,
});
const money = fc.record({ amountCents: cents, sources: fc.option(sources, { nil: undefined }) }).map((one) => ({
  ...one,
  amountCents: one.sources?.reduce((sum, { amountCents }) => sum + amountCents, 0) ?? one.amountCents,
}));
const lines: fc.Arbitrary<BudgetedLine[]> = fc.uniqueArray(
  fc.record({
    lineId,
    budget: fc.uniqueArray(
      money.chain((one) => year.map((of) => ({ year: of, ...one }))),
      { selector: (one) => one.year, minLength: 1 },
    ),
  }),
  { selector: (one) => one.lineId },
);
const plans: fc.Arbitrary<PlannedYear[]> = fc.array(
  fc.record({
    allianceId: fc.constantFrom('een', 'twee'),
    lineId,
    year,
    planned: fc.option(money, { nil: undefined }),
    committed: fc.option(money, { nil: undefined }),
  }),
  { maxLength: 6 },
);

describe('the money by line, year and source', () => {
  test('comes to the same total by source, by year and by line: no cent is lost, whatever the framework and the plans name', () => {
    fc.assert(
      fc.property(sums, lines, plans, (all, budgets, planned) => {
        const cells = cellsOf(all, budgets, planned);
        const total = added(cells);
        const sum = (of: readonly (number | undefined)[]) => of.reduce<number>((whole, one) => whole + (one ?? 0), 0);
        expect(total).toEqual({
          grantedCents: totalOf(all.grants),
          receivedCents: totalOf(all.received),
          plannedCents: sum(planned.map((one) => one.planned?.amountCents)),
          committedCents: sum(planned.map((one) => one.committed?.amountCents)),
          spentCents: totalOf(all.spent),
        });
        const ways = [
          summedBy(cells, (cell) => cell.source),
          summedBy(cells, (cell) => cell.year),
          summedBy(cells, (cell) => cell.lineId),
        ];
        for (const way of eachOf(ways)) expect(added(way.map(({ amounts }) => amounts))).toEqual(total);
        for (const one of eachOf(fundingSources))
          expect(added(cells.filter((cell) => cell.source === one)).grantedCents).toBe(totalOf(all.grants, one));
      }),
    );
  });

  test('gives grants to lines and years as the framework divides that source', () => {
    const budgets: BudgetedLine[] = [
      {
        lineId: 'gezond',
        budget: [{ year: 2027, amountCents: 400, sources: [{ source: 'state', amountCents: 300 }] }],
      },
      {
        lineId: 'kennis',
        budget: [{ year: 2028, amountCents: 100, sources: [{ source: 'state', amountCents: 100 }] }],
      },
    ];
    const granted: Sums = {
      ...noSums,
      grants: [
        {
          entryId: 'beschikking',
          source: 'state',
          amountCents: 1001,
          on: '2027-01-01',
          reference: 'R',
          period: { from: '2027-01-01', until: '2029-01-01' },
          cashierId: 'alfa',
          conditions: [],
        },
      ],
    };
    expect(cellsOf(granted, budgets, []).map(({ lineId: of, grantedCents }) => [of, grantedCents])).toEqual([
      ['gezond', 751],
      ['kennis', 250],
    ]);
    expect(cellsOf(granted, [], [])).toMatchObject([{ year: 2027, source: 'state', grantedCents: 1001 }]);
  });
});

describe('a grant of some years', () => {
  test('is money of these years alone', () => {
    const sources = [{ source: 'state' as const, amountCents: 100 }];
    const budget = [2027, 2028, 2029, 2030].map((one) => ({ year: one, amountCents: 100, sources }));
    const granted: Sums = {
      ...noSums,
      grants: [grantOf({ amountCents: 101, on: '2027-12-01', period: { from: '2028-01-01', until: '2030-01-01' } })],
    };
    const given = (lines: BudgetedLine[]) =>
      cellsOf(granted, lines, []).map(({ lineId: of, year: one, grantedCents }) => [of, one, grantedCents]);
    expect(given([{ lineId: 'gezond', budget }])).toEqual([
      ['gezond', 2028, 51],
      ['gezond', 2029, 50],
    ]);
    // The framework has no budget in its years: it is in none of the lines, and not lost.
    expect(given([{ lineId: 'gezond', budget: budget.slice(0, 1) }])).toEqual([[undefined, 2028, 101]]);
  });
});

describe('the co-financing that a grant demands', () => {
  test('is a share of it, of which a part of a cent counts as one, or an amount', () => {
    const share = (percent: number) => ({ demands: 'share' as const, percent });
    expect(demandOf({ amountCents: 1000, cofinancing: share(50) })).toBe(500);
    expect(demandOf({ amountCents: 1001, cofinancing: share(50) })).toBe(501);
    expect(demandOf({ amountCents: 1_000_000_000_000, cofinancing: share(100) })).toBe(1_000_000_000_000);
    expect(demandOf({ amountCents: 10_000, cofinancing: share(33.33) })).toBe(3333);
    expect(demandOf({ amountCents: 1000, cofinancing: { demands: 'amount', amountCents: 7 } })).toBe(7);
    expect(demandOf({ amountCents: 1000 })).toBe(0);
    expect(cofinancingOf(noSums).shortCents).toBe(0);
  });
});

describe('a statement', () => {
  test('of a year is not changed by what was granted, received or paid after it', () => {
    const before: Sums = {
      grants: [grantOf({ amountCents: 1000, on: '2027-02-01' })],
      received: [{ source: 'state', year: 2027, amountCents: 400 }],
      spent: [],
      corrected: [],
    };
    const later: Sums = {
      ...before,
      grants: [
        ...before.grants,
        grantOf({ entryId: 'tweede', amountCents: 500, on: '2028-02-01' }),
        grantOf({ entryId: 'regio', source: 'region', amountCents: 700, on: '2028-02-01' }),
      ],
      received: [...before.received, { source: 'state', year: 2028, amountCents: 1100 }],
    };
    expect(sourcesIn(later, 2027)).toEqual(sourcesIn(before, 2027));
    expect(sourcesIn(later, 2027)).toMatchObject([{ source: 'state', grantedCents: 1000, toReceiveCents: 600 }]);
    expect(sourcesIn(later, undefined)).toMatchObject([
      { source: 'state', grantedCents: 1500, toReceiveCents: 0 },
      { source: 'region', grantedCents: 700 },
    ]);
    expect(sumsUntil(later, 2027)).toEqual(before);
  });

  test('of the years together is the final settlement, by source and by alliance', () => {
    fc.assert(
      fc.property(sums, (all) => {
        const years = [2027, 2028, 2029, 2030];
        const final = sourcesIn(all, undefined);
        fc.pre(final.length > 0);
        for (const { source: of, receivedCents, spentCents, unspentCents } of eachOf(final)) {
          const rows = years.flatMap((one) => sourcesIn(all, one).filter((row) => row.source === of));
          const sum = (column: 'receivedCents' | 'spentCents') => rows.reduce((whole, row) => whole + row[column], 0);
          expect([sum('receivedCents'), sum('spentCents')]).toEqual([receivedCents, spentCents]);
          expect(rows.at(-1)?.unspentCents).toBe(unspentCents);
        }
        const spent = alliancesIn(all, undefined).reduce((whole, row) => whole + row.spentCents, 0);
        expect(spent).toBe(totalOf(all.spent));
      }),
    );
  });
});
