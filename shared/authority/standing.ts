import type { PartnerKind, Ring, Role, SeatKind } from '../vocabulary/membership.ts';

/**
 * The standing of somebody in a programme on a day, by the registry. All rights follow from this; a token or a link only identifies who it
 * is (rule 1).
 */
export interface Standing {
  /** Acts for the programmabureau. */
  readonly bureau: boolean;
  readonly partner?: { readonly partnerId: string; readonly kind: PartnerKind };
  /** The partner's ring on that day; absent when it does not participate. */
  readonly ring?: Ring;
  /** The seat in the regiegroep that the partner holds on that day. */
  readonly seat?: { readonly seatId: string; readonly kind: SeatKind };
  /** The role of the person who acts; absent for an application, which acts for its party as a whole. */
  readonly role?: Role;
  /** The matters that appear not to exist for it, as `seesMatter` reads them (rule 19). */
  readonly hidden?: readonly string[];
}

/** Whether somebody has what belongs to the seat of its municipality: the portfolio holder, and an application, which acts for the whole. */
export const isOfSeat = ({ role }: Pick<Standing, 'role'>): boolean =>
  role === undefined || role === 'portfolio-holder';

/** A body that decides in its own meeting, and whose decision is registered here (rule 8): a click is never its decision. */
export type DecidingBody = 'college' | 'council' | 'own-board';

/** The facts about the matter of an act that rules need. The caller takes them from the record. */
export interface MatterFacts {
  /** The body that decides. */
  readonly decidedBy: DecidingBody;
  /** The body that took the decision that is taken back. */
  readonly tookIt: DecidingBody;
  /** The partner that the act concerns: the giver of a contribution, the holder of a place in a body. */
  readonly concerns: string;
  /** The partners with a committed contribution to the alliance: exactly its members. */
  readonly alliancePartners: readonly string[];
  /** Who may make the requested move of an alliance, by the table of its phases. */
  readonly movers: readonly ('bureau' | 'alliance')[];
  /** The asker of a round. */
  readonly askedBy: string;
  /** The requested calendar: of a partner, or of the whole programme. */
  readonly calendar: { readonly partnerId?: string | undefined };
  /** Whether the council of the municipality granted its college room for this beforehand, on that day. */
  readonly withinRoom: boolean;
  /** Whether the mandate of the framework in force covers it, and a required sounding was held. */
  readonly withinMandate: boolean;
  /** Whether the regiegroep may decide on a breach by itself, without a sounding. */
  readonly withinOwnMandate: boolean;
  /** Whether the alliance answered that a breach need not be raised, or withdrew it, and it is on no rung now. */
  readonly leftLying: boolean;
}

/** The facts of a standing on which every rule is based, in words for the readers of the API. */
export const factsOf = ({ bureau, partner, ring, seat, role }: Standing) => ({
  actsFor: bureau ? 'programmabureau' : (partner?.partnerId ?? 'nobody'),
  ...(partner ? { kind: partner.kind } : {}),
  ring: ring ?? 'none',
  seat: seat?.kind ?? 'none',
  ...(role ? { role } : {}),
});
