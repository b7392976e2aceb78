import type * as z from 'zod';
import type { Shown } from '#shared/api/contract.ts';
import { fundingSources } from '#shared/vocabulary/funding-source.ts';
import type { EntryView, MoneyView, Statement } from './contracts.ts';
import { cofinancingOf } from './domain/cofinancing.ts';
import type { Entry } from './domain/entry.ts';
import { totalOf } from './domain/ledger.ts';
import { type Amounts, added, type Cell, cellsOf, leftOf, partnersOf, summedBy } from './domain/money.ts';
import { alliancesIn, sourcesIn, sumsUntil, yearsWithMoney } from './domain/statement.ts';
import type { MoneyOnDay } from './read-state.ts';

/** An entry as the API shows it. */
export const entryOf = ({ programmeId: _programme, ...entry }: Entry): Shown<z.input<typeof EntryView>> => entry;

/** The amounts of each source, in one order; last those of which nobody says the source. */
const bySource = (cells: readonly Cell[]) =>
  [...fundingSources, undefined].flatMap((source) => {
    const own = cells.filter((cell) => cell.source === source);
    return own.length === 0 ? [] : [{ ...(source ? { source } : {}), ...added(own) }];
  });

const withLeft = <Row extends Amounts>(row: Row) => ({ ...row, leftCents: leftOf(row) });

/** The money of a day, summed in each way that it can be looked at: each way comes to the same total. */
export const moneyOf = ({ asOf, framework, entries, sums, alliances, plans }: MoneyOnDay): MoneyView => {
  const cells = cellsOf(sums, framework?.lines ?? [], plans);
  const ofAlliance = (allianceId: string) => {
    const own = plans.filter((plan) => plan.allianceId === allianceId);
    const spent = sums.spent.filter((row) => row.allianceId === allianceId);
    const committedCents = own.reduce((sum, { committed }) => sum + (committed?.amountCents ?? 0), 0);
    const spentCents = totalOf(spent);
    const toSpendCents = committedCents - spentCents;
    return {
      plannedCents: own.reduce((sum, { planned }) => sum + (planned?.amountCents ?? 0), 0),
      committedCents,
      spentCents,
      // In the API since an earlier release under the name of what is left of a source; it is what the alliance may still spend.
      leftCents: toSpendCents,
      sources: fundingSources
        .map((source) => ({ source, spentCents: totalOf(spent, source) }))
        .filter((one) => one.spentCents > 0),
    };
  };
  return {
    asOf,
    ...(framework ? { framework: framework.version } : {}),
    entries,
    total: withLeft(added(cells)),
    sources: bySource(cells).map(withLeft),
    years: summedBy(cells, ({ year }) => year)
      .map(({ key: year, amounts: row }) => ({ year, ...withLeft(row) }))
      .toSorted((one, other) => one.year - other.year),
    lines: summedBy(cells, ({ lineId }) => lineId).map(({ key: lineId, amounts: row }) => ({
      ...(lineId === undefined ? {} : { lineId }),
      ...withLeft(row),
    })),
    cells: cells.map(withLeft),
    alliances: alliances
      .map(({ allianceId, title, lineId }) => ({ allianceId, title, lineId, ...ofAlliance(allianceId) }))
      .filter(({ plannedCents, committedCents, spentCents }) => plannedCents + committedCents + spentCents > 0),
    partners: partnersOf(sums),
    cofinancing: cofinancingOf(sums),
    grants: sums.grants,
  };
};

/** The money of a day as an evaluation tells it: also by line, year and source together, with what corrections changed. */
export const evaluatedMoneyOf = (found: MoneyOnDay) => {
  const { total, sources, lines, cells, cofinancing } = moneyOf(found);
  return { total, sources, lines, cells, corrections: found.sums.corrected, cofinancing };
};

/** The statement of a year, or the final settlement. */
export const statementOf = ({ asOf, sums, alliances }: MoneyOnDay, year: number | undefined): Statement => ({
  asOf,
  ...(year === undefined ? {} : { year }),
  years: yearsWithMoney(sums),
  grants: sumsUntil(sums, year).grants,
  sources: sourcesIn(sums, year),
  alliances: alliancesIn(sums, year).map((row) => {
    const title = alliances.find(({ allianceId }) => allianceId === row.allianceId)?.title;
    return { ...row, ...(title === undefined ? {} : { title }) };
  }),
  cofinancing: cofinancingOf(sumsUntil(sums, year)),
});

/** What each source comes to over all years, lines and alliances (euro cents). It does not depend on a framework, which only divides it. */
export const moneyBySource = ({ sums, plans }: Pick<MoneyOnDay, 'sums' | 'plans'>) =>
  bySource(cellsOf(sums, [], plans));
