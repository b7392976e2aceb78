import * as z from 'zod';
import { KnownApp, type PastRegistry, type RecordedDays, representationIdOf, stillStands } from '../domain/as-of.ts';
import type { Recorded } from '../domain/recorded.ts';
import { Registry } from './registry.ts';

/** The registry as it stands after its last change, with whom to write to; whatever ended before that change is history. */
export const PresentRegistry = z.strictObject({ ...Registry.shape, apps: z.array(KnownApp) });
export type PresentRegistry = z.infer<typeof PresentRegistry>;

const later = <Item>(before: readonly Item[], changed: readonly Item[], identify: (item: Item) => string): Item[] => {
  const byId = new Map([...before, ...changed].map((item) => [identify(item), item]));
  return [...byId.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
};

/**
 * The registry after a change. Roles, representations and applications that ended before it are left out, so that what the
 * present holds does not grow with the years; partners and seats stay, for a name is asked of old papers and who had a turn
 * decides who waits longest.
 */
export const presentAfter = (
  { programme, partners, people, seats, representations, apps }: PresentRegistry,
  things: readonly Recorded[],
  days: RecordedDays,
): PresentRegistry => ({
  programme,
  partners: later(
    partners,
    things.flatMap(({ partner = [] }) => partner),
    ({ partnerId }) => partnerId,
  ),
  people: later(
    people,
    things.flatMap(({ person = [] }) => person),
    ({ personId }) => personId,
  ).filter(stillStands(days)),
  seats: later(
    seats,
    things.flatMap(({ seat = [] }) => seat),
    ({ seatId }) => seatId,
  ),
  representations: later(
    representations,
    things.flatMap(({ representation = [] }) => representation),
    representationIdOf,
  ).filter(stillStands(days)),
  apps: later(
    apps,
    things.flatMap(({ app = [] }) => app),
    ({ clientId }) => clientId,
  ).filter(stillStands(days)),
});

/** What history keeps of it: who people are is left out. */
export const withoutNames = ({
  programme,
  partners,
  people,
  seats,
  representations,
}: PresentRegistry): PastRegistry => ({
  programme,
  partners,
  roles: people.map(({ name: _name, email: _email, erasedAt: _erasedAt, ...held }) => held),
  seats,
  representations,
});
