import { type Check, type Looked, unless } from './check.ts';
import type { Whole } from './whole.ts';

type Entry = Whole['entries'][number];
const amounts = ['grantedCents', 'receivedCents', 'plannedCents', 'committedCents', 'spentCents'] as const;
const totals = { grant: 'grantedCents', advance: 'receivedCents', payment: 'spentCents' } as const;

/** The entries that count after so many were recorded: those that none of them corrects. */
const counting = (entries: readonly Entry[]): Entry[] => {
  const corrected = new Set(entries.flatMap(({ corrects }) => corrects ?? []));
  return entries.filter(({ entryId }) => !corrected.has(entryId));
};

const sumOf = (entries: readonly Entry[], kind: Entry['kind'], source?: string): bigint =>
  counting(entries)
    .filter((entry) => entry.kind === kind && (source === undefined || entry.source === source))
    .reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);

const inOrder = ({ entries }: Whole): Entry[] => entries.toSorted((one, other) => one.sequence - other.sequence);

export const moneyChecks: readonly Check[] = [
  {
    rule: 9,
    promise: 'what was recorded adds up to what is shown, to the cent',
    look: ({ entries, money }) =>
      Object.entries(totals).map(([kind, total]): Looked => {
        const recorded = sumOf(entries, kind as Entry['kind']);
        return [
          total,
          unless(BigInt(money.total[total]) === recorded, `${money.total[total]} is shown, ${recorded} was recorded`),
        ];
      }),
  },
  {
    rule: 9,
    promise: 'each way to look at the money comes to the same total',
    look: ({ money }) =>
      (['sources', 'years', 'lines', 'cells'] as const).flatMap((way) =>
        amounts.map((amount): Looked => {
          const rows: readonly Readonly<Record<(typeof amounts)[number], number>>[] = money[way];
          const summed = rows.reduce((sum, row) => sum + BigInt(row[amount]), 0n);
          return [
            `${way}, ${amount}`,
            unless(summed === BigInt(money.total[amount]), `${summed} is not ${money.total[amount]}`),
          ];
        }),
      ),
  },
  {
    rule: 22,
    promise: 'of no source more was ever received than it granted, or paid than was received',
    look: (whole) => {
      const entries = inOrder(whole);
      return entries.map((entry, at): Looked => {
        const known = entries.slice(0, at + 1);
        const [granted, received, paid] = (['grant', 'advance', 'payment'] as const).map((kind) =>
          sumOf(known, kind, entry.source),
        );
        const right = (received ?? 0n) <= (granted ?? 0n) && (paid ?? 0n) <= (received ?? 0n);
        return [entry.entryId, unless(right, `granted ${granted}, received ${received}, paid ${paid}`)];
      });
    },
  },
  {
    rule: 9,
    promise: 'plans reserve no more of a line and year than the framework gives',
    look: ({ money, framework }) => {
      const given = new Map<string, number>(
        (framework?.content.lines ?? []).flatMap(({ lineId, budget }) =>
          budget.map(({ year, amountCents }) => [`${lineId} ${year}`, amountCents] as const),
        ),
      );
      const planned = Map.groupBy(money.cells, ({ lineId, year }) => `${lineId} ${year}`);
      return [...planned].map(([name, cells]): Looked => {
        const sum = cells.reduce((all, { plannedCents }) => all + plannedCents, 0);
        return [name, unless(sum <= (given.get(name) ?? 0), `${sum} is planned, ${given.get(name)} is given`)];
      });
    },
  },
  {
    rule: 18,
    promise: 'nobody is recorded to have paid more than promised',
    look: ({ alliances }) =>
      alliances.flatMap(({ allianceId, contributions }) =>
        contributions.map(
          ({ contributionId, overpaid }): Looked => [
            `${allianceId}.${contributionId}`,
            unless(
              Object.values(overpaid).every((amount) => amount === 0),
              JSON.stringify(overpaid),
            ),
          ],
        ),
      ),
  },
];
