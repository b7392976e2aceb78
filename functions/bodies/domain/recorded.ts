import type { Partner, Person, Representation, Seat } from '../terms/registry.ts';
import type { KnownApp, RegistryChange } from './as-of.ts';
import { representationIdOf } from './as-of.ts';

/** One thing as it is recorded in the registry. */
export interface Recorded {
  readonly partner?: Partner;
  readonly person?: Person;
  readonly seat?: Seat;
  readonly representation?: Representation;
  readonly app?: KnownApp;
}

/** What a change keeps of the things that it recorded: everything but who people are. */
export const keptOf = (
  things: readonly Recorded[],
): Pick<RegistryChange, 'partners' | 'roles' | 'seats' | 'representations' | 'apps' | 'erased'> => {
  const partners = things.flatMap(({ partner = [] }) => partner);
  const people = things.flatMap(({ person = [] }) => person);
  const gone = people.flatMap(({ personId, erasedAt }) => (erasedAt === undefined ? [] : personId));
  const seats = things.flatMap(({ seat = [] }) => seat);
  const representations = things.flatMap(({ representation = [] }) => representation);
  const apps = things.flatMap(({ app = [] }) => app);
  return {
    ...(partners.length > 0 ? { partners } : {}),
    ...(people.length > 0
      ? { roles: people.map(({ name: _name, email: _email, erasedAt: _erasedAt, ...held }) => held) }
      : {}),
    ...(seats.length > 0 ? { seats } : {}),
    ...(representations.length > 0 ? { representations } : {}),
    ...(apps.length > 0 ? { apps } : {}),
    ...(gone.length > 0 ? { erased: gone } : {}),
  };
};

/**
 * The things of a change by their name over all kinds, each with what matters of it when a file and a record are held
 * against each other. An erased person has nothing left.
 */
export const thingsIn = (change: Partial<RegistryChange>): [name: string, substance: unknown][] => [
  ...(change.partners ?? []).map(({ partnerId, rings }): [string, unknown] => [`partner ${partnerId}`, rings]),
  ...(change.roles ?? []).map((held): [string, unknown] => [`person ${held.personId}`, held]),
  ...(change.erased ?? []).map((personId): [string, unknown] => [`person ${personId}`, undefined]),
  ...(change.seats ?? []).map((seat): [string, unknown] => [`seat ${seat.seatId}`, seat]),
  ...(change.representations ?? []).map((dated): [string, unknown] => [
    `representation ${representationIdOf(dated)}`,
    dated,
  ]),
  ...(change.apps ?? []).map((app): [string, unknown] => [`app ${app.clientId}`, app]),
];
