import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { next } from '#shared/http/lists.ts';
import { paging } from '#shared/http/paging.ts';
import { FundingSource } from '#shared/vocabulary/funding-source.ts';
import { Entry, GivenEntry } from './domain/entry.ts';
import { GrantInForce } from './domain/ledger.ts';

const cents = z.int().min(0);

const amounts = {
  grantedCents: cents,
  receivedCents: cents,
  plannedCents: cents,
  committedCents: cents,
  spentCents: cents,
  leftCents: z.int(),
};

const [grant, advance, payment] = Entry.options;
/** An entry of any kind; what its kind does not have is absent. */
export const EntryView = z
  .strictObject({
    ...grant.omit({ programmeId: true, conditions: true }).partial({ period: true, cashierId: true }).shape,
    kind: z.enum(['grant', 'advance', 'payment']),
    conditions: z.array(z.string()).optional(),
    partnerId: advance.shape.partnerId,
    ...payment.pick({ allianceId: true, lineId: true }).partial().shape,
  })
  .meta({ id: 'MoneyEntry' });

const Cofinancing = z.strictObject({
  demandedCents: cents,
  grantedCents: cents,
  receivedCents: cents,
  spentCents: cents,
  shortCents: cents,
});

const MoneyView = z.strictObject({
  asOf: z.iso.date(),
  framework: z.string().optional(),
  entries: z.int().min(0),
  total: z.strictObject(amounts),
  sources: z.array(z.strictObject({ source: FundingSource.optional(), ...amounts })),
  years: z.array(z.strictObject({ year: z.int(), ...amounts })),
  lines: z.array(z.strictObject({ lineId: z.string().optional(), ...amounts })),
  cells: z.array(
    z.strictObject({ lineId: z.string().optional(), year: z.int(), source: FundingSource.optional(), ...amounts }),
  ),
  alliances: z.array(
    z.strictObject({
      allianceId: z.string(),
      title: z.string(),
      lineId: z.string(),
      plannedCents: cents,
      committedCents: cents,
      spentCents: cents,
      leftCents: z.int(),
      sources: z.array(z.strictObject({ source: FundingSource, spentCents: cents })),
    }),
  ),
  partners: z.array(z.strictObject({ partnerId: z.string(), receivedCents: cents, spentCents: cents })),
  cofinancing: Cofinancing,
  grants: z.array(GrantInForce),
});
export type MoneyView = z.infer<typeof MoneyView>;

const Statement = z.strictObject({
  asOf: z.iso.date(),
  year: z.int().optional(),
  years: z.array(z.int()),
  grants: z.array(GrantInForce),
  sources: z.array(
    z.strictObject({
      source: FundingSource,
      grantedCents: cents,
      receivedBeforeCents: cents,
      receivedCents: cents,
      spentBeforeCents: cents,
      spentCents: cents,
      unspentCents: z.int(),
      toReceiveCents: z.int(),
    }),
  ),
  alliances: z.array(
    z.strictObject({
      allianceId: z.string(),
      title: z.string().optional(),
      source: FundingSource,
      spentCents: cents,
      spentSoFarCents: cents,
    }),
  ),
  cofinancing: Cofinancing,
});
export type Statement = z.infer<typeof Statement>;

const asOf = z.iso.date().optional().meta({ description: 'The day; today in Europe/Amsterdam when it is left out.' });
const separator = z.enum(['comma', 'semicolon']).default('comma').meta({
  description: 'A comma (RFC 4180), or a semicolon, which a spreadsheet with Dutch settings opens by itself.',
});
const year = z.coerce.number().int().min(2000).max(2100).optional().meta({
  description: 'The calendar year; without one it is the final settlement over all years.',
});

const givenAdvance = {
  kind: 'advance' as const,
  entryId: 'voorschot-2028',
  source: 'state' as const,
  amountCents: 250_000_000,
  on: '2028-02-01',
  reference: 'BZK-2028-114',
};
const recordedAdvance = {
  ...givenAdvance,
  sequence: 2,
  recordedAt: '2028-02-02T09:00:00.000Z',
  recordedBy: 'programmabureau-zuid-limburg',
};
const exampleGrant = {
  entryId: 'beschikking-rijk',
  source: 'state' as const,
  amountCents: 1_000_000_000,
  on: '2027-01-15',
  reference: 'BZK-2027-001',
  period: { from: '2027-01-01', until: '2031-01-01' },
  cashierId: 'maastricht',
  conditions: ['Elk jaar een verantwoording voor 15 juli.'],
  cofinancing: { demands: 'share' as const, percent: 100 },
};
const exampleRow = {
  grantedCents: 1_000_000_000,
  receivedCents: 250_000_000,
  plannedCents: 12_000_000,
  committedCents: 12_000_000,
  spentCents: 4_000_000,
  leftCents: 996_000_000,
};
const cofinancing = {
  demandedCents: 1_000_000_000,
  grantedCents: 0,
  receivedCents: 0,
  spentCents: 0,
  shortCents: 1_000_000_000,
};
const exampleMoney = {
  asOf: '2028-08-02',
  framework: '1',
  entries: 3,
  total: exampleRow,
  sources: [{ source: 'state' as const, ...exampleRow }],
  years: [{ year: 2028, ...exampleRow }],
  lines: [{ lineId: 'gezonde-gemeenschappen', ...exampleRow }],
  cells: [{ lineId: 'gezonde-gemeenschappen', year: 2028, source: 'state' as const, ...exampleRow }],
  alliances: [
    {
      allianceId: 'buurtwerkplaatsen',
      title: 'Buurtwerkplaatsen',
      lineId: 'gezonde-gemeenschappen',
      plannedCents: 12_000_000,
      committedCents: 12_000_000,
      spentCents: 4_000_000,
      leftCents: 8_000_000,
      sources: [{ source: 'state' as const, spentCents: 4_000_000 }],
    },
  ],
  partners: [{ partnerId: 'stein', receivedCents: 0, spentCents: 4_000_000 }],
  cofinancing,
  grants: [exampleGrant],
};
const exampleStatement = {
  asOf: '2029-06-01',
  year: 2028,
  years: [2028],
  grants: [exampleGrant],
  sources: [
    {
      source: 'state' as const,
      grantedCents: 1_000_000_000,
      receivedBeforeCents: 0,
      receivedCents: 250_000_000,
      spentBeforeCents: 0,
      spentCents: 4_000_000,
      unspentCents: 246_000_000,
      toReceiveCents: 750_000_000,
    },
  ],
  alliances: [
    {
      allianceId: 'buurtwerkplaatsen',
      title: 'Buurtwerkplaatsen',
      source: 'state' as const,
      spentCents: 4_000_000,
      spentSoFarCents: 4_000_000,
    },
  ],
  cofinancing,
};

