/** Identifies one request to adjust the framework: the visit in which an escalation asks. It may ask again after a withdrawn cycle. */
export interface RequestIds {
  readonly programmeId: string;
  readonly escalationId: string;
  readonly visit: number;
}

/** A breach beyond every mandate, for which another framework is requested: a new cycle has it as its evaluation. */
export interface AdjustmentRequest extends RequestIds {
  readonly title: string;
  /** The account of the alliance, when it gave one. */
  readonly account: {
    readonly cause?: string | undefined;
    readonly consequences?: string | undefined;
    readonly options?: string | undefined;
    readonly recommendation?: string | undefined;
  };
}

/** The current requests to adjust frameworks. The service that keeps escalations implements it. */
export interface AdjustmentRequests {
  /**
   * The request of this visit; undefined when it was withdrawn.
   * @throws {NotFound} when the programme has no such escalation.
   */
  made(ids: RequestIds): Promise<AdjustmentRequest | undefined>;
  /** Every current request of a programme, with or without a cycle. */
  madeIn(programmeId: string): Promise<AdjustmentRequest[]>;
  /** The same for all programmes; records that cannot be read are left out. */
  all(): Promise<AdjustmentRequest[]>;
}
