import type { Fault } from '#shared/errors/errors.ts';
import type { Registry } from '../../terms/registry.ts';
import { identifierOf } from '../record-kinds.ts';
import type { GivenSuccession } from './given-succession.ts';

/** The faults of what people divided: what no predecessor has, and whoever does not follow it up. */
export const checkDivisions = (registry: Registry, given: GivenSuccession): Fault[] => {
  const { divisions = {}, predecessors, successors = [] } = given;
  const follow = new Set(successors.map(({ partnerId }) => partnerId));
  const theirs = new Set(predecessors);
  const { seats = [], people = [], representations = [], leads = [], contributions = [] } = divisions;
  const has = {
    seat: (id: string) => registry.seats.some((one) => one.seatId === id && theirs.has(one.partnerId)),
    person: (id: string) =>
      registry.people.some((one) => one.personId === id && one.partnerId !== undefined && theirs.has(one.partnerId)),
    representation: (id: string) =>
      registry.representations.some((one) => identifierOf('representation', one) === id && theirs.has(one.byPartnerId)),
  };
  const unknown = (pointer: string, known: boolean): Fault[] =>
    known ? [] : [{ pointer, message: 'no predecessor has this', expected: 'something of a predecessor' }];
  const outside = (pointer: string, to: string): Fault[] =>
    follow.has(to) ? [] : [{ pointer, message: 'this partner follows nobody up', expected: 'a successor' }];
  return [
    ...seats.flatMap(({ seatId, to }, at) => [
      ...unknown(`/divisions/seats/${at}/seatId`, has.seat(seatId)),
      ...outside(`/divisions/seats/${at}/to`, to),
    ]),
    ...people.flatMap(({ personId, to }, at) => [
      ...unknown(`/divisions/people/${at}/personId`, has.person(personId)),
      ...outside(`/divisions/people/${at}/to`, to),
    ]),
    ...representations.flatMap(({ representationId, to }, at) => [
      ...unknown(`/divisions/representations/${at}/representationId`, has.representation(representationId)),
      ...outside(`/divisions/representations/${at}/to`, to),
    ]),
    ...leads.flatMap(({ to }, at) => outside(`/divisions/leads/${at}/to`, to)),
    ...contributions.flatMap(({ shares }, at) =>
      shares.flatMap(({ partnerId }, nth) =>
        outside(`/divisions/contributions/${at}/shares/${nth}/partnerId`, partnerId),
      ),
    ),
  ];
};
