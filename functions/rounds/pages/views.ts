import type { ContentView, FrameView, RecordedView, SubjectView } from '#shared/pages/views.ts';
import type { AnswerOption, RoundKindDefinition } from '../terms/round-kinds.ts';

// What the decision pages need to know. Plain data: whoever serves a page fills it from the record, the pages only put it into
// words. Moments are ISO 8601 in UTC, days are ISO dates, money is whole euro cents.

/** Where a form is sent, and the value that proves that it came from our own page. */
export interface FormTarget {
  readonly formAction: string;
  readonly csrf: string;
}

export interface TaskView extends FrameView, FormTarget {
  readonly roundKind: RoundKindDefinition['kind'];
  readonly roundName: string;
  /** What silence leads to, in Dutch, where more follows than that it is recorded. */
  readonly afterSilence?: string | undefined;
  readonly question: string;
  readonly subject: SubjectView;
  readonly content?: ContentView | undefined;
  /** In whose name the addressee answers, e.g. "college van B en W van Stein". */
  readonly capacity: string;
  /** A person or a function. */
  readonly addresseeName: string;
  readonly dueAt: string;
  readonly options: readonly AnswerOption[];
  readonly registersDecision: boolean;
  readonly oneTimeCode: boolean;
  /** Why it is asked, asked again, or asked in spite of what. */
  readonly motivation?: string | undefined;
  /** The day on which it is asked (ISO date): an example of a day that is taken. */
  readonly today: string;
  /** How its round ended and why, in Dutch; absent while it runs. */
  readonly outcome?: string | undefined;
}

/** Why a link leads to no form; everything is optional, since an unknown link knows nothing. */
export interface ClosedView extends Partial<FrameView>, Partial<FormTarget> {
  readonly question?: string | undefined;
  readonly closedAt?: string | undefined;
  /** How the round ended and why, in Dutch. */
  readonly outcome?: string | undefined;
  readonly recorded?: RecordedView | undefined;
  /** Why the question was withdrawn, in the words of who withdrew it. */
  readonly reason?: string | undefined;
  /** Masked registered address. */
  readonly registeredAddress?: string | undefined;
}
