import { sameDayLater } from '#shared/calendar/days.ts';
import type { Ring } from '#shared/vocabulary/membership.ts';
import { ringOn } from '../../terms/bodies.ts';
import type { Partner, Person, Registry, Succession } from '../../terms/registry.ts';
import { personIdOf } from '../programme-file/identifiers.ts';
import type { GivenSuccession, GivenSuccessor } from './given-succession.ts';

type Known = Pick<Registry, 'programme' | 'partners'>;

/** The partners that a succession founds, with the people that were named for them. */
export interface Founded {
  readonly partners: Partner[];
  readonly people: Person[];
}

/** The partners that begin on the day of a succession, as they are given. */
export const foundedBy = (registry: Known, given: GivenSuccession, { on, successors }: Succession): Founded => {
  const begun = (given.successors ?? []).filter(({ partnerId }) =>
    successors.some((one) => one.founded && one.partnerId === partnerId),
  );
  const before = registry.partners.filter(({ partnerId }) => given.predecessors.includes(partnerId));
  return {
    partners: begun.map((one) => partnerOf(registry, one, before, on)),
    people: begun.flatMap((one) => peopleOf(registry, one, on)),
  };
};

const rings: readonly Ring[] = ['inner', 'middle', 'outer'];

/** The innermost ring of partners on the day before another (ISO date). */
const innermost = (partners: readonly Partner[], on: string): Ring => {
  const last = partners.map((partner) => ringOn(partner, sameDayLater(on, { days: -1 })));
  return rings.find((ring) => last.includes(ring)) ?? 'outer';
};

const partnerOf = (
  { programme }: Known,
  { partnerId, name, ring, meetings }: GivenSuccessor,
  before: readonly Partner[],
  on: string,
): Partner => {
  const calendar = meetings ?? before.find((one) => one.meetings)?.meetings;
  return {
    programmeId: programme.programmeId,
    partnerId,
    name: name ?? partnerId,
    kind: 'municipality',
    rings: [{ ring: ring ?? innermost(before, on), from: on }],
    ...(calendar ? { meetings: calendar } : {}),
  };
};

const peopleOf = ({ programme }: Known, { partnerId, contacts = [] }: GivenSuccessor, on: string): Person[] =>
  contacts.map(({ role, name, email }) => ({
    programmeId: programme.programmeId,
    personId: personIdOf(partnerId, { role }),
    partnerId,
    role,
    name,
    email,
    from: on,
  }));
