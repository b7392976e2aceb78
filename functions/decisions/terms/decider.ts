import type { Act } from '#shared/authority/authority.ts';
import type { FactOf, FactType } from '#shared/events/catalogue.ts';
import type { MatterKind } from '#shared/vocabulary/matter.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { Decision } from './decision.ts';

/** A kind of round in which a matter is decided: each answer of a deciding body is a decision. */
export interface DecidingRound {
  /** The joint decision of the regiegroep's seats when the round closes, and the act by which they may take it. */
  readonly together?: { readonly kind: Decision['kind']; readonly act: Act };
}

/** Finds the decisions that a fact reports, by the current record. */
export type DecisionsReported = {
  readonly [T in FactType]?: (fact: FactOf<T>) => Promise<readonly Decision[]>;
};

/** What the service that owns a kind of matter declares about the decisions on it. */
export interface Decider {
  /** The kinds of round in which the matter is decided; its other rounds decide nothing. */
  readonly rounds: Readonly<Partial<Record<RoundKind, DecidingRound>>>;
  /** For decisions that the service draws up itself, besides those of its rounds: the facts that report them. */
  readonly reported?: DecisionsReported;
}
export type Deciders = Readonly<Record<MatterKind, Decider>>;

/** A decision in the record: its identifier in the register, and since when it must be registered. */
export interface DecisionInRecord {
  readonly decisionId: string;
  /** ISO instant. */
  readonly since: string;
  /** The decision for the register, when it was read at the same time. */
  readonly decision?: Decision | undefined;
}

/** The decisions of a programme in the record of an owner. */
export interface DecisionsOfOwner {
  /** The rounds in which its matters were put to bodies, by identifier; including those that decide nothing. */
  readonly rounds: readonly string[];
  /** The decisions that it drew up itself. */
  readonly ownDecisions: readonly DecisionInRecord[];
}

/** The record of a service that owns a kind of matter, as far as the register is verified with it. */
export interface DecidedRecord {
  decisionsIn(programmeId: string): Promise<DecisionsOfOwner>;
  /** For decisions that the owner draws up itself: the one in its record that an entry names as its origin. */
  founding?(entry: Decision): Promise<Decision | undefined>;
}
export type DecidedRecords = Readonly<Record<MatterKind, DecidedRecord>>;
