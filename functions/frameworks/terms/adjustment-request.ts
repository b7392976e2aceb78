/** Names one request to adjust the framework: the visit in which an escalation asks. It may ask again after a withdrawn cycle. */
export interface RequestIds {
  readonly programmeId: string;
  readonly escalationId: string;
  readonly visit: number;
}

/** A breach that no mandate reaches, so that another framework is asked for: what a new cycle says of it as its evaluation. */
export interface AdjustmentRequest extends RequestIds {
  readonly title: string;
  /** The account of the alliance, as far as there is one. */
  readonly account: {
    readonly cause?: string | undefined;
    readonly consequences?: string | undefined;
    readonly options?: string | undefined;
    readonly recommendation?: string | undefined;
  };
}

/** The requests to adjust frameworks as they stand now. The service that keeps escalations implements it. */
export interface AdjustmentRequests {
  /**
   * The request of this visit; nothing when it is not made any more.
   * @throws {NotFound} when the programme has no such escalation.
   */
  made(ids: RequestIds): Promise<AdjustmentRequest | undefined>;
  /** Every request that is made in a programme, with a cycle or without. */
  madeIn(programmeId: string): Promise<AdjustmentRequest[]>;
  /** The same of all programmes; what cannot be read is left out. */
  all(): Promise<AdjustmentRequest[]>;
}
