import * as z from 'zod';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { type FundingSource, FundingSource as Source } from '#shared/vocabulary/funding-source.ts';
import { Cofinancing, type Entry, type GrantEntry } from './entry.ts';

const cents = z.int().min(0);

/** A grant that counts, as the sums keep it. */
export const GrantInForce = z.strictObject({
  entryId: z.string(),
  source: Source,
  amountCents: cents,
  on: z.iso.date(),
  reference: z.string(),
  period: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
  cashierId: z.string(),
  conditions: z.array(z.string()),
  cofinancing: Cofinancing.optional(),
});
export type GrantInForce = z.infer<typeof GrantInForce>;

const Received = z.strictObject({
  source: Source,
  year: z.int(),
  partnerId: z.string().optional(),
  amountCents: cents,
});
export type Received = z.infer<typeof Received>;

const Spent = z.strictObject({
  source: Source,
  year: z.int(),
  lineId: z.string(),
  allianceId: z.string(),
  partnerId: z.string().optional(),
  amountCents: cents,
});
export type Spent = z.infer<typeof Spent>;

/** What corrections changed of what was granted, received or paid: less than 0 where they took something away. */
const Corrected = z.strictObject({
  kind: z.enum(['grant', 'advance', 'payment']),
  source: Source,
  year: z.int(),
  lineId: z.string().optional(),
  amountCents: z.int(),
});
export type Corrected = z.infer<typeof Corrected>;

/** What all entries of a programme come to (euro cents). A sum that is 0 is left out. Money belongs to the calendar year of its day. */
export const Sums = z.strictObject({
  grants: z.array(GrantInForce),
  received: z.array(Received),
  spent: z.array(Spent),
  /** None in sums of before it was kept. */
  corrected: z.array(Corrected).default([]),
});
export type Sums = z.infer<typeof Sums>;

export const noSums: Sums = { grants: [], received: [], spent: [], corrected: [] };

/** The calendar year to which the money of a day belongs. */
export const yearOf = ({ on }: Pick<Entry, 'on'>): number => Number(on.slice(0, 4));

/** The sum of one kind with an amount more, or less; one that becomes 0 is left out. */
const shifted = <Row extends { readonly amountCents: number }>(
  rows: readonly Row[],
  change: Row,
  keyOf: (row: Row) => string,
): Row[] => {
  const key = keyOf(change);
  const before = rows.find((row) => keyOf(row) === key)?.amountCents ?? 0;
  const others = rows.filter((row) => keyOf(row) !== key);
  const amountCents = before + change.amountCents;
  return amountCents === 0 ? others : [...others, { ...change, amountCents }];
};

const keyOfReceived = ({ source, year, partnerId = '' }: Received): string => [source, year, partnerId].join('#');
const keyOfSpent = ({ source, year, lineId, allianceId, partnerId = '' }: Spent): string =>
  [source, year, lineId, allianceId, partnerId].join('#');

const keyOfCorrected = ({ kind, source, year, lineId = '' }: Corrected): string =>
  [kind, source, year, lineId].join('#');

/** What a correction changes: what it corrects is taken out, and it counts in its place. */
const correctedBy = (sums: Sums, entry: Entry, wrong: Entry): Sums => {
  const changes = [
    { of: wrong, sign: -1 },
    { of: entry, sign: 1 },
  ].map(
    ({ of, sign }): Corrected => ({
      ...{ kind: of.kind, source: of.source, year: yearOf(of) },
      ...(of.kind === 'payment' ? { lineId: of.lineId } : {}),
      amountCents: sign * of.amountCents,
    }),
  );
  const corrected = changes.reduce((rows, change) => shifted(rows, change, keyOfCorrected), sums.corrected);
  return { ...sums, corrected };
};

const inForce = ({
  entryId,
  source,
  amountCents,
  on,
  reference,
  period,
  cashierId,
  ...more
}: GrantEntry): GrantInForce => ({
  entryId,
  source,
  amountCents,
  on,
  reference,
  period,
  cashierId,
  conditions: more.conditions,
  ...(more.cofinancing ? { cofinancing: more.cofinancing } : {}),
});

