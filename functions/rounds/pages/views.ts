import type { BriefingView } from '#shared/pages/briefing-view.ts';
import type { ContentView, FrameView, RecordedView, SubjectView } from '#shared/pages/views.ts';
import type { Filled, FillSection } from '../terms/filling.ts';
import type { AnswerOption, RoundKindDefinition } from '../terms/round-kinds.ts';

// The input of the decision pages. Plain data: the caller fills it from the record, and the pages only put it into words. Moments are ISO
// 8601 in UTC, days are ISO dates, money is whole euro cents.

/** The target of a form, and the value that proves that it came from our own page. */
export interface FormTarget {
  readonly formAction: string;
  readonly csrf: string;
}

export interface TaskView extends FrameView, FormTarget {
  readonly roundKind: RoundKindDefinition['kind'];
  readonly roundName: string;
  /** The body that asks. */
  readonly askedBy: string;
  /** Who else is asked, in Dutch. */
  readonly alsoAsked: string;
  /** What silence leads to, in Dutch, where more follows than that it is recorded. */
  readonly afterSilence?: string | undefined;
  readonly question: string;
  readonly subject: SubjectView;
  readonly content?: ContentView | undefined;
  /** Absent for a round of an earlier release, and where no answer is asked. */
  readonly briefing?: BriefingView | undefined;
  /** The form to fill in beside the answer, and what was typed in it. */
  readonly form?: readonly FillSection[] | undefined;
  readonly filled?: Filled | undefined;
  /** The body for which the addressee answers, e.g. "college van B en W van Stein". */
  readonly capacity: string;
  /** A person or a function. */
  readonly addresseeName: string;
  readonly dueAt: string;
  readonly options: readonly AnswerOption[];
  readonly registersDecision: boolean;
  /** Whether it is asked again when its text changes (rule 11). */
  readonly asksAgain: boolean;
  readonly oneTimeCode: boolean;
  /** Why it is asked, asked again, or asked in spite of what. */
  readonly motivation?: string | undefined;
  /** Why the term is too short for some councils (rule 21). */
  readonly shorterTerm?: string | undefined;
  /** The day of the request (ISO date): an example of a valid day. */
  readonly today: string;
  /** How its round ended and why, in Dutch; absent while it is open. */
  readonly outcome?: string | undefined;
}

/** The reason why a link does not show a form; every field is optional, because nothing is known about an unknown link. */
export interface ClosedView extends Partial<FrameView>, Partial<FormTarget> {
  readonly question?: string | undefined;
  readonly closedAt?: string | undefined;
  /** How the round ended and why, in Dutch. */
  readonly outcome?: string | undefined;
  readonly recorded?: RecordedView | undefined;
  /** The reason of the withdrawal, in the words of who withdrew it. */
  readonly reason?: string | undefined;
  /** Masked registered address. */
  readonly registeredAddress?: string | undefined;
}
