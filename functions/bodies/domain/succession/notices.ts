import { seatsOn } from '../../terms/bodies.ts';
import type { Person, Registry, Succession } from '../../terms/registry.ts';
import { settingsOn } from '../../terms/rules/settings-on.ts';
import type { Moves } from './moves.ts';

/** Something that a succession changes and that people must know, because it asks for a decision of theirs. */
export interface Notice {
  readonly code:
    | 'quorum-out-of-reach'
    | 'seats-coincide'
    | 'seat-falls-vacant'
    | 'role-held-twice'
    | 'representation-ends'
    | 'meetings-taken-over';
  /** The partner that it is about. */
  readonly partnerId?: string | undefined;
  readonly message: string;
}

/**
 * What must be said aloud of a succession. Nothing of it stops the succession: the law makes municipalities merge, also when the rules of the
 * programme do not fit any more.
 * @param after - the registry once everything moved.
 */
export const noticesOf = (after: Registry, succession: Succession, moves: Moves): Notice[] => [
  ...quorumNotice(after, succession),
  ...seatNotices(succession, moves),
  ...roleNotices(after, succession),
  ...moves.representations
    .filter(({ begun, undivided }) => begun.length === 0 && !undivided)
    .map(({ ended }) => ({
      code: 'representation-ends' as const,
      partnerId: ended.representedPartnerId,
      message: `${ended.representedPartnerId} is no longer represented in the ${ended.body}: its successor speaks for itself.`,
    })),
  ...meetingNotices(after, succession),
];

/** A quorum that the seats left cannot reach (rule 17: only the seats change it, by a decision). */
const quorumNotice = (after: Registry, { on }: Succession): Notice[] => {
  const { quorum } = settingsOn(after.programme, on).vote;
  const seats = seatsOn(after, on).length;
  if (seats >= quorum) return [];
  const message = `From ${on} the regiegroep has ${seats} seats, and the quorum is ${quorum}: no vote can count until the rule is changed or a seat is filled.`;
  return [{ code: 'quorum-out-of-reach', message }];
};

const seatNotices = ({ kind, successors }: Succession, { seats }: Moves): Notice[] => {
  const vacant = seats.moved.filter(({ ended, begun }) => !begun && !seats.undivided.includes(ended));
  const lost = vacant.filter(({ ended }) => !seats.undivided.some(({ seatId }) => seatId === ended.seatId));
  const to = kind === 'merge' ? successors[0]?.partnerId : undefined;
  const who = to ? { partnerId: to } : {};
  return [
    ...lost.map(({ ended }) => ({
      code: 'seats-coincide' as const,
      ...who,
      message: `The ${ended.kind} seat of ${ended.partnerId} ends: its successor has one voice already.`,
    })),
    ...seats.givenUp.map(({ partnerId }) => ({
      code: 'seat-falls-vacant' as const,
      partnerId,
      message: `${partnerId} takes a fixed seat and gives up its rotating one, which falls vacant.`,
    })),
  ];
};

const roleNotices = ({ people }: Registry, { on, successors }: Succession): Notice[] =>
  successors
    .filter(({ founded }) => founded)
    .flatMap(({ partnerId }) => {
      const theirs = people.filter(
        (one) => one.partnerId === partnerId && one.from <= on && one.role !== 'alliance-lead',
      );
      const byRole = new Map<Person['role'], Person[]>();
      for (const person of theirs) byRole.set(person.role, [...(byRole.get(person.role) ?? []), person]);
      return [...byRole].flatMap(([role, holders]) => {
        const [first, ...others] = holders;
        if (!first || others.length === 0) return [];
        const message = `${holders.length} people hold the role ${role}: the mail goes to ${first.personId} until one of them ends.`;
        return [{ code: 'role-held-twice' as const, partnerId, message }];
      });
    });

const meetingNotices = ({ partners }: Registry, { predecessors, successors }: Succession): Notice[] =>
  partners
    .filter(({ partnerId }) => successors.some((one) => one.founded && one.partnerId === partnerId))
    .flatMap(({ partnerId, meetings }) => {
      const from = partners.find((one) => predecessors.includes(one.partnerId) && one.meetings)?.partnerId;
      const message = meetings
        ? `The meeting days of ${partnerId} are known, maybe those of ${from ?? 'nobody'} before: check them.`
        : `No meeting days of ${partnerId} are known: terms and forecasts cannot take them into account.`;
      return [{ code: 'meetings-taken-over' as const, partnerId, message }];
    });
