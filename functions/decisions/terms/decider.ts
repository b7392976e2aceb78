import type { Act } from '#shared/authority/authority.ts';
import type { FactOf, FactType } from '#shared/events/catalogue.ts';
import type { MatterKind } from '#shared/vocabulary/matter.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { Decision } from './decision.ts';

/** A kind of round in which a matter is decided: each answer of a body that decides is a decision. */
export interface DecidingRound {
  /** What the seats of the regiegroep decide together when the round closes, and by which act it is theirs to decide. */
  readonly together?: { readonly kind: Decision['kind']; readonly act: Act };
}

/** Finds the decisions that a fact reports, by what the record says of it. */
export type DecisionsReported = {
  readonly [T in FactType]?: (fact: FactOf<T>) => Promise<readonly Decision[]>;
};

/** What the service that owns a kind of matter says of the decisions on it. */
export interface Decider {
  /** The kinds of round in which the matter is decided; in its other rounds nothing is decided. */
  readonly rounds: Readonly<Partial<Record<RoundKind, DecidingRound>>>;
  /** Of decisions that the service draws up itself, beside those that its rounds hold: the facts that report them. */
  readonly reported?: DecisionsReported;
}
export type Deciders = Readonly<Record<MatterKind, Decider>>;

/** A decision that the record holds: its identifier in the register, and since when it is to be registered. */
export interface HeldDecision {
  readonly decisionId: string;
  /** ISO instant. */
  readonly since: string;
  /** What the register is to say of it, where that was read with it. */
  readonly decision?: Decision | undefined;
}

/** What the record of an owner holds of the decisions in a programme. */
export interface HeldByOwner {
  /** The rounds in which its matters were put to bodies, by identifier; also those in which nothing is decided. */
  readonly rounds: readonly string[];
  /** The decisions that it drew up itself. */
  readonly drawnUp: readonly HeldDecision[];
}

/** The record of a service that owns a kind of matter, as far as the register is verified with it. */
export interface DecidedRecord {
  held(programmeId: string): Promise<HeldByOwner>;
  /** Of decisions that the owner draws up itself: the one that its record holds where an entry says that it comes from. */
  founding?(entry: Decision): Promise<Decision | undefined>;
}
export type DecidedRecords = Readonly<Record<MatterKind, DecidedRecord>>;
