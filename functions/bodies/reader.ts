import { hiddenFrom } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { decompressed } from '#shared/dynamo/compressed.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { InvalidInput, NotEntitled, NotFound } from '#shared/errors/errors.ts';
import { asPerson, type Identity, type Place, type SignedIn } from '#shared/http/identity.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { PastRegistry } from './domain/as-of.ts';
import type { MatterLevel } from './domain/level.ts';
import type { WordsRemoval } from './domain/words-removal.ts';
import {
  appEntity,
  levelEntity,
  listedEntity,
  partnerEntity,
  pastEntity,
  personEntity,
  presentEntity,
  programmeEntity,
  ranges,
  registryChangeEntity,
  removalEntity,
  representationEntity,
  seatEntity,
  successionMovesEntity,
} from './records.ts';
import { bureauContactOn, participatesOn, programmabureau } from './terms/bodies.ts';
import { demandKnownDay } from './terms/known-day.ts';
import { rolesOf, standingOfRole } from './terms/person-standing.ts';
import { PresentRegistry } from './terms/present.ts';
import type { Partner, Person, Programme, Representation } from './terms/registry.ts';
import { standingIn, standingOf } from './terms/standing.ts';
import { standInFor } from './terms/succession.ts';
import { KeptMoves } from './terms/succession-moves.ts';

interface Present {
  readonly registry: PresentRegistry;
  readonly changes: number;
  readonly since: string;
  readonly recordedOn: string;
}

/** A programme with where a caller stands in it: its roles as a person, or whom it acts for as an application. */
interface PlacesIn {
  readonly registry: PresentRegistry;
  readonly stands: readonly (Pick<Person, 'partnerId'> & Partial<Pick<Person, 'personId' | 'role'>>)[];
}

