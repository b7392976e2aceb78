import { stringify } from 'yaml';
import { programmabureau } from '../../terms/bodies.ts';
import type { Partner, Person, Programme, Registry, Seat } from '../../terms/registry.ts';
import { settingsOn } from '../../terms/rules/settings-on.ts';
import type { FileContact, FilePartner, ProgrammeFile } from './file-schema.ts';
import { personIdOf } from './identifiers.ts';

/** Everything that is recorded of a programme, in its last version: also what ended. */
export type WholeRegistry = Pick<
  Registry,
  'programme' | 'partners' | 'people' | 'seats' | 'representations' | 'apps' | 'successions'
>;

const head = `# Het register van dit programma als bestand, zoals het op de dag van de export is vastgelegd.
# Leest u het ongewijzigd weer in, dan verandert er niets.
# Mensen van wie de gegevens zijn gewist, staan er zonder naam en adres: onder "erased" alleen hun rol en de dagen daarvan.
# Wie in het verleden een naam of adres had dat later is gewijzigd, staat er met de laatste gegevens: oudere namen worden niet bewaard.
# Vertrek met zijn grond, openbaarheid en besluiten staan niet in dit bestand.
`;

/**
 * The registry as a programme file. Imported unchanged it changes nothing, because it says of every record what is recorded last.
 * @param today - ISO date: the rules of the game of this day are written.
 */
export const writtenFile = (registry: WholeRegistry, today: string): string =>
  `${head}\n${stringify(fileOf(registry, today), { lineWidth: 0, aliasDuplicateObjects: false })}`;

/** The registry in the form of a programme file. */
export const fileOf = (registry: WholeRegistry, today: string): ProgrammeFile => {
  const { programme, partners, people, seats, representations, apps, successions } = registry;
  const { regiegroep, ...settings } = settingsOn(programme, today);
  const staff = people.filter(({ partnerId }) => partnerId === undefined);
  return {
    programme: programme.programmeId,
    name: programme.name,
    period: programme.period,
    bureau: {
      host: programme.bureau.host,
      staff: present(staff).map((person) => contactOf(programmabureau, person, programme.period.from)),
    },
    lines: programme.lines.map(({ lineId, name }) => ({ id: lineId, name })),
    settings,
    regiegroep: {
      fixed: lasting(ofKind(seats, 'fixed')).map((seat) => fixedOf(seat, programme)),
      rotating: {
        seats: regiegroep.rotating,
        ...(regiegroep.turn ? { turn: regiegroep.turn } : {}),
        holders: lasting(ofKind(seats, 'rotating')).map(({ partnerId, from, until }) => ({
          partner: partnerId,
          from,
          ...(until ? { until } : {}),
        })),
      },
    },
    partners: partners.map((partner) => partnerOf(partner, people)),
    representations: lasting(representations).map(({ body, representedPartnerId, byPartnerId, from, until }) => ({
      body: body as NonNullable<ProgrammeFile['representations']>[number]['body'],
      partner: representedPartnerId,
      by: byPartnerId,
      from,
      ...(until ? { until } : {}),
    })),
    apps: apps
      .filter(({ until }) => until === undefined || until > today)
      .map(({ clientId, actsFor, until }) => ({ id: clientId, actsFor, ...(until ? { until } : {}) })),
    successions: successions.map(({ programmeId: _programme, ...succession }) => succession),
  };
};

/** Facts of at least a day: one that was announced and taken back has no length, and a file cannot write it. */
const lasting = <T extends { readonly from: string; readonly until?: string | undefined }>(facts: readonly T[]): T[] =>
  facts.filter(({ from, until }) => until === undefined || until > from);

const ofKind = (seats: readonly Seat[], kind: Seat['kind']): Seat[] => seats.filter((seat) => seat.kind === kind);

const fixedOf = ({ partnerId, from, until }: Seat, { period }: Programme) =>
  from === period.from && until === undefined
    ? partnerId
    : { partner: partnerId, ...(from === period.from ? {} : { from }), ...(until ? { until } : {}) };

const present = (people: readonly Person[]): Person[] =>
  lasting(people).filter(({ erasedAt }) => erasedAt === undefined);

const partnerOf = (
  { programmeId: _programme, partnerId, ...partner }: Partner,
  people: readonly Person[],
): FilePartner => {
  const own = people.filter((person) => person.partnerId === partnerId);
  const memberFrom = partner.rings.map(({ from }) => from).toSorted()[0] ?? '';
  const erased = lasting(own.filter(({ erasedAt }) => erasedAt !== undefined));
  return {
    id: partnerId,
    ...partner,
    contacts: present(own).map((person) => contactOf(partnerId, person, memberFrom)),
    ...(erased.length > 0
      ? { erased: erased.map(({ role, from, until }) => ({ role, from, ...(until ? { until } : {}) })) }
      : {}),
  };
};

/** Somebody in a role, so that the file derives the same identifier: from the role, from its first day, or from the identifier itself. */
const contactOf = (owner: string, person: Person, memberFrom: string): FileContact => {
  const { personId, role, name, email, from, until } = person;
  const does = person.function ? { function: person.function } : {};
  const contact = { role, ...does, name, email, ...(until ? { until } : {}) };
  const rest = personId.startsWith(`${owner}-`) ? personId.slice(owner.length + 1) : personId;
  const id = rest.endsWith(`-${from}`) ? rest.slice(0, -from.length - 1) : rest;
  const named = id === role ? {} : { id };
  const fits = id.length <= 25;
  if (fits && from === memberFrom && personIdOf(owner, { role, ...named }) === personId)
    return { ...contact, ...named };
  if (fits && personIdOf(owner, { role, from, ...named }) === personId) return { ...contact, ...named, from };
  return { ...contact, from, continues: rest };
};
