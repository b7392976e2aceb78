import { contactRoles, onDay } from '../../terms/bodies.ts';
import { neededBodies, rolesOfKind } from '../roles-of-kind.ts';
import { overlap } from './check-periods.ts';
import type { Draft, DraftPartner } from './draft.ts';
import type { Finding } from './finding.ts';

/** The faults within one partner: its rings, its contacts, its meetings. */
export const checkPartners = (draft: Draft): Finding[] =>
  draft.partners.flatMap((partner) => [
    ...overlappingRings(partner),
    ...unfitRoles(partner),
    ...missingContacts(partner, draft.period),
    ...unfitMeetings(partner),
  ]);

const unfitMeetings = ({ path, kind, meets }: DraftPartner): Finding[] => {
  if (kind === undefined) return [];
  const own = kind === 'municipality' ? ['college', 'council'] : ['board'];
  return meets
    .filter((body) => !own.includes(body))
    .map((body) => ({
      path: [...path, 'meetings', body],
      message: `a ${kind} has no ${body} that meets`,
      expected: kind === 'municipality' ? 'meetings of its college and its council' : 'meetings of its board',
      atKey: true,
    }));
};

const overlappingRings = ({ rings }: DraftPartner): Finding[] =>
  rings.flatMap(({ path, is }, at) =>
    rings.slice(0, at).some((earlier) => overlap(earlier.is, is))
      ? [
          {
            path,
            message: 'this ring overlaps with another ring of this partner',
            expected: 'one ring at a time: give the earlier one an "until" on the day the next begins',
          },
        ]
      : [],
  );

const unfitRoles = ({ kind, contacts }: DraftPartner): Finding[] =>
  kind === undefined
    ? []
    : contacts
        .filter(({ is }) => !rolesOfKind(kind).includes(is.role))
        .map(({ path }) => ({
          path: [...path, 'role'],
          message: `a ${kind} does not have this role`,
          expected: `one of ${rolesOfKind(kind).join(', ')}`,
        }));

/** Without a contact nobody is asked for a decision, so every day of a membership needs one. */
const missingContacts = (partner: DraftPartner, period: Draft['period']): Finding[] => {
  const { kind, contactsKnown, path } = partner;
  if (kind === undefined || !contactsKnown) return [];
  return neededBodies(kind).flatMap((body) => {
    const roles = contactRoles(kind, body);
    const day = firstDayWithout(partner, roles, period);
    if (day === undefined) return [];
    const forWhom = body === 'partner' ? 'the board' : `the ${body}`;
    return [
      {
        path: [...path, 'contacts'],
        message: `from ${day} there is no contact for ${forWhom}`,
        expected: `a contact with role ${roles.join(' or ')} on every day that the partner takes part`,
        atKey: true as const,
      },
    ];
  });
};

/** The first day of the programme on which the partner takes part and none of the roles is filled. */
const firstDayWithout = (
  { rings, contacts, erased }: DraftPartner,
  roles: ReturnType<typeof contactRoles>,
  period: Draft['period'],
): string | undefined => {
  const start = period?.from ?? '';
  const memberFrom = rings.map(({ is }) => is.from).sort()[0] ?? '';
  const people = [...contacts, ...erased]
    .filter(({ is }) => roles.includes(is.role))
    .map(({ is }) => ({ from: is.from ?? memberFrom, until: is.until }));
  const turns = [start, ...rings.map(({ is }) => is.from), ...people.map(({ until }) => until)];
  return turns
    .filter((day) => day !== undefined && day >= start && (period === undefined || day < period.until))
    .filter((day) => day !== undefined && rings.some(({ is }) => onDay(is, day)))
    .filter((day) => day !== undefined && !people.some((person) => onDay(person, day)))
    .sort()[0];
};
