import type { Dated, Meetings, Partner, Person, Registry, Seat } from '../../terms/registry.ts';
import { fixedSeatIdOf, rotatingSeatIdOf } from '../../terms/seat-ids.ts';
import {
  type FileContact,
  type FileMeetings,
  type FilePartner,
  fixedHolderOf,
  type ProgrammeFile,
} from './file-schema.ts';
import { personIdOf } from './identifiers.ts';

/** Builds the registry from a sound file: every fact names its programme, every identifier is derived from the file. */
export const buildRegistry = (file: ProgrammeFile): Registry => {
  const programmeId = file.programme;
  const { host, staff } = file.bureau;
  const { rotating } = file.regiegroep;
  return {
    programme: {
      programmeId,
      name: file.name,
      period: file.period,
      lines: file.lines.map(({ id, name }) => ({ lineId: id, name })),
      bureau: { host },
      settings: {
        ...file.settings,
        regiegroep: { rotating: rotating.seats, ...(rotating.turn ? { turn: rotating.turn } : {}) },
      },
    },
    partners: file.partners.map((partner) => partnerOf(programmeId, partner, file.recess ?? [])),
    people: [
      ...staff.map((member) => personOf(programmeId, 'programmabureau', member, file.period.from)),
      ...file.partners.flatMap(({ id, contacts, rings }) => {
        const memberFrom = inOrder(rings)[0]?.from ?? file.period.from;
        return contacts.map((contact) => ({ ...personOf(programmeId, id, contact, memberFrom), partnerId: id }));
      }),
    ],
    seats: seatsOf(file),
    representations: (file.representations ?? []).map(({ body, partner, by, ...period }) => ({
      programmeId,
      body,
      representedPartnerId: partner,
      byPartnerId: by,
      ...period,
    })),
    apps: file.apps.map(({ id, actsFor, until }) => ({
      programmeId,
      clientId: id,
      actsFor,
      ...(until ? { until } : {}),
    })),
    successions: (file.successions ?? []).map(({ divisions = {}, ...succession }) => ({
      programmeId,
      ...succession,
      divisions,
    })),
    departures: [],
  };
};

const inOrder = <T extends Dated>(periods: readonly T[]): T[] =>
  [...periods].sort((one, other) => one.from.localeCompare(other.from));

type Recesses = NonNullable<ProgrammeFile['recess']>;

const partnerOf = (programmeId: string, partner: FilePartner, recess: Recesses): Partner => {
  const { id, name, kind, rings, meetings } = partner;
  const base = { programmeId, partnerId: id, name, kind, rings: inOrder(rings) };
  if (!meetings) return base;
  const college = meetingsOf(meetings.college);
  const council = meetingsOf(meetings.council);
  const board = meetingsOf(meetings.board);
  const calendar = {
    recess: meetings.recess ?? recess,
    ...(college ? { college } : {}),
    ...(council ? { council } : {}),
    ...(board ? { board } : {}),
    ...(meetings.elections ? { elections: meetings.elections } : {}),
  };
  return { ...base, meetings: calendar };
};

const meetingsOf = (meetings: FileMeetings | undefined): Meetings | undefined => {
  if (meetings?.dates) return { dates: [...meetings.dates].sort() };
  if (meetings?.weekday === undefined || meetings.from === undefined) return undefined;
  const { weekday, everyWeeks, from } = meetings;
  return { weekday, from, ...(everyWeeks ? { everyWeeks } : {}) };
};

const personOf = (programmeId: string, owner: string, contact: FileContact, from: string): Person => ({
  programmeId,
  personId: personIdOf(owner, contact),
  role: contact.role,
  ...(contact.function ? { function: contact.function } : {}),
  name: contact.name,
  email: contact.email,
  from: contact.from ?? from,
  ...(contact.until ? { until: contact.until } : {}),
});

const seatsOf = ({ programme: programmeId, period, regiegroep: { fixed, rotating } }: ProgrammeFile): Seat[] => [
  ...fixed.map(fixedHolderOf).map(({ partner: partnerId, from = period.from, until }) => ({
    programmeId,
    seatId: fixedSeatIdOf(partnerId, from, period),
    body: 'regiegroep' as const,
    partnerId,
    kind: 'fixed' as const,
    from,
    ...(until ? { until } : {}),
  })),
  ...inOrder(rotating.holders).map(({ partner: partnerId, ...term }) => ({
    programmeId,
    seatId: rotatingSeatIdOf(partnerId, term.from),
    body: 'regiegroep' as const,
    partnerId,
    kind: 'rotating' as const,
    ...term,
  })),
];
