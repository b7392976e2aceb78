import type { FrameView, SubjectView } from '#shared/pages/views.ts';

/** The input of the e-mails. Moments are ISO 8601 in UTC, days are ISO dates. */

/** An e-mail, ready to send: both parts have the same content. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The address for answers: that of the programmabureau, when it has one. */
  readonly replyTo?: string | undefined;
}

/** The input of every e-mail about a task. */
export interface TaskFrameView extends FrameView {
  readonly addresseeName: string;
  /** The body for which the addressee answers. */
  readonly capacity: string;
  readonly question: string;
}

export interface TaskMailView extends TaskFrameView {
  /** The body that asks, e.g. "regiegroep". */
  readonly askedBy: string;
  readonly roundName: string;
  /** What is asked for, e.g. "uw stem". */
  readonly asks: string;
  /** What silence leads to, in Dutch, where more follows than that it is recorded. */
  readonly afterSilence?: string | undefined;
  readonly subject: SubjectView;
  /** The figures that decide: in a few words for the subject, and as labels with values. */
  readonly essentials?: { readonly short: string; readonly rows: readonly (readonly [string, string])[] } | undefined;
  readonly dueAt: string;
  readonly registersDecision: boolean;
  /** Whether it is asked again when its text changes (rule 11). */
  readonly asksAgain: boolean;
  readonly oneTimeCode: boolean;
  /** Why it is asked, asked again, or asked in spite of what. */
  readonly motivation?: string | undefined;
  /** Why the term is too short for some councils (rule 21). */
  readonly shorterTerm?: string | undefined;
  readonly link: string;
}
