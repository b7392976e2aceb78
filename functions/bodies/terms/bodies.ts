import type { BodyName, Role } from '#shared/vocabulary/membership.ts';
import { onDay, participatesOn } from './dated.ts';
import type { Partner, Person, Registry, Representation, Seat } from './registry.ts';
import { type Succeeded, standInsFor } from './succession.ts';

export { onDay, participatesOn, ringOn } from './dated.ts';

/** The data that determines the bodies. */
export type Membership = Pick<Registry, 'partners' | 'seats'>;

/** The partners that take part on a day (ISO date), in the registry's order. */
export const participantsOn = (registry: Pick<Registry, 'partners'>, date: string): Partner[] =>
  registry.partners.filter((partner) => participatesOn(partner, date));

/** The municipalities that take part on a day (ISO date), in the registry's order. */
export const municipalitiesOn = (registry: Pick<Registry, 'partners'>, date: string): Partner[] =>
  participantsOn(registry, date).filter(({ kind }) => kind === 'municipality');

/**
 * The seats of the regiegroep as held on a day (ISO date). A holder that no longer takes part, or is not a municipality, holds no
 * seat, whatever the record of the seat: say follows from membership (rules 1 and 2).
 */
export const seatsOn = (registry: Membership, date: string): Seat[] => {
  const municipalities = new Set(municipalitiesOn(registry, date).map(({ partnerId }) => partnerId));
  return registry.seats.filter((seat) => onDay(seat, date) && municipalities.has(seat.partnerId));
};

/** The addressee for a partner: the partner itself, one of a municipality's two bodies, or an alliance that it leads. */
export type ContactBody = 'partner' | 'college' | 'council' | 'alliance';

/** The identifier of the programmabureau where a partner's identifier is usual. */
export const programmabureau = 'programmabureau';

/** The roles that receive a body's mail, the preferred one first; none when such a partner has no such body. */
export const contactRoles = (kind: Partner['kind'], body: ContactBody): readonly Role[] => {
  if (kind !== 'municipality' && (body === 'college' || body === 'council')) return [];
  switch (body) {
    case 'alliance':
      return ['alliance-lead', ...contactRoles(kind, 'partner')];
    case 'college':
      return ['college-secretary', 'portfolio-holder'];
    case 'council':
      return ['council-clerk'];
    case 'partner':
      return kind === 'municipality' ? ['portfolio-holder', 'college-secretary'] : ['board-contact'];
  }
};

/** The person who receives mail for a partner or its college or council, on a day (ISO date); of one that has ended, for its successor. */
export const contactFor = (registry: Registry, of: string, body: ContactBody, date: string): Person | undefined => {
  const [partnerId] = standInsFor(registry, of, date);
  const partner = registry.partners.find((candidate) => candidate.partnerId === partnerId);
  if (!partner) return undefined;
  // If two people hold a role on the same day, the later one is the successor.
  const people = registry.people
    .filter((person) => person.partnerId === partnerId && onDay(person, date))
    .sort((one, other) => other.from.localeCompare(one.from));
  return contactRoles(partner.kind, body)
    .map((role) => people.find((person) => person.role === role))
    .find((person) => person !== undefined);
};

/** A partner that may speak for an alliance, with its named person, if any. */
export interface Voice {
  readonly partnerId: string;
  readonly personId?: string | undefined;
  /** Whether its college decides, within what its council granted (rule 8). Default: its council or its own board decides. */
  readonly decides?: 'college';
}

/**
 * The first of the partners that may speak, in their order, that takes part on a day (ISO date). The successors of one that has ended speak in
 * its place (rule 18), also before the record of the alliance names them.
 */
export const voiceOn = (registry: Succeeded, voices: readonly Voice[], date: string): Voice | undefined => {
  const present = new Set(participantsOn(registry, date).map(({ partnerId }) => partnerId));
  const standing = voices.flatMap((voice) =>
    standInsFor(registry, voice.partnerId, date).map((partnerId) =>
      partnerId === voice.partnerId ? voice : { partnerId },
    ),
  );
  return standing.find(({ partnerId }) => present.has(partnerId));
};

/** The person who receives mail if a partner speaks for an alliance: the named person, while it has that role (ISO date). */
export const speakerOn = (registry: Registry, { partnerId, personId }: Voice, date: string): Person | undefined => {
  const named = registry.people.find((person) => person.personId === personId);
  const holds = named?.role === 'alliance-lead' && named.partnerId === partnerId && onDay(named, date);
  return holds ? named : contactFor(registry, partnerId, 'alliance', date);
};

/** The person who receives mail at the programmabureau on a day (ISO date): its director, or else a member of its staff. */
export const bureauContactOn = (people: readonly Person[], date: string): Person | undefined => {
  const staff = people.filter((person) => person.partnerId === undefined && onDay(person, date));
  return staff.find(({ role }) => role === 'programme-director') ?? staff[0];
};

/** A body on a day, as the membership determines it. */
export interface Body {
  /** `regiegroep`, `klankbordgroep`, `coalition`, or a municipality's, such as `college-stein`. */
  readonly bodyId: string;
  readonly body: BodyName;
  /** The municipality whose college or council it is. */
  readonly partnerId?: string;
  /** The partners that sit in it. */
  readonly members: readonly string[];
}

/** Every body of a programme on a day (ISO date). The membership determines them; nobody maintains them (rule 3). */
export const bodiesOn = (registry: Membership, date: string): Body[] => {
  const ids = (partners: readonly { partnerId: string }[]): string[] => partners.map(({ partnerId }) => partnerId);
  const municipalities = municipalitiesOn(registry, date);
  const own =
    (body: 'college' | 'council') =>
    ({ partnerId }: Partner): Body => ({
      bodyId: `${body}-${partnerId}`,
      body,
      partnerId,
      members: [partnerId],
    });
  return [
    { bodyId: 'regiegroep', body: 'regiegroep', members: ids(seatsOn(registry, date)) },
    { bodyId: 'klankbordgroep', body: 'klankbordgroep', members: ids(municipalities) },
    { bodyId: 'coalition', body: 'coalition', members: ids(participantsOn(registry, date)) },
    ...municipalities.map(own('college')),
    ...municipalities.map(own('council')),
  ];
};

/**
 * The partner that represents another in a body on a day (ISO date), if any (rule 6). A representative that no longer takes part
 * represents nobody; a represented partner does not pass on its own representations.
 */
export const representativeOf = (
  registry: Registry,
  body: Representation['body'],
  partnerId: string,
  date: string,
): string | undefined => {
  const found = registry.representations.find(
    (dated) => dated.body === body && dated.representedPartnerId === partnerId && onDay(dated, date),
  );
  const representative = registry.partners.find((partner) => partner.partnerId === found?.byPartnerId);
  return representative && participatesOn(representative, date) ? representative.partnerId : undefined;
};

/** The partners for whose seat in the regiegroep a partner speaks on a day (ISO date): its own, and those that it represents (rule 6). */
export const seatsSpokenFor = (registry: Registry, partnerId: string, date: string): string[] =>
  seatsOn(registry, date)
    .map((seat) => seat.partnerId)
    .filter((holder) => holder === partnerId || representativeOf(registry, 'regiegroep', holder, date) === partnerId);