const counted = (sums: Sums, entry: Entry, sign: 1 | -1): Sums => {
  const { source } = entry;
  const [year, amountCents] = [yearOf(entry), sign * entry.amountCents];
  if (entry.kind === 'grant') {
    const others = sums.grants.filter(({ entryId }) => entryId !== entry.entryId);
    return { ...sums, grants: sign === 1 && entry.amountCents > 0 ? [...others, inForce(entry)] : others };
  }
  const partner = entry.partnerId === undefined ? {} : { partnerId: entry.partnerId };
  if (entry.kind === 'advance')
    return { ...sums, received: shifted(sums.received, { source, year, ...partner, amountCents }, keyOfReceived) };
  const { lineId, allianceId } = entry;
  const change = { source, year, lineId, allianceId, ...partner, amountCents };
  return { ...sums, spent: shifted(sums.spent, change, keyOfSpent) };
};

interface Amount {
  readonly source: FundingSource;
  readonly amountCents: number;
}

/** What rows of one source, or of all, come to (euro cents). */
export const totalOf = (rows: readonly Amount[], source?: FundingSource): number =>
  rows.filter((row) => source === undefined || row.source === source).reduce((sum, row) => sum + row.amountCents, 0);

/** The bytes that the grants in force may take together: the sums are one item of the database, and one that cannot be written would end the ledger. */
const mostBytes = 200_000;

const demandRoomFor = ({ grants }: Sums): void => {
  const bytes = new TextEncoder().encode(JSON.stringify(grants)).length;
  if (bytes <= mostBytes) return;
  throw new InvalidInput('The grants are too large together.', [
    {
      pointer: '/conditions',
      message: 'the conditions of all grants together are too long',
      expected: `at most ${mostBytes} bytes in all: shorten them, and name the document that has them whole`,
    },
  ]);
};

/** How much more of a source was paid by the end of a year than was received of it by then (euro cents). */
const prefinancedIn = ({ received, spent }: Sums, source: FundingSource, year: number): number => {
  const [got, paid] = [received, spent].map((rows) =>
    totalOf(
      rows.filter((row) => row.year <= year),
      source,
    ),
  );
  return Math.max(0, (paid ?? 0) - (got ?? 0));
};

/**
 * The first year by whose end an entry would have more of a source paid than received. Of sums that were so before it, as an earlier release let
 * them become, an entry that makes it no worse passes: otherwise nothing could put them right.
 */
const yearBeyondReceived = (before: Sums, next: Sums, source: FundingSource): number | undefined => {
  const years = [...new Set([...next.received, ...next.spent].map(({ year }) => year))].toSorted();
  return years.find((year) => prefinancedIn(next, source, year) > prefinancedIn(before, source, year));
};

/**
 * The sums after an entry. A correction takes what it corrects out and counts in its place.
 * @param wrong - the entry that it corrects.
 * @throws {Conflict} `beyond-grant` when more of a source would be received than it granted; `beyond-received` when by the end of a year
 * more would be paid than was received of it by then, so that no statement of a year has spent what was not there.
 * @throws {InvalidInput} when the grants in force would be too large to be kept.
 */
export const sumsAfter = (sums: Sums, entry: Entry, wrong?: Entry): Sums => {
  const next = counted(wrong ? correctedBy(counted(sums, wrong, -1), entry, wrong) : sums, entry, 1);
  if (entry.kind === 'grant') demandRoomFor(next);
  for (const source of new Set([entry.source, ...(wrong ? [wrong.source] : [])])) {
    const [granted, received] = [next.grants, next.received].map((rows) => totalOf(rows, source));
    if ((received ?? 0) > (granted ?? 0))
      throw new Conflict(
        'beyond-grant',
        `Of the source "${source}" ${received} cents would be received; it granted ${granted}.`,
      );
    const year = yearBeyondReceived(sums, next, source);
    if (year !== undefined)
      throw new Conflict(
        'beyond-received',
        `Of the source "${source}" ${prefinancedIn(next, source, year)} cents more would be paid by the end of ${year} than were received by then.`,
      );
  }
  return next;
};

/**
 * The entry that a correction is about.
 * @param found - the entry of that name, with what corrected it, if there is one.
 * @throws {InvalidInput} when the programme has no such entry of this kind.
 * @throws {Conflict} `entry-corrected` when it was corrected before.
 */
export const correctable = (
  kind: Entry['kind'],
  found: { readonly entry: Entry; readonly correctedBy?: string | undefined } | undefined,
): Entry => {
  if (found?.entry.kind !== kind)
    throw new InvalidInput('The correction names an unknown entry.', [
      { pointer: '/corrects', message: 'there is no such entry of this kind', expected: 'an entry of the same kind' },
    ]);
  if (found.correctedBy === undefined) return found.entry;
  throw new Conflict('entry-corrected', 'This entry was corrected before. Correct its newest correction instead.');
};
