import type { PartnerKind, Ring, SeatKind } from '../vocabulary/membership.ts';

/**
 * Where somebody stands in a programme on a day, as the registry has it. Everything that may be done follows from
 * this; a token or a link only says who it is (rule 1).
 */
export interface Standing {
  /** Acts for the programmabureau. */
  readonly bureau: boolean;
  readonly partner?: { readonly partnerId: string; readonly kind: PartnerKind };
  /** The partner's ring on that day; absent when it does not participate. */
  readonly ring?: Ring;
  /** The seat in the regiegroep that the partner holds on that day. */
  readonly seat?: { readonly seatId: string; readonly kind: SeatKind };
}

/** A body that decides by itself, and whose decision is registered here (rule 8): a click is never its decision. */
export type DecidingBody = 'college' | 'council' | 'own-board';

/** The facts about what an act is done to, where the rule turns on them. Whoever asks takes them from the record. */
export interface MatterFacts {
  /** The body that takes the decision. */
  readonly decidedBy: DecidingBody;
  /** The partner that the act concerns: whose contribution, whose place in a body. */
  readonly concerns: string;
  /** The partners with a committed contribution to the alliance: exactly its members. */
  readonly alliancePartners: readonly string[];
  /** Who may make the move that an alliance is asked to make, by the table of its phases. */
  readonly movers: readonly ('bureau' | 'alliance')[];
  /** On whose behalf a round asks. */
  readonly askedBy: string;
  /** The calendar that is asked for: of a partner, or of the whole programme. */
  readonly calendar: { readonly partnerId?: string | undefined };
  /** Whether the mandate in the framework in force reaches far enough, a sounding that it asks for being held. */
  readonly withinMandate: boolean;
}

/** In words that a reader of the API follows: the facts of a standing that every rule rests on. */
export const factsOf = ({ bureau, partner, ring, seat }: Standing) => ({
  actsFor: bureau ? 'programmabureau' : (partner?.partnerId ?? 'nobody'),
  ...(partner ? { kind: partner.kind } : {}),
  ring: ring ?? 'none',
  seat: seat?.kind ?? 'none',
});
