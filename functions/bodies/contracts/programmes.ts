import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { BodyName, PartnerKind, Ring, Role } from '#shared/vocabulary/membership.ts';
import { eachRoundKind } from '#shared/vocabulary/round-kinds.ts';
import { day } from '#shared/vocabulary/values.ts';
import { ShownDifference } from '../domain/shown-difference.ts';
import { ProgrammeSettings } from '../terms/programme-settings.ts';
import { LostQuorum } from '../terms/quorum.ts';
import { BureauFunction, Departure, Partner, Programme, Representation } from '../terms/registry.ts';
import { SuccessionView } from './successions.ts';

/** The day of the question. The record of a past day never changes. */
const Query = z.strictObject({
  asOf: day.optional().meta({ description: 'The day; today in Europe/Amsterdam when it is left out.' }),
});

const BureauView = z.strictObject({
  host: z.union([z.strictObject({ partnerId: z.string() }), z.strictObject({ foundation: z.string() })]),
  commissionedBy: z.literal('regiegroep'),
  directorId: z.string().optional().meta({ description: 'Who leads it; the person, without a name.' }),
  functions: z.array(BureauFunction),
});

const { settings } = Programme.shape;
const SettingsView = settings.extend({
  regiegroep: settings.shape.regiegroep.extend({ fixed: z.array(z.string()) }),
});

const ProgrammeView = Programme.extend({
  settings: SettingsView.meta({ description: 'With the rules of the game in force on that day.' }),
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
  successions: z.array(SuccessionView),
  departures: z.array(Departure.omit({ programmeId: true })),
}).meta({ id: 'Programme' });

const PlacesView = z
  .strictObject({
    programmeId: z.string(),
    name: Programme.shape.name,
    statements: ProgrammeSettings.shape.statements,
    standings: z
      .array(
        z.strictObject({
          actsFor: z.string().meta({ description: 'The partner, or `programmabureau`.' }),
          party: z.string(),
          personId: z.string().optional(),
          role: Role.optional(),
          seats: z.array(z.string()).min(1).optional().meta({
            description:
              'The partners for whose seat in the regiegroep it answers today: its own, and those that it represents there. Absent without one.',
          }),
        }),
      )
      .meta({ description: 'One for each role of the person who signed in; one of an application.' }),
  })
  .meta({ id: 'ProgrammeOfCaller' });

const AuthorityView = z
  .strictObject({
    asOf: day,
    clientId: z.string(),
    personId: z.string().optional(),
    facts: z.strictObject({
      actsFor: z.string(),
      kind: PartnerKind.optional(),
      ring: z.string(),
      seat: z.string(),
      role: Role.optional(),
    }),
    acts: z.array(
      z.strictObject({
        act: z.string(),
        allowed: z.boolean(),
        rule: z.string(),
        dependsOn: z.array(z.string()).meta({
          description:
            'What of the matter it turns on as well; `task` when it is done by answering a question that goes to somebody else of the partner, or to its representative.',
        }),
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
    warnings: z.array(LostQuorum),
  })
  .meta({ id: 'ImportedProgramme' });

const PreviewView = ImportedView.extend({
  changesProgramme: z.boolean().meta({ description: 'Whether its name, period, lines, host or settings change.' }),
  differences: z.array(ShownDifference).meta({ description: 'Every record that would change.' }),
}).meta({ id: 'ImportPreview' });

const days = (length: string) => ({ length, counts: 'working-days' });

/** The contracts with partner applications about programmes. */
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
      answer: { programmeId: 'zuid-limburg', created: 87, changed: 0, unchanged: 0, ended: 0, warnings: [] },
    },
  }),
  previewImport: contract({
    summary: 'See what an import changes',
    description:
      'Every record that the import of this file would make, change or end, and the same refusals. Changes nothing. For the programmabureau.',
    consumes: 'application/yaml',
    body: z.string(),
    answers: { 200: PreviewView },
    example: {
      body: 'programme: zuid-limburg\nname: Regio Deal Zuid-Limburg\nperiod: { from: 2026-01-01, until: 2030-01-01 }\n# bureau, lines, settings, partners, apps: as in programmes/zuid-limburg.yaml\n',
      answer: {
        programmeId: 'zuid-limburg',
        created: 1,
        changed: 0,
        unchanged: 86,
        ended: 0,
        changesProgramme: false,
        differences: [
          { what: 'person', id: 'stein-council-clerk-2027-05-01', was: 'created', partnerId: 'stein', fields: [] },
        ],
        warnings: [],
      },
    },
  }),
  exportRegistry: contract({
    summary: 'Export the registry as a programme file',
    description:
      'The partners, people, seats, applications, settings and successions as a YAML file that `importProgramme` takes; imported unchanged it changes nothing. Nobody whose data were erased is named, and people who are no longer in their roles have the name of their last record: older names are not kept. Departures with their grounds and levels are not part of a file. For the programmabureau.',
    produces: 'application/yaml',
    carries: ['Content-Disposition'],
    answers: { 200: z.string() },
    example: { answer: 'programme: zuid-limburg\nname: Regio Deal Zuid-Limburg\n' },
  }),
  listProgrammes: contract({
    summary: 'List your programmes',
    description:
      'The programmes in which you have a standing today, with the roles that you have there. A person with several roles names one of them in `Acting-As`, by its `personId`.',
    query: z.strictObject({ ...listed('name', 'programmeId') }),
    answers: { 200: z.strictObject({ programmes: z.array(PlacesView), next }).meta({ id: 'ProgrammesOfCaller' }) },
    example: {
      answer: {
        programmes: [
          {
            programmeId: 'zuid-limburg',
            name: 'Regio Deal Zuid-Limburg',
            standings: [
              {
                actsFor: 'stein',
                party: 'Stein',
                personId: 'stein-portfolio-holder',
                role: 'portfolio-holder',
                seats: ['stein'],
              },
            ],
          },
        ],
      },
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
        successions: [],
        departures: [],
        settings: {
          calendar: { workingWeekdays: [1, 2, 3, 4, 5], publicHolidays: 'national' },
          terms: eachRoundKind(() => days('P20D')),
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
