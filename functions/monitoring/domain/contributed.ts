import { type FundingSource, fundingSources } from '#shared/vocabulary/funding-source.ts';

/** The columns of what partners give in money, from what was asked of them to what they paid (euro cents). */
const columns = ['askedCents', 'promisedCents', 'decidedCents', 'paidCents'] as const;
type Amounts = Readonly<Record<(typeof columns)[number], number>>;

/** What partners of one source give in a year to alliances of a line. */
export interface Contributed extends Amounts {
  readonly lineId: string;
  readonly year: number;
  readonly source: FundingSource;
}

/** Contributions by line, year and source, in that order; where nothing was asked, promised, decided or paid there is no row. */
export const contributionsIn = (all: readonly Contributed[]): Contributed[] => {
  const sums = new Map<string, Contributed>();
  for (const one of all) {
    const key = [one.lineId, one.year, fundingSources.indexOf(one.source)].join('#');
    const before = sums.get(key);
    sums.set(key, before ? plus(before, one) : one);
  }
  return [...sums]
    .filter(([, row]) => columns.some((column) => row[column] > 0))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, row]) => row);
};

const plus = (one: Contributed, other: Contributed): Contributed => ({
  ...one,
  ...Object.fromEntries(columns.map((column) => [column, one[column] + other[column]])),
});
