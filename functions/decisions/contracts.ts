import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { paging } from '#shared/http/paging.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { RegisterEntry } from './records.ts';
import { csvHead, csvRow } from './register-csv.ts';
import { Decision } from './terms/decision.ts';

const EntryView = RegisterEntry.extend({ documentWithheld: z.literal(true).optional() }).meta({ id: 'RegisterEntry' });

const WithheldEntry = RegisterEntry.pick({ sequence: true, previousHash: true, hash: true }).meta({
  id: 'WithheldEntry',
});

const UnfoundedEntry = z
  .strictObject({
    sequence: z.int().meta({ description: 'Its place in the register.' }),
    decisionId: z.string().meta({ description: 'The decision that it says it is.' }),
  })
  .meta({ id: 'UnfoundedEntry' });

const VerificationView = z
  .strictObject({
    whole: z.boolean().meta({ description: 'Whether no entry was changed, left out or put in between.' }),
    entries: z.int(),
    lastHash: z.string().meta({ description: 'Keep it elsewhere: it proves later that nothing before it changed.' }),
    missing: z.array(z.string()).meta({
      description:
        'The first hundred decisions that are in the record and still not in the register after five minutes. The chain of hashes does not reveal them.',
    }),
    missingCount: z.int().meta({ description: 'How many there are.' }),
    unfounded: z.array(UnfoundedEntry).meta({
      description:
        'The first hundred entries that do not match a decision in the record. The chain of hashes does not reveal them.',
    }),
    unfoundedCount: z.int().meta({ description: 'How many there are.' }),
    brokenAt: z.int().optional().meta({ description: 'The first place where the chain does not hold.' }),
  })
  .meta({ id: 'RegisterVerification' });

const hash = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

/** The filter of decisions: all of its criteria must match. */
const filter = {
  matter: Decision.shape.matter.optional().meta({ description: 'Only decisions on matters of this kind.' }),
  matterId: Decision.shape.matterId.optional().meta({
    description:
      'Only decisions on this matter: a framework version (`1`), a review of the regiegroep (`1` as well: name the kind too), a contribution (`alliance.contribution`) or an escalation.',
  }),
  kind: Decision.shape.kind.optional().meta({ description: 'Only decisions of this kind.' }),
  body: Decision.shape.body.optional().meta({ description: 'Only decisions of this body.' }),
  partnerId: identifier.optional().meta({ description: 'Only decisions of bodies of this partner.' }),
  decidedFrom: z.iso.date().optional().meta({ description: 'Only what was decided on this day or later.' }),
  decidedUntil: z.iso.date().optional().meta({ description: 'Only what was decided on this day or earlier.' }),
  words: z.string().trim().min(1).max(200).optional().meta({
    description:
      'Only decisions in which each of these words stands, whole or as a part, with or without capitals and accents: in the texts that came with it, its reference, its identifiers, or the Dutch name of its matter, kind, body or outcome.',
  }),
};

const entry: RegisterEntry = {
  programmeId: 'zuid-limburg',
  sequence: 1,
  decision: {
    decisionId: 'zuid-limburg.1.approval.1.college-stein.1',
    programmeId: 'zuid-limburg',
    matter: 'framework-cycle',
    matterId: '1',
    kind: 'approval',
    body: 'college',
    partnerId: 'stein',
    outcome: 'approved',
    ground: 'approve an adopted framework: the college of every participating municipality, whatever its ring',
    textHash: hash,
    decidedAt: '2027-09-14',
    reference: 'B&W 2027-114',
    onBehalfOf: 'college van burgemeester en wethouders van Stein',
    conditions: [],
    roundId: 'zuid-limburg.1.approval.1',
    registration: { at: '2027-09-15T08:12:00.000Z', via: 'decision-page', registrarId: 'r-3f1c' },
  },
  registeredAt: '2027-09-15T08:12:01.000Z',
  previousHash: '0'.repeat(64),
  hash,
};

/** The API contracts of the register of decisions. */
export const decisionContracts = {
  listDecisions: contract({
    summary: 'List the register of decisions',
    description:
      'Every decision, in the order of registration or from the last one back, a part at a time. Nothing in it changes. The votes of the seats are registered when their round is over.',
    query: z.strictObject({
      // The cursor in the register is the number of an entry.
      ...paging(/^[1-9]\d{0,8}$/),
      ...filter,
      sort: z.enum(['sequence', '-sequence']).default('sequence').meta({
        description: 'In the order of registration; with a minus before it, the last one first.',
      }),
    }),
    answers: {
      200: z
        .strictObject({
          decisions: z.array(EntryView),
          withheld: z.array(WithheldEntry).optional().meta({
            description:
              'Without a filter: the numbers and hashes of the entries in this part that you do not see. With them you can check every link of the chain.',
          }),
          next: z.string().optional().meta({ description: 'Where the next part is, when there is more.' }),
        })
        .meta({ id: 'Decisions' }),
    },
    example: {
      query: { limit: 1, matterId: '1' },
      answer: {
        decisions: [entry],
        next: '/v1/programmes/zuid-limburg/decisions?limit=1&matterId=1&cursor=MQ',
      },
    },
  }),
  readDecision: contract({
    summary: 'Read one decision',
    description:
      'One decision of the register, whole, by the identifier that it has there and in the event that tells of it. A decision that is not registered yet does not exist here: that takes some seconds.',
    answers: { 200: EntryView },
    example: { answer: entry },
  }),
  exportDecisions: contract({
    summary: 'Export the register of decisions as CSV',
    description:
      'For people: a row for each decision, in the order of registration, below a row of Dutch headings, with names and words instead of codes; a program reads the JSON. What a spreadsheet would take for a formula has an apostrophe before it. A workbook has the texts as they are. One answer holds as many rows as fit; the Link header then names the next.',
    query: z.strictObject({
      ...filter,
      separator: z.enum(['comma', 'semicolon']).default('comma').meta({
        description: 'A comma (RFC 4180), or a semicolon, which a spreadsheet with Dutch settings opens by itself.',
      }),
      cursor: paging(/^[1-9]\d{0,8}$/).cursor,
    }),
    produces: 'text/csv',
    carries: ['Content-Disposition', 'Link'],
    answers: { 200: z.string() },
    example: {
      query: { matterId: '1', separator: 'comma' },
      answer: `${csvHead('comma')}${csvRow(entry, 'comma', new Map([['stein', 'Stein']]))}`,
    },
  }),
  exportWorkbook: contract({
    summary: 'Export the register of decisions as a workbook',
    description:
      'For a spreadsheet (.xlsx): the rows and columns of the CSV, in which every text stays as it was typed, whatever it looks like. Ask for it with its media type first in `Accept`. One answer holds as many rows as fit; the Link header then names the next.',
    query: z.strictObject({ ...filter, cursor: paging(/^[1-9]\d{0,8}$/).cursor }),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    carries: ['Content-Disposition', 'Link'],
    answers: { 200: z.string().meta({ format: 'binary' }) },
    example: { query: { matterId: '1' }, answer: 'UEsDBBQ' },
  }),
  verifyDecisions: contract({
    summary: 'Prove that the register is whole',
    description:
      'Recomputes the chain of hashes from the first entry to the last, looks up every decision of the record in it (answers of deciding bodies, outcomes, entries into force, withdrawals), and every entry in the record.',
    answers: { 200: VerificationView },
    example: {
      answer: {
        whole: true,
        entries: 27,
        lastHash: hash,
        missing: [],
        missingCount: 0,
        unfounded: [],
        unfoundedCount: 0,
      },
    },
  }),
};
