import type { Stage as EscalationStage } from '#functions/escalations/terms/stages.ts';
import type { FrameView, RecordedView, SubjectView } from '#shared/pages/views.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';

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
  readonly roundKind: RoundKind;
  readonly roundName: string;
  readonly subject: SubjectView;
  readonly dueAt: string;
  readonly registersDecision: boolean;
  readonly oneTimeCode: boolean;
  /** Why it is asked, asked again, or asked in spite of what. */
  readonly motivation?: string | undefined;
  readonly link: string;
}

export interface ReminderMailView extends TaskMailView {
  /** Whether no reminder will follow. */
  readonly last?: boolean | undefined;
  /** Whether the addressee put its decision off before: it was heard, and its decision is awaited. */
  readonly deferred?: boolean | undefined;
}

export interface AgainMailView extends TaskMailView {
  readonly why: 'sent-again' | 'reassigned' | 'passed-on';
  /** Who passed the task on. */
  readonly passedOnBy?: string | undefined;
  readonly reason?: string | undefined;
}

export interface ExtendedMailView extends TaskMailView {
  /** Until when an answer could be given before. */
  readonly previousDueAt: string;
  readonly reason: string;
}

export interface CodeMailView extends TaskFrameView {
  readonly code: string;
  /** The moment at which the code stops working. */
  readonly validUntil?: string | undefined;
}

export interface ReceiptMailView extends TaskFrameView {
  readonly subject: SubjectView;
  readonly recorded: RecordedView;
  /** Reference of the answer in the record, to name when something is not right. */
  readonly reference: string;
  /** Until when the question stays open, for an answer that is kept while a decision is awaited. */
  readonly dueAt?: string | undefined;
}

export interface AnsweredInputMailView extends FrameView {
  readonly addresseeName: string;
  readonly subject: Pick<SubjectView, 'title' | 'version' | 'textNumber'>;
  readonly input: string;
  readonly verdict: 'adopted' | 'partly-adopted' | 'not-adopted';
  readonly reasons: string;
  readonly answeredAt: string;
}

export interface InForceMailView extends FrameView {
  readonly addresseeName: string;
  readonly title: string;
  readonly version: number;
  /** The moment from which it is in force. */
  readonly inForceSince: string;
  /** The version that it replaces. */
  readonly replacesVersion?: number | undefined;
  /** Day on which the next renewal is planned. */
  readonly renewalOn: string;
  /** Where anybody can read it: an address, or a place in words. */
  readonly readAt: string;
  /** Where the register of decisions ends at this moment; nothing while it is empty. */
  readonly registerEnd?: { readonly programmeId: string; readonly sequence: number; readonly hash: string } | undefined;
}

export interface EscalationMailView extends FrameView {
  readonly addresseeName: string;
  readonly title: string;
  /** What threatens, and how large it is. */
  readonly breach: string;
  readonly stage: EscalationStage;
  readonly enteredAt: string;
  /** Why it came to this step, in sentences. */
  readonly motivation?: string | undefined;
  /** To who was sounded, when the regiegroep has ruled: what it said, and what the seats gave as their reasons. */
  readonly weighed?: { readonly remarks?: string | undefined; readonly reasons: readonly string[] } | undefined;
  /** Until when a report is waited for. */
  readonly watchedUntil?: string | undefined;
}

export interface ReviewDueMailView extends FrameView {
  readonly addresseeName: string;
  /** Day by which the composition is reviewed again. */
  readonly dueOn: string;
  /** The municipality that has waited longest, by its name. */
  readonly proposed?: string | undefined;
}

export interface WithdrawnMailView extends TaskFrameView {
  readonly withdrawnAt: string;
  /** The body that withdrew the question. */
  readonly withdrawnBy?: string | undefined;
  readonly reason?: string | undefined;
}

export interface OutcomeMailView extends FrameView {
  readonly addresseeName: string;
  readonly question: string;
  readonly subject: Pick<SubjectView, 'title' | 'version' | 'textNumber'>;
  readonly roundName: string;
  readonly askedBy: string;
  /** How it ended, in a sentence. */
  readonly outcome: string;
  readonly closedAt: string;
  /** All that the reader was asked for, with what was answered; nothing for whoever asked. */
  readonly own: readonly { readonly capacity: string; readonly answerLabel?: string | undefined }[];
}

export interface PassedOnMailView extends TaskFrameView {
  readonly deputyName: string;
  readonly passedOnAt: string;
}
