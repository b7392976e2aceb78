import {
  bureauContactOn,
  contactFor,
  municipalitiesOn,
  programmabureau,
  representativeOf,
  ringOn,
  seatsOn,
  speakerOn,
  type Voice,
  voiceOn,
} from '#functions/bodies/terms/bodies.ts';
import type { Partner, Person, Registry } from '#functions/bodies/terms/registry.ts';
import { standInFor } from '#functions/bodies/terms/succession.ts';
import { hashOfText } from '#shared/vocabulary/hash.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { comparable } from '#shared/vocabulary/same-address.ts';
import { capacityRow, representableBody } from './capacities.ts';
import { roundKinds } from './round-kinds.ts';
import type { Capacity, Task } from './task.ts';

/** An addressee of a round, with the person who gets the mail. */
export interface Addressee {
  readonly addresseeId: string;
  readonly partnerId: string;
  readonly capacity: Capacity;
  /** Its name in pages and mails, in Dutch. */
  readonly name: string;
  /** Whether the round waits for its answer. */
  readonly awaited: boolean;
  readonly personId: string | undefined;
  readonly addressDigest: string | undefined;
}

/** Identifier of an addressee: its capacity and its partner, the same in every round. */
export const addresseeId = (capacity: Capacity, partnerId: string): string => `${capacity}-${partnerId}`;

/**
 * The addressees of a kind of round on a day (ISO date), from the membership recorded in the registry (rules 1 and 3): no list is kept by
 * hand.
 * @param named - the partners that the matter names, for a kind whose audience does not follow from membership alone: the deciding
 *   partner, or the partners of an alliance, of which the first that takes part speaks.
 */
export const audienceOf = (
  kind: RoundKind,
  registry: Registry,
  today: string,
  named: readonly Voice[] = [],
): Addressee[] => {
  const municipalities = municipalitiesOn(registry, today);
  const partners = registry.partners.filter((partner) => ringOn(partner, today) !== undefined);
  const as =
    (capacity: Capacity, awaited = true) =>
    (partner: Partner): Addressee =>
      addressed(registry, capacity, partner, awaited, today);
  switch (roundKinds[kind].audience) {
    case 'partners-and-councils':
      return [...partners.map(as('partner')), ...municipalities.map(as('council'))];
    case 'klankbordgroep':
      return municipalities.map(as('klankbordgroep'));
    case 'rings':
      return partners.map((partner) => as('partner', ringOn(partner, today) !== 'outer')(partner));
    case 'regiegroep':
      return seatsOn(registry, today)
        .map(({ partnerId }) => registry.partners.find((partner) => partner.partnerId === partnerId))
        .filter((partner) => partner !== undefined)
        .map(as('seat'));
    case 'colleges':
      return municipalities.map(as('college'));
    case 'joining-college':
      return municipalities
        .filter(({ partnerId }) => named.some((voice) => voice.partnerId === partnerId))
        .map(as('college'));
    case 'deciding-body':
      return decidingOn(registry, named, today).map((partner) => as(decidingCapacity(partner, named))(partner));
    case 'giving-partner':
      return decidingOn(registry, named, today).map(as('partner'));
    case 'alliance':
      return ofAlliance(registry, named, today);
    case 'asking-alliance':
      return named.length > 0 ? ofAlliance(registry, named, today) : [ofBureau(registry, today)];
    case 'programmabureau':
      return [ofBureau(registry, today)];
  }
};

/**
 * The partners whose contribution it is, or whose body decides on it: of one that merged, the successor (rule 18). A question to a municipality that was
 * split stays with it, and nobody can answer it until its matter is divided; then each successor is asked.
 */
const decidingOn = (registry: Registry, named: readonly Voice[], today: string): Partner[] =>
  named.flatMap(({ partnerId }) => {
    const successor = standInFor(registry, partnerId, today);
    const found = registry.partners.find((partner) => partner.partnerId === (successor ?? partnerId));
    return found && (successor === undefined || ringOn(found, today) !== undefined) ? [found] : [];
  });

const decidingCapacity = ({ kind }: Partner, named: readonly Voice[]): Capacity => {
  if (kind !== 'municipality') return 'board';
  return named.some(({ decides }) => decides === 'college') ? 'college' : 'council';
};

/** For an alliance one speaks; whoever was named for it is written to. */
const ofAlliance = (registry: Registry, voices: readonly Voice[], today: string): Addressee[] => {
  const voice = voiceOn(registry, voices, today);
  const partner = registry.partners.find(({ partnerId }) => partnerId === voice?.partnerId);
  if (!voice || !partner) return [];
  return [writtenToAs(speakerOn(registry, voice, today), 'alliance', partner, true)];
};

const addressed = (
  registry: Registry,
  capacity: Capacity,
  partner: Partner,
  awaited: boolean,
  today: string,
): Addressee => {
  const speaker = speakingFor(registry, { capacity, partnerId: partner.partnerId }, today);
  const person = contactFor(registry, speaker, capacityRow(capacity).contact, today);
  return writtenToAs(person, capacity, partner, awaited);
};

const writtenToAs = (
  person: Person | undefined,
  capacity: Capacity,
  partner: Partner,
  awaited: boolean,
): Addressee => ({
  addresseeId: addresseeId(capacity, partner.partnerId),
  partnerId: partner.partnerId,
  capacity,
  name: capacityRow(capacity).name(partner),
  awaited,
  personId: person?.personId,
  addressDigest: person && digestOf(person.email),
});

const ofBureau = (registry: Registry, today: string): Addressee => {
  const person = bureauContactOn(registry.people, today);
  return {
    addresseeId: programmabureau,
    partnerId: programmabureau,
    capacity: 'programmabureau',
    name: 'programmabureau',
    awaited: true,
    personId: person?.personId,
    addressDigest: person && digestOf(person.email),
  };
};

/** Recognises an address without containing it: different spellings of one address have the same digest. */
export const digestOf = (email: string): string => digest(comparable(email));

/** Whether a digest is of an address; a digest of an earlier release is of the address as it was spelt. */
export const isDigestOf = (email: string, known: string | undefined): boolean =>
  known === digestOf(email) || known === digest(email);

const digest = (text: string): string => hashOfText(text).slice(0, 16);

/** The partner that speaks when another is asked in a capacity: its representative in that body, or the partner itself (rule 6). */
export const speakingFor = (
  registry: Registry,
  { capacity, partnerId }: Pick<Task, 'capacity' | 'partnerId'>,
  today: string,
): string => {
  const body = representableBody(capacity);
  return (body && representativeOf(registry, body, partnerId, today)) ?? partnerId;
};
