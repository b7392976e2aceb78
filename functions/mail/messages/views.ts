import type { FrameView, SubjectView } from '#shared/pages/views.ts';

/** What the e-mails need to know. Moments are ISO 8601 in UTC, days are ISO dates. */

/** An e-mail, ready to send: both parts say the same. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where a reply goes: the programmabureau, where it has an address. */
  readonly replyTo?: string | undefined;
}

/** What every e-mail about a task knows. */
export interface TaskFrameView extends FrameView {
  readonly addresseeName: string;
  /** In whose name the addressee answers. */
  readonly capacity: string;
  readonly question: string;
}

export interface TaskMailView extends TaskFrameView {
  /** The body that asks, e.g. "regiegroep". */
  readonly askedBy: string;
  readonly roundName: string;
  /** What silence leads to, in Dutch, where more follows than that it is recorded. */
  readonly afterSilence?: string | undefined;
  readonly subject: SubjectView;
  readonly dueAt: string;
  readonly registersDecision: boolean;
  readonly oneTimeCode: boolean;
  /** Why it is asked, asked again, or asked in spite of what. */
  readonly motivation?: string | undefined;
  readonly link: string;
}