/** The API contracts of the money of the deal. */
export const moneyContracts = {
  recordMoney: contract({
    summary: 'Record a grant, an advance or a payment, or correct one',
    description:
      'By the programmabureau, under an identifier that the caller chooses: an entry sent twice is recorded once (200). A `grant` is what a source decided to give, an `advance` what the cashier received of it, a `payment` what was paid for an alliance. Of each source never more is received than it granted, and by the end of no year more is paid than was received by then: what the cashier pays ahead is its own money until the advance is there. An entry that `corrects` another of its kind says, with its reason, what that should have been, and counts in its place; both stay on record. An amount of 0 in a correction says that it never took place.',
    body: GivenEntry,
    answers: { 200: EntryView, 201: EntryView },
    conflicts: {
      'entry-exists': 'Another entry has this identifier.',
      'entry-corrected': 'The entry was corrected before: only its correction counts.',
      'beyond-grant': 'More of the source would be received than it granted.',
      'beyond-received': 'By the end of a year more of the source would be paid than was received of it by then.',
    },
    example: { body: givenAdvance, answer: recordedAdvance },
  }),
  listMoney: contract({
    summary: 'List what was recorded of the money',
    description:
      'Grants, advances, payments and corrections as they were recorded, the newest first. With `asOf` those that were recorded by the end of that day.',
    query: z.strictObject({ asOf, ...paging(/^[1-9]\d{0,5}$/) }),
    answers: { 200: z.strictObject({ entries: z.array(EntryView), next }).meta({ id: 'MoneyEntries' }) },
    example: { answer: { entries: [recordedAdvance] } },
  }),
  readMoney: contract({
    summary: 'Read the money of the deal',
    description:
      'What was granted, received, planned, committed and spent, and what is left: by source, year, line, alliance and partner, and by line, year and source together. Each way comes to the same total. Grants and advances name no line: they are divided over the lines (and grants over the years of their period) in proportion to what the framework in force gives each from that source, with the largest remainders, so that every cent is kept. With `asOf` as it was recorded by the end of that day.',
    query: z.strictObject({ asOf }),
    answers: { 200: MoneyView.meta({ id: 'Money' }) },
    example: { answer: exampleMoney },
  }),
  exportMoney: contract({
    summary: 'Export the money of the deal as CSV',
    description:
      'For people: a row for each line, year and source, below a row of Dutch headings, in whole euro cents.',
    query: z.strictObject({ asOf, separator }),
    produces: 'text/csv',
    carries: ['Content-Disposition'],
    answers: { 200: z.string() },
    example: { query: { separator: 'semicolon' }, answer: 'Programmalijn;Jaar;Bron' },
  }),
  readStatement: contract({
    summary: 'Read the statement of a year, or the final settlement',
    description:
      'For the single-information-single-audit annex of the cashier: by source what was granted, received and spent, before the year and in it, and what was received and not spent; by alliance what was spent of it. Money belongs to the calendar year of its day, a grant to that of its decision: what came after the year is not in its statement. Without a year it is the final settlement: what was not spent goes back to its source.',
    query: z.strictObject({ asOf, year }),
    answers: { 200: Statement.meta({ id: 'Statement' }) },
    example: { query: { year: 2028 }, answer: exampleStatement },
  }),
  exportStatement: contract({
    summary: 'Export the statement of a year, or the final settlement, as CSV',
    description:
      'For people: a row for each source and for each alliance and source, below a row of Dutch headings, in whole euro cents.',
    query: z.strictObject({ asOf, year, separator }),
    produces: 'text/csv',
    carries: ['Content-Disposition'],
    answers: { 200: z.string() },
    example: { query: { year: 2028, separator: 'semicolon' }, answer: 'Alliantie;Bron' },
  }),
};
