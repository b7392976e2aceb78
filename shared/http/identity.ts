import type { Standing } from '#shared/authority/authority.ts';

/** Who sent a request, as its token says: identity, never a right to decide (rule 1). */
export interface Identity {
  /** The application that the token was given to. */
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** The person who signed in to that application; absent when it acts by itself. */
  readonly person?: SignedIn;
}

/** A person who signed in with the account of its organisation. */
export interface SignedIn {
  /** The address that the issuer of the account verified. */
  readonly email: string;
  /** The person's identifier in the registry, where the request names one of several roles (`Acting-As`). */
  readonly actingAs?: string;
}

/** Who carries out a request in a programme. */
export interface Caller extends Identity {
  /** As it is recorded: the client id of an application, or `person/` and the identifier of a person in the registry. */
  readonly by: string;
}

/** How a person who did something is recorded. No client id has a slash, so none can be mistaken for a person. */
export const asPerson = (personId: string): string => `person/${personId}`;

/** The identifier of a person who is recorded in this way. */
export const personOf = (by: string): string => by.replace(/^person\//, '');

/** Where somebody stands in a programme, and how it is recorded there. */
export interface Place {
  readonly by: string;
  readonly standing: Standing;
}

/** The part of the registry that authorization needs. */
export interface Standings {
  /**
   * The standing of a calling application in a programme on a day (ISO date).
   * @throws {NotFound} when the programme does not know it.
   */
  readonly standingOfApp: (programmeId: string, clientId: string, date: string) => Promise<Standing>;
  /**
   * The standing of a person who signed in, in the role that it chose or in its only one, on a day (ISO date).
   * @throws {NotFound} when the programme does not know it.
   * @throws {InvalidInput} when it has several roles and names none.
   * @throws {NotEntitled} when it names a role that it does not have on that day.
   */
  readonly standingOfPerson: (programmeId: string, person: SignedIn, date: string) => Promise<Place>;
}
