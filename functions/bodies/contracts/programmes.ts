import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { day } from '#shared/vocabulary/values.ts';
import { roundKindNames } from '#shared/vocabulary/round-kinds.ts';
import { BureauFunction, Partner, Programme, Representation, Seat } from '../terms/registry.ts';
import { BodyName, PartnerKind, Ring } from '#shared/vocabulary/membership.ts';

/** The day that is asked about. What the registry said on a day that has passed never changes. */
const Query = z.strictObject({
  asOf: day.optional().meta({ description: 'The day; today in Europe/Amsterdam when it is left out.' }),
});

const BureauView = z.strictObject({
  host: z.union([z.strictObject({ partnerId: z.string() }), z.strictObject({ foundation: z.string() })]),
  commissionedBy: z.literal('regiegroep'),
  directorId: z.string().optional().meta({ description: 'Who leads it; the person, without a name.' }),
  functions: z.array(BureauFunction),
});

const ProgrammeView = Programme.extend({
  bureau: BureauView,
  asOf: day,
  partners: z
    .array(
      Partner.omit({ programmeId: true }).extend({
        ring: Ring.optional().meta({ description: 'On that day; absent when it does not take part.' }),
      }),
    )
    .meta({ description: 'With their rings, history included.' }),
  representations: z.array(Representation.omit({ programmeId: true })),
}).meta({ id: 'Programme' });

const CompositionView = z
  .strictObject({
    asOf: day,
    seats: z.array(Seat.omit({ programmeId: true, body: true }).extend({ heldDays: z.int() })),
    vacant: z.int(),
    reviewDue: day.optional().meta({
      description:
        'By when the regiegroep reviews its composition again, as known on that day; it may have passed. Absent when the programme ends before.',
    }),
    proposal: z
      .strictObject({
        partnerId: z.string().optional(),
        because: z.string(),
        candidates: z.array(
          z.strictObject({
            partnerId: z.string(),
            waitingSince: day,
            because: z.string(),
            waitedDays: z.int(),
            heldDays: z.int(),
          }),
        ),
        excluded: z.array(z.strictObject({ partnerId: z.string(), because: z.string() })),
      })
      .meta({ description: 'Who should hold a rotating seat next: who waited longest, and why.' }),
  })
  .meta({ id: 'Composition' });

const AuthorityView = z
  .strictObject({
    asOf: day,
    clientId: z.string(),
    facts: z.strictObject({
      actsFor: z.string(),
      kind: PartnerKind.optional(),
      ring: z.string(),
      seat: z.string(),
    }),
    acts: z.array(
      z.strictObject({
        act: z.string(),
        allowed: z.boolean(),
        rule: z.string(),
        dependsOn: z.array(z.string()).meta({ description: 'What of the matter it turns on as well.' }),
      }),
    ),
  })
  .meta({ id: 'Authority' });

const BodyView = z
  .strictObject({
    bodyId: z.string(),
    body: BodyName,
    partnerId: z.string().optional().meta({ description: 'The municipality whose college or council it is.' }),
    members: z.array(z.string()).meta({ description: 'The partners that sit in it.' }),
  })
  .meta({ id: 'Body' });

const ImportedView = z
  .strictObject({
    programmeId: z.string(),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    ended: z.int().meta({ description: 'What the file drops: it is not removed but ends today.' }),
  })
  .meta({ id: 'ImportedProgramme' });

const days = (length: string) => ({ length, counts: 'working-days' });

