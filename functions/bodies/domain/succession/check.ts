import { sameDayLater } from '#shared/calendar/days.ts';
import type { Fault } from '#shared/errors/errors.ts';
import { participatesOn, programmabureau } from '../../terms/bodies.ts';
import type { Partner, Registry } from '../../terms/registry.ts';
import { endingOf } from '../../terms/succession.ts';
import { checkDivisions } from './check-divisions.ts';
import type { GivenSuccession, GivenSuccessor } from './given-succession.ts';

/**
 * The faults of a succession, all at once (rule 18): who cannot end, who cannot follow, numbers that do not fit its kind, and divisions that
 * name something else than a predecessor has.
 * @param today - ISO date; a succession cannot begin earlier.
 */
export const faultsOf = (registry: Registry, given: GivenSuccession, today: string): Fault[] => [
  ...dayFaults(registry, given, today),
  ...numberFaults(given),
  ...given.predecessors.flatMap((partnerId, at) => predecessorFaults(registry, given, partnerId, at)),
  ...(given.successors ?? []).flatMap((successor, at) => successorFaults(registry, given, successor, at)),
  ...nameFaults(registry, given),
  ...checkDivisions(registry, given),
];

const dayFaults = ({ programme: { period } }: Registry, { on }: GivenSuccession, today: string): Fault[] => {
  if (on < today) return [{ pointer: '/on', message: 'this day has passed', expected: `${today} or later` }];
  const expected = `a day before ${period.until}`;
  return on < period.until ? [] : [{ pointer: '/on', message: 'the programme ends before that moment', expected }];
};

const numberFaults = ({ kind, predecessors, successors = [] }: GivenSuccession): Fault[] => {
  const fault = (pointer: string, expected: string): Fault => ({
    pointer,
    message: `a succession of the kind "${kind}" has another number of them`,
    expected,
  });
  const one = predecessors.length === 1;
  if (kind === 'rename')
    return [
      ...(one ? [] : [fault('/predecessors', 'one partner: the one with another name')]),
      ...(successors.length === 0 ? [] : [fault('/successors', 'none: the partner stays the same')]),
    ];
  if (kind === 'split')
    return [
      ...(one ? [] : [fault('/predecessors', 'one partner: the one that is divided')]),
      ...(successors.length > 1 ? [] : [fault('/successors', 'two or more')]),
    ];
  return successors.length === 1 ? [] : [fault('/successors', 'one partner: the one that they become')];
};

const isTwice = (all: readonly string[], at: number): boolean => all.indexOf(all[at] ?? '') < at;

const predecessorFaults = (
  registry: Registry,
  { kind, on, predecessors }: GivenSuccession,
  partnerId: string,
  at: number,
): Fault[] => {
  const partner = registry.partners.find((one) => one.partnerId === partnerId);
  const message = isTwice(predecessors, at)
    ? 'this partner is named twice'
    : kind === 'rename'
      ? unfitToRename(partner, on)
      : unfitToEnd(registry, partner, on);
  return message === undefined
    ? []
    : [
        {
          pointer: `/predecessors/${at}`,
          message,
          expected:
            kind === 'rename' ? 'a partner that takes part on that day' : 'a municipality that takes part until then',
        },
      ];
};

const unfitToRename = (partner: Partner | undefined, on: string): string | undefined => {
  if (!partner) return 'there is no such partner';
  return participatesOn(partner, on) ? undefined : 'this partner does not take part on that day';
};

const unfitToEnd = (registry: Registry, partner: Partner | undefined, on: string): string | undefined => {
  if (!partner) return 'there is no such partner';
  if (partner.kind !== 'municipality') return `this partner is a ${partner.kind}`;
  if (endingOf(registry, partner.partnerId, '9999-12-31')) return 'another succession ends this partner';
  return participatesOn(partner, sameDayLater(on, { days: -1 }))
    ? undefined
    : 'this partner does not take part on the day before';
};

const successorFaults = (
  registry: Registry,
  given: GivenSuccession,
  successor: GivenSuccessor,
  at: number,
): Fault[] => {
  const { partnerId } = successor;
  const ids = (given.successors ?? []).map((one) => one.partnerId);
  const partner = registry.partners.find((one) => one.partnerId === partnerId);
  const fault = (field: string, message: string, expected: string): Fault => ({
    pointer: `/successors/${at}/${field}`,
    message,
    expected,
  });
  if (isTwice(ids, at) || given.predecessors.includes(partnerId) || partnerId === programmabureau)
    return [fault('partnerId', 'this identifier is named twice, or is in use', 'a partner of its own')];
  if (!partner) return foundingFaults(registry, given, successor, fault);
  const message =
    partner.kind !== 'municipality'
      ? `this partner is a ${partner.kind}`
      : endingOf(registry, partnerId, given.on) || !participatesOn(partner, sameDayLater(given.on, { days: -1 }))
        ? 'this partner does not take part then'
        : undefined;
  return [
    ...(message ? [fault('partnerId', message, 'a municipality that takes part, or the identifier of a new one')] : []),
    ...(['name', 'ring', 'contacts', 'meetings'] as const)
      .filter((field) => successor[field] !== undefined)
      .map((field) => fault(field, 'this partner is there already, and keeps its own', 'nothing here')),
  ];
};

type Say = (field: string, message: string, expected: string) => Fault;

/** A partner that begins needs a name, and a contact for its college and for its council. */
const foundingFaults = (
  { people }: Registry,
  { kind, predecessors, divisions }: GivenSuccession,
  { partnerId, name, contacts = [] }: GivenSuccessor,
  fault: Say,
): Fault[] => {
  const nameless = name === undefined ? [fault('name', 'a partner that begins needs a name', 'its name')] : [];
  if (kind === 'merge' && new Set(predecessors).size < 2)
    return [
      ...nameless,
      fault('partnerId', 'one partner does not merge into a new one', 'a rename, or another partner'),
    ];
  const going = people.filter((person) =>
    kind === 'merge'
      ? person.partnerId !== undefined && predecessors.includes(person.partnerId)
      : divisions?.people?.some(({ personId, to }) => personId === person.personId && to === partnerId),
  );
  const roles = new Set([...contacts, ...going].map(({ role }) => role));
  const unwritten = [
    ...(roles.has('college-secretary') || roles.has('portfolio-holder') ? [] : ['college']),
    ...(roles.has('council-clerk') ? [] : ['council']),
  ];
  return [
    ...nameless,
    ...unwritten.map((body) => fault('contacts', `there is no contact for the ${body}`, 'a contact of each body')),
  ];
};

const nameFaults = ({ partners }: Registry, { kind, name, predecessors }: GivenSuccession): Fault[] => {
  if (kind !== 'rename')
    return name === undefined ? [] : [{ pointer: '/name', message: 'only a rename has a name here', expected: 'none' }];
  if (name === undefined) return [{ pointer: '/name', message: 'the new name is missing', expected: 'the new name' }];
  const same = partners.some((one) => one.partnerId === predecessors[0] && one.name === name);
  return same ? [{ pointer: '/name', message: 'this is its name already', expected: 'another name' }] : [];
};
