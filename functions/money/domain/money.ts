import type { PlannedYear as PlansOfYear } from '#functions/alliances/terms/planned.ts';
import { yearsOf } from '#shared/calendar/years-of.ts';
import { type FundingSource, fundingSources } from '#shared/vocabulary/funding-source.ts';
import { divided } from './divide.ts';
import { type Sums, totalOf } from './ledger.ts';

/** The columns of the money (euro cents). */
export const columns = ['grantedCents', 'receivedCents', 'plannedCents', 'committedCents', 'spentCents'] as const;
export type Column = (typeof columns)[number];
export type Amounts = Readonly<Record<Column, number>>;

/** The amounts of a line in a year of a source. What has no line, or whose source nobody says, stands apart, so that no cent is lost. */
export interface Cell extends Amounts {
  readonly lineId?: string;
  readonly year: number;
  readonly source?: FundingSource;
}

/** A framework's budgets, as far as the money needs them. */
export interface BudgetedLine {
  readonly lineId: string;
  readonly budget: readonly {
    readonly year: number;
    readonly amountCents: number;
    readonly sources?: readonly { readonly source: FundingSource; readonly amountCents: number }[] | undefined;
  }[];
}

/** The plans of a year with their alliance, and the line that pays them. */
export interface PlannedYear extends PlansOfYear {
  readonly allianceId: string;
  readonly lineId: string;
}

type Place = Pick<Cell, 'lineId' | 'year' | 'source'>;
interface Posted extends Place {
  readonly column: Column;
  readonly amountCents: number;
}

const nothing: Amounts = { grantedCents: 0, receivedCents: 0, plannedCents: 0, committedCents: 0, spentCents: 0 };

/** Amounts with another posted. */
const plus = (amounts: Amounts, { column, amountCents }: Pick<Posted, 'column' | 'amountCents'>): Amounts => ({
  ...amounts,
  [column]: amounts[column] + amountCents,
});

/** The sum of amounts. */
export const added = (rows: readonly Amounts[]): Amounts =>
  rows.reduce<Amounts>(
    (sums, row) => columns.reduce((sum, column) => plus(sum, { column, amountCents: row[column] }), sums),
    nothing,
  );

/** What is left of what was granted (euro cents); negative where more was spent than is granted there. */
export const leftOf = ({ grantedCents, spentCents }: Amounts): number => grantedCents - spentCents;

/** How much of a source each line and year of the framework has; where the framework names no source at all, of its budgets. */
const weightsOf = (lines: readonly BudgetedLine[], source: FundingSource) => {
  const years = lines.flatMap(({ lineId, budget }) => budget.map((entry) => ({ lineId, ...entry })));
  const named = years.some(({ sources }) => sources !== undefined);
  return years.map(({ lineId, year, amountCents, sources = [] }) => ({
    lineId,
    year,
    weight: named ? (sources.find((one) => one.source === source)?.amountCents ?? 0) : amountCents,
  }));
};

/** An amount of a source over lines and years, in proportion to what the framework gives them of it, with every cent (`divided`). */
const postedOver = (
  column: Column,
  source: FundingSource,
  amountCents: number,
  weights: ReturnType<typeof weightsOf>,
  otherwise: number,
): Posted[] => {
  const parts = divided(
    amountCents,
    weights.map(({ weight }) => weight),
  );
  if (parts === undefined) return [{ column, source, year: otherwise, amountCents }];
  return weights.map(({ lineId, year }, at) => ({ column, source, lineId, year, amountCents: parts[at] ?? 0 }));
};

/** A grant belongs to the years of its period. */
const postedGrants = ({ grants }: Sums, lines: readonly BudgetedLine[]): Posted[] =>
  grants.flatMap(({ source, amountCents, period }) => {
    const { first, last } = yearsOf(period);
    const ofPeriod = weightsOf(lines, source).filter(({ year }) => year >= first && year <= last);
    return postedOver('grantedCents', source, amountCents, ofPeriod, first);
  });

/** What was received belongs to the year of its day, so it is divided over the lines of that year alone. */
const postedReceipts = ({ received }: Sums, lines: readonly BudgetedLine[]): Posted[] =>
  received.flatMap(({ source, year, amountCents }) => {
    const ofYear = weightsOf(lines, source).filter((one) => one.year === year);
    return postedOver('receivedCents', source, amountCents, ofYear, year);
  });

const postedPlans = (plans: readonly PlannedYear[]): Posted[] =>
  plans.flatMap(({ lineId, year, planned, committed }) =>
    [
      { column: 'plannedCents' as const, of: planned },
      { column: 'committedCents' as const, of: committed },
    ].flatMap(({ column, of }): Posted[] => {
      if (of === undefined) return [];
      if (of.sources === undefined) return [{ column, lineId, year, amountCents: of.amountCents }];
      return of.sources.map(({ source, amountCents }) => ({ column, lineId, year, source, amountCents }));
    }),
  );

const orderOf = (lines: readonly BudgetedLine[]) => {
  const places = new Map(lines.map(({ lineId }, at) => [lineId, at]));
  const sources: readonly (FundingSource | undefined)[] = [...fundingSources, undefined];
  const key = ({ lineId, year, source }: Place): readonly number[] => [
    lineId === undefined ? lines.length + 1 : (places.get(lineId) ?? lines.length),
    year,
    sources.indexOf(source),
  ];
  return (one: Place, other: Place): number => {
    const [mine, theirs] = [key(one), key(other)];
    return mine.map((value, at) => value - (theirs[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  };
};

/**
 * The money by line, year and source. Every cent that was granted, received, planned, committed or spent is in exactly one cell.
 * @param lines - the lines of the framework by which grants and receipts are divided; none while no framework is in force.
 */
export const cellsOf = (sums: Sums, lines: readonly BudgetedLine[], plans: readonly PlannedYear[]): Cell[] => {
  const spent = sums.spent.map(
    ({ lineId, year, source, amountCents }): Posted => ({ column: 'spentCents', lineId, year, source, amountCents }),
  );
  const cells = new Map<string, Cell>();
  const posted = [...postedGrants(sums, lines), ...postedReceipts(sums, lines), ...postedPlans(plans), ...spent];
  for (const { column, amountCents, lineId, year, source } of posted) {
    if (amountCents === 0) continue;
    const key = [lineId ?? '', year, source ?? ''].join('#');
    const place = { ...(lineId === undefined ? {} : { lineId }), year, ...(source === undefined ? {} : { source }) };
    cells.set(key, { ...place, ...plus(cells.get(key) ?? nothing, { column, amountCents }) });
  }
  return [...cells.values()].toSorted(orderOf(lines));
};

/** The cells that have something in common, summed, in their order. */
export const summedBy = <Key>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => Key,
): { readonly key: Key; readonly amounts: Amounts }[] => {
  const keys = [...new Set(cells.map(keyOf))];
  return keys.map((key) => ({ key, amounts: added(cells.filter((cell) => keyOf(cell) === key)) }));
};

/** What a partner paid to the cashier, and what the cashier paid to it (euro cents). */
export const partnersOf = ({ received, spent }: Sums) => {
  const named = [...received, ...spent].flatMap(({ partnerId }) => partnerId ?? []);
  return [...new Set(named)].toSorted().map((partnerId) => ({
    partnerId,
    receivedCents: totalOf(received.filter((row) => row.partnerId === partnerId)),
    spentCents: totalOf(spent.filter((row) => row.partnerId === partnerId)),
  }));
};