/** What partner applications are promised about programmes. */
export const programmeContracts = {
  importProgramme: contract({
    summary: 'Import a programme from its file',
    description:
      'Records the programme as its YAML file says. The same file again changes nothing. Every fault in the file is named with its line. For the programmabureau; an operator creates a programme that is not there yet.',
    consumes: 'application/yaml',
    body: z.string(),
    answers: { 200: ImportedView },
    example: {
      body: 'programme: zuid-limburg\nname: Regio Deal Zuid-Limburg\nperiod: { from: 2026-01-01, until: 2030-01-01 }\n# bureau, lines, settings, partners, apps: as in programmes/zuid-limburg.yaml\n',
      answer: { programmeId: 'zuid-limburg', created: 87, changed: 0, unchanged: 0, ended: 0 },
    },
  }),
  readProgramme: contract({
    summary: 'Read a programme',
    description: 'Period, lines, terms, thresholds and partners. No people: those are contact data.',
    query: Query,
    answers: { 200: ProgrammeView },
    example: {
      answer: {
        programmeId: 'zuid-limburg',
        name: 'Regio Deal Zuid-Limburg',
        period: { from: '2026-01-01', until: '2030-01-01' },
        lines: [{ lineId: 'gezonde-gemeenschappen', name: 'Gezonde gemeenschappen' }],
        asOf: '2027-03-01',
        bureau: { host: { partnerId: 'maastricht' }, commissionedBy: 'regiegroep', functions: ['strategy'] },
        representations: [],
        settings: {
          calendar: { workingWeekdays: [1, 2, 3, 4, 5], publicHolidays: 'national' },
          terms: Object.fromEntries(roundKindNames.map((kind) => [kind, days('P20D')])),
          reminders: ['P7D', 'P2D'],
          vote: { quorum: 3, majority: 'simple' },
          approval: 'all',
          oneTimeCode: ['vote', 'approval'],
          renewal: 'P2Y',
          preparation: { college: 10, council: 20 },
          regiegroep: { fixed: ['maastricht'], rotating: 1 },
        },
        partners: [
          { partnerId: 'stein', name: 'Stein', kind: 'municipality', rings: [{ ring: 'middle', from: '2026-01-01' }] },
        ],
      },
    },
  }),
  listBodies: contract({
    summary: 'List the bodies on a day',
    description: 'Regiegroep, klankbordgroep, coalition, colleges and councils, as the membership makes them on a day.',
    query: Query,
    answers: { 200: z.strictObject({ asOf: day, bodies: z.array(BodyView) }).meta({ id: 'Bodies' }) },
    example: {
      query: { asOf: '2027-03-01' },
      answer: {
        asOf: '2027-03-01',
        bodies: [
          { bodyId: 'regiegroep', body: 'regiegroep', members: ['maastricht', 'sittard-geleen', 'beekdaelen'] },
          { bodyId: 'college-stein', body: 'college', partnerId: 'stein', members: ['stein'] },
        ],
      },
    },
  }),
  readComposition: contract({
    summary: 'Read the composition of the regiegroep',
    description: 'Who holds its seats on a day, and who should hold the rotating seat next, with the reasoning.',
    query: Query,
    answers: { 200: CompositionView },
    example: {
      answer: {
        asOf: '2027-03-01',
        seats: [
          { seatId: 'fixed-maastricht', kind: 'fixed', partnerId: 'maastricht', from: '2026-01-01', heldDays: 424 },
        ],
        vacant: 1,
        reviewDue: '2028-01-01',
        proposal: {
          partnerId: 'stein',
          because: 'stein has waited longest: 424 days, since 2026-01-01, when it joined, and had no turn since',
          candidates: [
            {
              partnerId: 'stein',
              waitingSince: '2026-01-01',
              because: 'it joined, and had no turn since',
              waitedDays: 424,
              heldDays: 0,
            },
          ],
          excluded: [{ partnerId: 'maastricht', because: 'it holds a fixed seat' }],
        },
      },
    },
  }),
  explainAuthority: contract({
    summary: 'Explain what the caller may do',
    description: 'Every act, whether the calling application may do it, by which rule and on which recorded facts.',
    query: Query,
    answers: { 200: AuthorityView },
    example: {
      answer: {
        asOf: '2027-03-01',
        clientId: 'zaaksysteem-stein',
        facts: { actsFor: 'stein', kind: 'municipality', ring: 'middle', seat: 'none' },
        acts: [
          {
            act: 'keep the registry',
            allowed: false,
            rule: 'keep the registry: the programmabureau',
            dependsOn: [],
          },
        ],
      },
    },
  }),
};
