import type { DispensationTerms } from '../vocabulary/dispensation.ts';
import type { FundingSource } from '../vocabulary/funding-source.ts';
import type { Measure } from '../vocabulary/measures.ts';
/**
 * The views that the decision pages, the e-mails and the printed text share. Plain data: the caller fills it from the record. Moments are
 * ISO 8601 in UTC, days are ISO dates, money is whole euro cents.
 */
export interface SubjectView {
  readonly title: string;
  /** For a framework: its version. */
  readonly version?: number | undefined;
  /** Number of the text within its version: every revision is a separate text. */
  readonly textNumber: number;
  /** SHA-256 of the text, in hex: an approval is valid for this text only (rule 11). */
  readonly hash: string;
  readonly contentUrl?: string | undefined;
}

export interface GoalView {
  readonly title: string;
  readonly description: string;
  /** The activities for it, at the level of *what*; the hash of a text covers them too. */
  readonly activities?: readonly string[] | undefined;
  readonly indicators: readonly string[];
}

export interface ProgrammeLineView {
  readonly name: string;
  readonly goals: readonly GoalView[];
  readonly budget: readonly {
    readonly year: number;
    readonly amountCents: number;
    /** Where it comes from, where the framework says it. */
    readonly sources?: readonly { readonly source: FundingSource; readonly amountCents: number }[] | undefined;
  }[];
}

export interface FrameworkContentView {
  readonly summary: string;
  readonly lines: readonly ProgrammeLineView[];
  readonly groundRules: { readonly monitoring: string; readonly accountability: string; readonly organisation: string };
  /** The mandate of the regiegroep, one sentence each. */
  readonly mandate: readonly string[];
}

/** The text of a question. */
export type ContentView = FrameworkContentView | SectionsView;

/** A text of a few sections: a contribution, an account of a threatened breach, a proposal. */
export interface SectionsView {
  readonly sections: readonly {
    readonly heading: string;
    readonly text?: string | undefined;
    /** Labels with their values. */
    readonly rows?: readonly (readonly [label: string, value: string])[] | undefined;
  }[];
  /**
   * Why it is asked, without what the page says in another place: takes the place of the motivation of the round, which mails give whole. Empty when
   * nothing is left; absent where the motivation itself is shown.
   */
  readonly why?: string | undefined;
}

/** The frame around the contents of every page. */
export interface FrameView {
  readonly programmeName: string;
  /** The contact of the programmabureau: an e-mail address, or a short line with more than that. */
  readonly contactOfBureau: string;
  /** The addresses of the statements on privacy and accessibility, where the programme names them. */
  readonly statements?: Statements | undefined;
}

export interface Statements {
  readonly privacy?: string | undefined;
  readonly accessibility?: string | undefined;
}

export interface RecordedDecisionView {
  readonly decidedOn: string;
  readonly reference: string;
  readonly onBehalfOf: string;
  readonly conditions: readonly string[];
  readonly document?: string | undefined;
}

/** An answer as recorded. */
export interface RecordedView {
  /** The question that it answers; absent with answers of an earlier release, which have the question of the round. */
  readonly question?: string | undefined;
  readonly answerLabel: string;
  readonly remarks?: string | undefined;
  /** When and why its remarks were taken out. */
  readonly takenOut?: { readonly at: string; readonly reason: string } | undefined;
  readonly decision?: RecordedDecisionView | undefined;
  /** Who does what by when. */
  readonly measures?: readonly Measure[] | undefined;
  /** What the regiegroep would be asked to allow. */
  readonly dispensation?: DispensationTerms | undefined;
  readonly givenAt: string;
  /** Who filled in the form; unknown when the programmabureau registered an answer on paper. */
  readonly by?: { readonly name: string; readonly role: string } | undefined;
  /** Who answered for a represented partner (rule 6). */
  readonly representedBy?: string | undefined;
  /** Masked address. */
  readonly receiptSentTo?: string | undefined;
  /** The answer is recorded, but the addressee is still awaited. */
  readonly keptOpen?: boolean | undefined;
}
