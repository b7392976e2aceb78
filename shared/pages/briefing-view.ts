// What whoever decides reads beside the text, on a decision page and in the workbench. Plain data: moments are ISO 8601 in UTC.

/** The differences with one other text. */
export interface ChangesView {
  /** Which text that is, in Dutch. */
  readonly against: string;
  readonly lines: readonly string[];
  /** The number of differences that are not in the lines. */
  readonly left: number;
}

/** How an earlier round about the same matter ended. */
export interface EarlierRoundView {
  readonly name: string;
  readonly closedAt: string;
  readonly outcome: string;
  readonly voices: readonly {
    readonly addressee: string;
    readonly answer: string;
    readonly remarks?: string | undefined;
    readonly reply?: string | undefined;
  }[];
  /** The number of answers that are not in the voices. */
  readonly left: number;
}

/** What whoever decides must know besides the text (rule 20), for one addressee. */
export interface BriefingView {
  readonly compiledAt: string;
  readonly changes: readonly ChangesView[];
  readonly earlier: readonly EarlierRoundView[];
  readonly evaluation?: { readonly title: string; readonly summary: string } | undefined;
  /** The last established evaluation of what is in force. */
  readonly evaluated?: { readonly evaluationId: string; readonly version: number; readonly title: string } | undefined;
  /** The partner that is asked, and what it means for that partner. */
  readonly partnerName: string;
  readonly stakes: readonly (readonly [label: string, value: string])[];
  /** `own`: a link of ours, relative to the page. */
  readonly documents: readonly { readonly title: string; readonly url: string; readonly own?: true }[];
}