/** The registry as other services read it. Only the bodies service writes it. */
export class RegistryReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** @throws {NotFound} when there is no such programme. */
  async programme(programmeId: string): Promise<Programme> {
    const programme = await this.#table.get(programmeEntity, { programmeId });
    if (!programme) throw new NotFound('There is no such programme.');
    return programme;
  }

  partner(programmeId: string, partnerId: string): Promise<Partner | undefined> {
    return this.#table.get(partnerEntity, { programmeId, partnerId });
  }

  /** A partner as it was first recorded; undefined when it never was. One query over the changes of the registry. */
  async partnerAtFirst(programmeId: string, partnerId: string): Promise<Partner | undefined> {
    const changes = await this.#table.query(registryChangeEntity, ranges.changes(programmeId));
    return changes.flatMap(({ partners = [] }) => partners).find((partner) => partner.partnerId === partnerId);
  }

  /**
   * Demands that a list is asked about a partner of the programme, or about nobody: an unknown one would get a list that looks empty.
   * @throws {NotFound} when the programme has no such partner, now or before.
   */
  async demandPartner(programmeId: string, partnerId: string | undefined): Promise<void> {
    if (partnerId === undefined || partnerId === programmabureau) return;
    if (!(await this.partner(programmeId, partnerId))) throw new NotFound('The programme has no such partner.');
  }

  person(programmeId: string, personId: string): Promise<Person | undefined> {
    return this.#table.get(personEntity, { programmeId, personId });
  }

  /** A member of the programmabureau on a day (ISO date) who answers questions. */
  async bureauContact(programmeId: string, date: string): Promise<Person | undefined> {
    const people = await this.#table.query(personEntity, ranges.bureau(programmeId));
    return bureauContactOn(people, date);
  }

  representations(programmeId: string): Promise<Representation[]> {
    return this.#table.query(representationEntity, ranges.representations(programmeId));
  }

  /** The ids of all programmes. */
  async programmeIds(): Promise<string[]> {
    return (await this.#table.query(listedEntity, ranges.listed)).map(({ programmeId }) => programmeId);
  }

  /** When the registry was last changed (ISO 8601 instant). @throws {NotFound} when there is no such programme. */
  async lastChange(programmeId: string): Promise<string> {
    const range = { ...ranges.changes(programmeId), newestFirst: true, limit: 1 };
    const [last] = await this.#table.query(registryChangeEntity, range);
    if (!last) throw new NotFound('There is no such programme.');
    return last.recordedAt;
  }

  /** The registry as it stands, with the contact data: one item. @throws {NotFound} when there is no such programme. */
  async registry(programmeId: string): Promise<PresentRegistry> {
    return (await this.present(programmeId)).registry;
  }

  /**
   * The registry as it stands, the number of its changes, and the days of the first (`since`) and the last (ISO dates).
   * @throws {NotFound} when there is no such programme.
   */
  async present(programmeId: string): Promise<Present> {
    const present = await this.#table.get(presentEntity, { programmeId });
    if (!present) throw new NotFound('There is no such programme.');
    const { packed: compressedRegistry, number: changes, recordedSince: since, recordedOn } = present;
    return { registry: decompressed(PresentRegistry, compressedRegistry), changes, since, recordedOn };
  }

  /**
   * The registry as it was recorded on a day (ISO date); for a day before the first record, that of its first day. One query, and
   * a second one for such an early day.
   * @throws {NotFound} when there is no such programme.
   */
  async registryAsOf(programmeId: string, date: string): Promise<PastRegistry> {
    const [past] = await this.#table.query(pastEntity, ranges.past(programmeId, date));
    if (past) return decompressed(PastRegistry, past.packed);
    const [first] = await this.#table.query(pastEntity, ranges.firstPast(programmeId));
    if (!first) throw new NotFound('There is no such programme.');
    return decompressed(PastRegistry, first.packed);
  }

  /**
   * The day in the past that a question is about; undefined when it is about today, which the records themselves say.
   * @param asOf - ISO date, as it was asked; undefined for today.
   * @param now - ISO instant.
   * @throws {InvalidInput} for a day that is to come, or before the programme was first recorded.
   * @throws {NotFound} when there is no such programme.
   */
  async pastDay(programmeId: string, asOf: string | undefined, now: string): Promise<string | undefined> {
    const today = localDate(now);
    if (asOf === undefined || asOf === today) return undefined;
    const { since } = await this.present(programmeId);
    demandKnownDay(asOf, { since, today });
    return asOf;
  }

  /** What a succession moves, by the number of the change that recorded it; undefined if it was recorded before this was kept. */
  async successionMoves(programmeId: string, change: number): Promise<KeptMoves | undefined> {
    const kept = await this.#table.get(successionMovesEntity, { programmeId, change });
    return kept && decompressed(KeptMoves, kept.packed);
  }

  /** The standing of a partner on a day (ISO date). */
  async standingOfPartner(programmeId: string, partnerId: string, today: string): Promise<Standing> {
    const [partner, seats] = await Promise.all([
      this.partner(programmeId, partnerId),
      this.#table.query(seatEntity, ranges.seats(programmeId)),
    ]);
    return standingOf(partner, seats, today);
  }

  /** Every removal of words of a programme, oldest first. */
  removals(programmeId: string): Promise<WordsRemoval[]> {
    return this.#table.query(removalEntity, ranges.removals(programmeId));
  }

  /** One removal of words, by its number; undefined when there is none. */
  removal(programmeId: string, number: number): Promise<WordsRemoval | undefined> {
    return this.#table.get(removalEntity, { programmeId, number });
  }

  /** The present level of every matter that was given one. */
  async levels(programmeId: string): Promise<MatterLevel[]> {
    const all = await this.#table.query(levelEntity, ranges.levels(programmeId));
    // In the order of their numbers: the last one holds.
    return [...new Map(all.map((level) => [`${level.matter}/${level.matterId}`, level])).values()];
  }

  /**
   * The standing of a calling application on a day, by the party that it acts for.
   * @throws {NotFound} when the programme does not know it: to an outsider the programme does not exist.
   */
  async standingOfApp(programmeId: string, clientId: string, today: string): Promise<Standing> {
    const app = await this.#table.get(appEntity, { programmeId, clientId });
    if (!app || (app.until !== undefined && app.until <= today)) throw new NotFound('There is no such programme.');
    if (app.actsFor === programmabureau) return { bureau: true };
    const [partner, seats, levels] = await Promise.all([
      this.#actingFor(programmeId, app.actsFor, today),
      this.#table.query(seatEntity, ranges.seats(programmeId)),
      this.levels(programmeId),
    ]);
    return withHidden(standingOf(partner, seats, today), levels, today);
  }

  /**
   * The standing of whoever opens a link, on a day (ISO date): that of the addressee of a task. Only who is addressed as a seat sees what the
   * seats see. Anybody may have a link that came with no task.
   */
  async standingOfLink(
    programmeId: string,
    addressee: { readonly partnerId: string; readonly capacity: string } | undefined,
    today: string,
  ): Promise<Standing> {
    const [registry, levels] = await Promise.all([this.registry(programmeId), this.levels(programmeId)]);
    const whole: Standing = addressee ? standingIn(registry, addressee.partnerId, today) : { bureau: false };
    const { seat, ...standing } = whole;
    return withHidden(addressee?.capacity === 'seat' && seat ? { ...standing, seat } : standing, levels, today);
  }

  /**
   * The standing of a person who signed in, in the role that it chose or in its only one, on a day (ISO date).
   * @throws {NotFound} when the programme does not know it: to an outsider the programme does not exist.
   * @throws {InvalidInput} when it has several roles and chose none.
   * @throws {NotEntitled} when it does not have the role that it chose on that day.
   */
  async standingOfPerson(programmeId: string, { email, actingAs }: SignedIn, today: string): Promise<Place> {
    const [registry, levels] = await Promise.all([this.registry(programmeId), this.levels(programmeId)]);
    const role = chosenOf(rolesOf(registry.people, email, today), actingAs);
    const standing = standingOfRole(registry, role, today);
    return { by: asPerson(role.personId), standing: withHidden(standing, levels, today) };
  }

  /**
   * Where a caller stands on a day (ISO date): the programmes that know it, each with the roles that it has there. A programme that it is
   * not in is not there for it.
   */
  async placesOf({ clientId, person }: Identity, today: string): Promise<PlacesIn[]> {
    const places = async (programmeId: string): Promise<PlacesIn> => {
      const registry = await this.registry(programmeId);
      const stands = person ? rolesOf(registry.people, person.email, today) : appsOf(registry, clientId, today);
      return { registry, stands };
    };
    const all = await Promise.all((await this.programmeIds()).map(places));
    return all.filter(({ stands }) => stands.length > 0);
  }

  /** The applications that act for the party of a standing on a day (ISO date), in the order of their names. */
  async appsOfParty(programmeId: string, { bureau, partner }: Standing, today: string): Promise<string[]> {
    const registry = await this.registry(programmeId);
    const party = bureau ? programmabureau : partner?.partnerId;
    const actsForParty = (actsFor: string): boolean => {
      if (actsFor === party) return true;
      const former = registry.partners.find(({ partnerId }) => partnerId === actsFor);
      return former !== undefined && !participatesOn(former, today) && standInFor(registry, actsFor, today) === party;
    };
    return registry.apps
      .filter(({ actsFor, until }) => (until === undefined || today < until) && actsForParty(actsFor))
      .map(({ clientId }) => clientId)
      .toSorted();
  }

  /** The party that acts in the place of one on a day (ISO date): itself, or the successor of a partner that ended in a merger (rule 18). */
  async partyOn(programmeId: string, party: string, today: string): Promise<string> {
    if (party === programmabureau) return party;
    return (await this.#actingFor(programmeId, party, today))?.partnerId ?? party;
  }

  /** The partner that an application acts for: of one that ended in a merger, the successor (rule 18). */
  async #actingFor(programmeId: string, partnerId: string, today: string): Promise<Partner | undefined> {
    const partner = await this.partner(programmeId, partnerId);
    if (!partner || participatesOn(partner, today)) return partner;
    const successorId = standInFor(await this.registry(programmeId), partnerId, today);
    return successorId === undefined ? partner : this.partner(programmeId, successorId);
  }
}

