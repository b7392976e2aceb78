import { daysBetween } from '#shared/calendar/days.ts';
import { municipalitiesOn, onDay, seatsOn } from './bodies.ts';
import type { Dated, Partner, Registry, Seat } from './registry.ts';
import { settingsOn } from './rules/settings-on.ts';

type Composed = Pick<Registry, 'programme' | 'partners' | 'seats'>;

/** A municipality that could hold a rotating seat next, and the reasons for it. */
export interface Candidate {
  readonly partnerId: string;
  /** ISO date: the end of its last turn or, without one, the first day of its present membership. */
  readonly waitingSince: string;
  readonly because: 'its last turn ended' | 'it joined, and had no turn since';
  readonly waitedDays: number;
  /** Days that it held a rotating seat before. */
  readonly heldDays: number;
}

/** The reason why a municipality is not a candidate. */
export interface Excluded {
  readonly partnerId: string;
  readonly because: 'it holds a fixed seat' | 'it holds a rotating seat' | 'it is named to hold a rotating seat';
}

/** The holders of the seats of the regiegroep on a day, and the proposal for the next ones, with the reasoning (rule 2). */
export interface Composition {
  readonly seats: readonly (Pick<Seat, 'seatId' | 'kind' | 'partnerId' | 'from' | 'until'> & { heldDays: number })[];
  /** Rotating seats that nobody holds. */
  readonly vacant: number;
  readonly proposal: {
    /** Absent when nobody is left to propose. */
    readonly partnerId?: string;
    readonly because: string;
    /** Longest waiting first. */
    readonly candidates: readonly Candidate[];
    readonly excluded: readonly Excluded[];
  };
}

const earliest = (one: string | undefined, other: string): string => (one !== undefined && one < other ? one : other);

/** The composition of the regiegroep on a day (ISO date), with the proposal for its rotating seats. */
export const compositionOn = (registry: Composed, date: string): Composition => {
  const { regiegroep } = settingsOn(registry.programme, date);
  const seated = seatsOn(registry, date);
  const rotating = seated.filter(({ kind }) => kind === 'rotating');
  const judged = municipalitiesOn(registry, date).map((partner) => judgedOn(registry, partner, date));
  const candidates = judged.filter((one) => 'waitedDays' in one).sort(byWait);
  const [next] = candidates;
  return {
    seats: seated.map(({ seatId, kind, partnerId, from, until }) => ({
      seatId,
      kind,
      partnerId,
      from,
      ...(until ? { until } : {}),
      heldDays: daysBetween(from, date),
    })),
    vacant: Math.max(0, regiegroep.rotating - rotating.length),
    proposal: {
      ...(next ? { partnerId: next.partnerId } : {}),
      because: next
        ? `${next.partnerId} has waited longest: ${next.waitedDays} days, since ${next.waitingSince}, when ${next.because}`
        : 'every participating municipality holds a seat or is named for one',
      candidates,
      excluded: judged.filter((one): one is Excluded => !('waitedDays' in one)),
    },
  };
};

/** The candidate that waited longest comes first; then the one that held a seat for fewer days; then by identifier. */
const byWait = (one: Candidate, other: Candidate): number =>
  other.waitedDays - one.waitedDays || one.heldDays - other.heldDays || (one.partnerId < other.partnerId ? -1 : 1);

/** Whether a dated fact holds on a day (ISO date) or after it. */
const isLater = ({ from, until }: Dated, date: string): boolean =>
  until === undefined || (until > date && until > from);

const judgedOn = ({ seats }: Composed, partner: Partner, date: string): Candidate | Excluded => {
  const { partnerId } = partner;
  const own = seats.filter((seat) => seat.partnerId === partnerId);
  // A fixed seat that begins later excludes it too: a turn has no end, and would overlap with that seat.
  const fixed = own.some(({ kind, from, until }) => kind === 'fixed' && isLater({ from, until }, date));
  if (fixed) return { partnerId, because: 'it holds a fixed seat' };
  if (own.some((seat) => onDay(seat, date))) return { partnerId, because: 'it holds a rotating seat' };
  if (own.some(({ from, until }) => from > date && (until === undefined || until > from)))
    return { partnerId, because: 'it is named to hold a rotating seat' };
  const turns = own.filter(({ from }) => from < date);
  const lastTurn = turns
    .map(({ until }) => earliest(until, date))
    .sort()
    .at(-1);
  const joined = memberSince(partner, date);
  const sinceTurn = lastTurn !== undefined && lastTurn > joined;
  const waitingSince = sinceTurn ? lastTurn : joined;
  return {
    partnerId,
    waitingSince,
    because: sinceTurn ? 'its last turn ended' : 'it joined, and had no turn since',
    waitedDays: daysBetween(waitingSince, date),
    heldDays: turns.reduce((days, { from, until }) => days + daysBetween(from, earliest(until, date)), 0),
  };
};

/** The first day of the present membership of a partner: a change of ring does not interrupt it. */
const memberSince = ({ rings }: Partner, date: string): string => {
  const before = rings.filter(({ from }) => from <= date).sort((one, other) => (one.from < other.from ? 1 : -1));
  let since = date;
  for (const { from, until } of before) {
    if (until !== undefined && until < since) break;
    since = from;
  }
  return since;
};
