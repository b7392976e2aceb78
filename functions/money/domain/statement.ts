import { type FundingSource, fundingSources } from '#shared/vocabulary/funding-source.ts';
import { type Sums, totalOf, yearOf } from './ledger.ts';

/** A source in a statement (euro cents). */
export interface SourceInStatement {
  readonly source: FundingSource;
  /** What was granted by the end of the year. */
  readonly grantedCents: number;
  /** Before the year, and in it. */
  readonly receivedBeforeCents: number;
  readonly receivedCents: number;
  readonly spentBeforeCents: number;
  readonly spentCents: number;
  /** What was received and not spent by the end of the year; in the final settlement what goes back to the source. */
  readonly unspentCents: number;
  /** What was granted and not received by the end of the year; negative where more was received than was granted by then. */
  readonly toReceiveCents: number;
}

/** What was spent for an alliance from a source: in the year, and up to its end (euro cents). */
export interface AllianceInStatement {
  readonly allianceId: string;
  readonly source: FundingSource;
  readonly spentCents: number;
  readonly spentSoFarCents: number;
}

/** The years of a statement: one year with what came before it, or all of them. */
interface Years {
  readonly from: number;
  readonly until: number;
}
const allYears: Years = { from: -Infinity, until: Infinity };
const upTo = (year: number | undefined): Years => (year === undefined ? allYears : { from: year, until: year });

type Dated = { readonly year: number };
const inYears =
  ({ from, until }: Years) =>
  ({ year }: Dated): boolean =>
    year >= from && year <= until;
const before =
  ({ from }: Years) =>
  ({ year }: Dated): boolean =>
    year < from;

/**
 * What the entries come to by the end of a year: what was decided, received or paid after it changes nothing of its statement.
 * @param year - a calendar year; undefined for all of them.
 */
export const sumsUntil = ({ grants, received, spent, corrected }: Sums, year: number | undefined): Sums => {
  const { until } = upTo(year);
  return {
    grants: grants.filter(({ on }) => yearOf({ on }) <= until),
    received: received.filter((row) => row.year <= until),
    spent: spent.filter((row) => row.year <= until),
    corrected: corrected.filter((row) => row.year <= until),
  };
};

/** The calendar years in which money was received or paid, also after the end of the programme, each once and in order. */
export const yearsWithMoney = ({ received, spent }: Sums): number[] => {
  const moved = [...received, ...spent].filter(({ amountCents }) => amountCents > 0);
  return [...new Set(moved.map(({ year }) => year))].toSorted((one, other) => one - other);
};

/**
 * The sources of a year, or of all years for the final settlement; one of which nothing was granted, received or spent is left out.
 * @param year - a calendar year; undefined for the final settlement.
 */
export const sourcesIn = (sums: Sums, year: number | undefined): SourceInStatement[] => {
  const years = upTo(year);
  const { grants, received, spent } = sumsUntil(sums, year);
  return fundingSources
    .map((source) => {
      const grantedCents = totalOf(grants, source);
      const receivedBeforeCents = totalOf(received.filter(before(years)), source);
      const receivedCents = totalOf(received.filter(inYears(years)), source);
      const spentBeforeCents = totalOf(spent.filter(before(years)), source);
      const spentCents = totalOf(spent.filter(inYears(years)), source);
      const toDate = receivedBeforeCents + receivedCents;
      return {
        source,
        grantedCents,
        receivedBeforeCents,
        receivedCents,
        spentBeforeCents,
        spentCents,
        unspentCents: toDate - spentBeforeCents - spentCents,
        toReceiveCents: grantedCents - toDate,
      };
    })
    .filter((row) =>
      [row.grantedCents, row.receivedBeforeCents, row.receivedCents, row.spentBeforeCents, row.spentCents].some(
        (cents) => cents > 0,
      ),
    );
};

/** What was spent by alliance and source in a year, or in all years, in the order of the alliances' identifiers. */
export const alliancesIn = ({ spent }: Sums, year: number | undefined): AllianceInStatement[] => {
  const years = upTo(year);
  const known = spent.filter((row) => inYears(years)(row) || before(years)(row));
  const ids = [...new Set(known.map(({ allianceId }) => allianceId))].toSorted();
  return ids.flatMap((allianceId) =>
    fundingSources
      .map((source) => {
        const own = known.filter((row) => row.allianceId === allianceId);
        return {
          allianceId,
          source,
          spentCents: totalOf(own.filter(inYears(years)), source),
          spentSoFarCents: totalOf(own, source),
        };
      })
      .filter(({ spentSoFarCents }) => spentSoFarCents > 0),
  );
};
