import { Conflict } from '#shared/errors/errors.ts';
import { roomByYear } from '../terms/room.ts';
import { type Amount, addShares, nothing, type Shares, takeShares } from './amounts.ts';
import { type Contribution, sharesOf } from './contribution.ts';
import { isCommitted } from './contribution-road.ts';
import { type Grant, roomOf } from './grant.ts';

/** What a contribution has of a grant: it holds room while it lies with the college, and uses it once the college committed it. */
export interface Taken {
  readonly grantId: string;
  readonly as: 'held' | 'used';
  readonly shares: Shares;
}

/** What a contribution takes of a grant at present; undefined when it takes nothing. */
export const takenBy = (contribution: Contribution | undefined): Taken | undefined => {
  if (contribution?.within === undefined) return undefined;
  const { within: grantId, status } = contribution;
  if (isCommitted(status) || status === 'ended') return { grantId, as: 'used', shares: sharesOf(contribution.offer) };
  const waits = status === 'put-to-decision' || status === 'conditional';
  return waits ? { grantId, as: 'held', shares: sharesOf(contribution.offer) } : undefined;
};

/** What is left of a grant, by year, in the form of the figures. */
export const leftOf = (grant: Pick<Grant, 'years' | 'held' | 'used'>): Shares =>
  Object.fromEntries(roomByYear(grant).map(({ year, left }) => [year, { ...nothing, ...left }]));

const isWithin = (taken: Amount, room: Amount): boolean =>
  taken.cents <= room.cents && taken.hours <= room.hours && taken.items <= room.items;

type RoomTaken = Pick<Grant, 'years' | 'held' | 'used'>;

/**
 * Whether the room that is held and used fits in the grant.
 * @param credit - room that is about to be given back.
 * @param years - the years that matter: a year that is over its room leaves the others as they are. Absent: every year.
 */
export const isWithinRoom = (grant: RoomTaken, credit: Shares = {}, years?: readonly string[]): boolean => {
  const room = roomOf(grant);
  const taken = takeShares(addShares(grant.held, grant.used), credit);
  return (years ?? Object.keys(taken)).every((year) => isWithin(taken[year] ?? nothing, room[year] ?? nothing));
};

/** What a contribution that lies with the college holds of a grant, and would give back of it because it replaces another. */
export interface Waiting {
  readonly shares: Shares;
  readonly credit: Shares;
}

/**
 * Whether a grant still covers a contribution that holds room of it, in its own years. Of each other pair of a contribution and the one that it
 * replaces, only one will stand: the larger counts, whatever the college decides.
 */
export const stillFits = (grant: RoomTaken, { shares, credit }: Waiting, others: readonly Waiting[]): boolean => {
  const spared = others.map((other) => smallerOf(other.shares, other.credit));
  return isWithinRoom(grant, spared.reduce(addShares, credit), Object.keys(shares));
};

const smallerOf = (one: Shares, other: Shares): Shares =>
  Object.fromEntries(
    Object.entries(one).map(([year, { cents, hours, items }]) => {
      const beside = other[year] ?? nothing;
      const amount = {
        cents: Math.min(cents, beside.cents),
        hours: Math.min(hours, beside.hours),
        items: Math.min(items, beside.items),
      };
      return [year, amount];
    }),
  );

/** Why a grant does not cover a contribution on a day (ISO date); undefined when it does, whatever is left of it. */
export const notCovered = (
  grant: Grant,
  { partnerId, offer }: Pick<Contribution, 'partnerId' | 'offer'>,
  lineId: string,
  day: string,
): string | undefined => {
  // A decision of the college counts within the room of its day, also when that room was replaced or taken back later.
  const endedOn = grant.replacedBy?.on ?? grant.takenBackBy?.decidedOn;
  const gave = grant.status === 'granted' || (endedOn !== undefined && day <= endedOn);
  if (!gave || !grant.decision) return `The grant is ${grant.status}.`;
  if (grant.partnerId !== partnerId) return 'The grant belongs to another municipality.';
  if (grant.lineId !== undefined && grant.lineId !== lineId) return 'The grant is for another line of the programme.';
  if (offer.kind !== 'money' && offer.kind !== 'hours') return 'A grant of room covers money and hours only.';
  if (day > grant.until) return `The college could decide within the grant until ${grant.until}.`;
  return day < grant.decision.decidedOn ? `The council granted the room on ${grant.decision.decidedOn}.` : undefined;
};

const withTaken = (grant: Grant, before: Taken | undefined, after: Taken | undefined): Grant => {
  const next = { ...grant };
  if (after) next[after.as] = addShares(next[after.as], after.shares);
  if (before) next[before.as] = takeShares(next[before.as], before.shares);
  return { ...next, revision: grant.revision + 1 };
};

/** The alliance and the day (ISO date) of a step, and the room that it would give back because its contribution replaces another. */
export interface Taking {
  readonly lineId: string;
  readonly today: string;
  readonly credit?: Shares;
}

/**
 * Whether a contribution asks for room that it did not have: its partner puts it to the college. What the college decided was covered when
 * it answered, and stands also when the partner withdrew it since: a click cannot undo it (rule 8).
 */
export const asksRoom = (before: Contribution | undefined, after: Contribution): boolean =>
  after.status === 'put-to-decision' && takenBy(before) === undefined && takenBy(after) !== undefined;

/**
 * A grant after a step of a contribution: what the contribution takes now replaces what it took before. The grant must cover room that the
 * contribution asks for, and that room must fit in it.
 * @throws {Conflict} `beyond-room`, naming why.
 */
export const roomAfter = (
  grant: Grant,
  before: Contribution | undefined,
  after: Contribution,
  { lineId, today, credit = {} }: Taking,
): Grant => {
  const [was, is] = [takenBy(before), takenBy(after)];
  const next = withTaken(grant, was, is);
  if (!is || !asksRoom(before, after)) return next;
  const why = grant.takenBackBy ? 'The council took the room back.' : notCovered(grant, after, lineId, today);
  if (why !== undefined) throw beyondRoom(why);
  demandFits(grant, next, is.shares, credit);
  return next;
};

/** The refusal when the college may not decide on a contribution within the grant: the council decides on it (rule 8). */
export const beyondRoom = (why: string): Conflict =>
  new Conflict('beyond-room', `${why} Put the contribution to the council, without "within".`);

/**
 * Demands that a grant has the room that a contribution takes of it.
 * @param next - the grant after that.
 * @param credit - the room that the contribution would give back, because it replaces another.
 * @throws {Conflict} `beyond-room`, naming what is left and what is asked in each year.
 */
const demandFits = (grant: Grant, next: Grant, shares: Shares, credit: Shares): void => {
  if (isWithinRoom(next, credit, Object.keys(shares))) return;
  const left = leftOf({ ...grant, used: takeShares(grant.used, credit) });
  const years = Object.entries(shares).flatMap(([year, { cents, hours }]) => {
    const room = left[year] ?? nothing;
    const words =
      hours > 0 ? `${room.hours} hours are left and ${hours} asked` : `${room.cents} cents are left and ${cents} asked`;
    return cents > room.cents || hours > room.hours ? [`for ${year} ${words}`] : [];
  });
  throw beyondRoom(`The room that the council granted is too small: ${years.join('; ')}.`);
};