/** Whom an application acts for on a day (ISO date), as its records say. */
const appsOf = ({ apps }: PresentRegistry, clientId: string, today: string): PlacesIn['stands'] =>
  apps
    .filter((app) => app.clientId === clientId && (app.until === undefined || today < app.until))
    .map(({ actsFor }) => (actsFor === programmabureau ? {} : { partnerId: actsFor }));

const withHidden = (standing: Standing, levels: readonly MatterLevel[], today: string): Standing => {
  const hidden = hiddenFrom(levels, standing, today);
  return hidden.length > 0 ? { ...standing, hidden } : standing;
};

/** The role that a person acts in, among the roles that it has. */
const chosenOf = (roles: readonly Person[], actingAs: string | undefined): Person => {
  const [only, ...others] = roles;
  if (!only) throw new NotFound('There is no such programme.');
  if (actingAs !== undefined) {
    const chosen = roles.find(({ personId }) => personId === actingAs);
    if (!chosen) throw new NotEntitled('Acting-As', 'You do not have the role that Acting-As names.');
    return chosen;
  }
  if (others.length === 0) return only;
  const expected = `one of ${roles.map(({ personId }) => personId).join(', ')}`;
  const fault = { pointer: '/Acting-As', message: 'you have several roles in this programme', expected };
  throw new InvalidInput('Name the role that you act in.', [fault]);
};
