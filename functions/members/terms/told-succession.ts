import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { KeptMoves } from '#functions/bodies/terms/succession-moves.ts';
import { NotFound } from '#shared/errors/errors.ts';

/** Something that moves, with the names of the partners. `to` is empty when it ends. */
export interface ToldMove {
  readonly from: string;
  readonly to: readonly string[];
}

/** A contribution with what each successor takes over of it, by year, and what was paid of that. */
export interface ToldContribution {
  readonly allianceId: string;
  readonly alliance: string;
  readonly from: string;
  readonly unit: 'cents' | 'hours' | 'items';
  readonly conditions: number;
  readonly shares: readonly {
    readonly to: string;
    readonly years: readonly { readonly year: number; readonly amount: number; readonly paid: number }[];
  }[];
}

/** What a succession moves to whom, with the names of partners and alliances (rule 18). */
export interface ToldSuccession {
  readonly kind: KeptMoves['succession']['kind'];
  /** The first day on which it holds. */
  readonly on: string;
  /** The law or the decision. */
  readonly reference: string;
  /** Whether it was told before, and is now divided in another way. */
  readonly isDividedAgain: boolean;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** The name from that day on, of a rename. */
  readonly name?: string | undefined;
  readonly seats: readonly (ToldMove & { readonly kind?: 'fixed' | 'rotating' | undefined })[];
  readonly people: readonly (ToldMove & { readonly count: number })[];
  readonly representations: readonly ToldMove[];
  readonly alliances: readonly (ToldMove & { readonly allianceId: string; readonly title: string })[];
  readonly leads: readonly (ToldMove & { readonly allianceId: string; readonly title: string })[];
  readonly contributions: readonly ToldContribution[];
  readonly notices: readonly { readonly notice: KeptMoves['notices'][number]['code']; readonly partner?: string }[];
}

type Titled = readonly { readonly allianceId: string; readonly title: string }[];
type Moves = KeptMoves['moves'];

/** Says what a succession moves with the names of then: the past keeps them. */
export const toldSuccession = (
  { seats }: Pick<Registry, 'seats'>,
  alliances: Titled,
  { succession, again: isDividedAgain, names, moves, contributions, notices }: KeptMoves,
): ToldSuccession => {
  const nameOf = (id: string): string => names[id] ?? id;
  const titleOf = (id: string): string => alliances.find(({ allianceId }) => allianceId === id)?.title ?? id;
  const of = (what: Moves[number]['what']) => moves.filter((one) => one.what === what);
  const named = ({ from, to }: Moves[number]): ToldMove => ({ from: nameOf(from), to: to.map(nameOf) });
  const titled = (move: Moves[number]) => ({ ...named(move), allianceId: move.id, title: titleOf(move.id) });
  const { kind, on, ground, predecessors, successors, name } = succession;
  return {
    kind,
    on,
    reference: ground.reference,
    isDividedAgain,
    predecessors: predecessors.map(nameOf),
    successors: successors.map(({ partnerId }) => nameOf(partnerId)),
    name,
    seats: of('seat').map((one) => ({ ...named(one), kind: seats.find(({ seatId }) => seatId === one.id)?.kind })),
    people: counted(of('person').map(named)),
    representations: of('representation').map(named),
    alliances: of('alliance').map(titled),
    leads: of('lead').map(titled),
    contributions: contributions.map(({ allianceId, from, unit, conditions, shares }) => ({
      allianceId,
      alliance: titleOf(allianceId),
      from: nameOf(from),
      unit,
      conditions,
      shares: shares.map(({ partnerId, years, paid }) => ({
        to: nameOf(partnerId),
        years: years.map(({ year, amount }) => ({
          year,
          amount,
          paid: paid.find((one) => one.year === year)?.amount ?? 0,
        })),
      })),
    })),
    notices: notices.map(({ code, partnerId }) => ({
      notice: code,
      ...(partnerId ? { partner: nameOf(partnerId) } : {}),
    })),
  };
};

const counted = (all: readonly ToldMove[]): ToldSuccession['people'] => {
  const groups = new Map<string, ToldMove & { count: number }>();
  for (const { from, to } of all) {
    const key = JSON.stringify([from, to]);
    groups.set(key, { from, to, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
};

/** The identifier of the paper of a succession: the number of the change that recorded it. */
export const toldId = (change: number): string => String(change);

/** What an identifier of such a paper names. @throws {NotFound} when it names none. */
export const toldOf = (id: string): { readonly change: number } => {
  const change = Number(id);
  if (!Number.isInteger(change) || change < 1) throw new NotFound('There is no such succession.');
  return { change };
};
