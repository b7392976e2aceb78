import type { PresentRegistry } from '#functions/bodies/terms/present.ts';
import type { Programme } from '#functions/bodies/terms/registry.ts';
import type { Earlier } from '#shared/calendar/order.ts';
import type { BriefingView } from '#shared/pages/briefing-view.ts';
import type { ContentView, RecordedView } from '#shared/pages/views.ts';
import { questionOfTask } from '../domain/question.ts';
import { alsoAsked } from '../pages/also-asked.ts';
import type { ClosedView, TaskView } from '../pages/views.ts';
import type { Filled, FillSection } from '../terms/filling.ts';
import { asksCode, recordedOf } from '../terms/recorded.ts';
import type { Round } from '../terms/round.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Contact, Task } from '../terms/task.ts';

/** The data of a page about a task, as read from the record. */
export interface Dossier {
  /** The current registry. */
  readonly registry: PresentRegistry;
  readonly programme: Programme;
  readonly round: Round;
  readonly task: Task;
  readonly content: ContentView | undefined;
  /** The body that asks, in Dutch. */
  readonly askedBy: string;
  /** The form that the matter asks the addressee to fill in; empty for a round that asks for an answer alone. */
  readonly form: readonly FillSection[];
  /** The day in Europe/Amsterdam (ISO date) of the request. */
  readonly today: string;
  /** The days that a decision registered here cannot precede (rule 8). */
  readonly after: readonly Earlier[];
  /** Whether its round is closed and the text was replaced since (rule 11). */
  readonly superseded: boolean;
  /** The person or deputy that gets the mail. */
  readonly addresseeName: string;
  /** The registered address, for receipts and new links. */
  readonly registeredEmail: string | undefined;
  /** The address for one-time codes: that of the current holder of the task. */
  readonly codeEmail: string | undefined;
  /** The person who registered the answer, while that is stored. */
  readonly registrar: Contact | undefined;
  readonly bureau: string;
}

interface Form {
  readonly formAction: string;
  readonly csrf: string;
}

/** Why it is asked, said once: where the text of the question says a part of it, only the rest. */
const whyAsked = ({ motivation }: Pick<Round, 'motivation'>, content: ContentView | undefined): string | undefined =>
  content && 'sections' in content && content.why !== undefined ? content.why : motivation;

/** @param filled - what was typed in the fields of the matter's form. */
export const taskView = (dossier: Dossier, form: Form, briefing?: BriefingView, filled: Filled = {}): TaskView => {
  const { programme, round, task, content } = dossier;
  const kind = roundKind(round.kind);
  return {
    programmeName: programme.name,
    contactOfBureau: dossier.bureau,
    statements: programme.settings.statements,
    ...form,
    roundKind: round.kind,
    roundName: kind.name,
    askedBy: dossier.askedBy,
    alsoAsked: alsoAsked(round),
    afterSilence: kind.afterSilence,
    question: round.question,
    subject: round.subject,
    content,
    briefing,
    form: dossier.form,
    filled,
    capacity: task.addressee,
    addresseeName: dossier.addresseeName,
    dueAt: round.termEnd,
    options: kind.options,
    registersDecision: kind.registersDecision,
    asksAgain: kind.asksAgain === true,
    // An answered task accepts no other answer, with or without a code.
    oneTimeCode: asksCode(programme, round.kind, dossier.today) && task.status === 'open',
    motivation: whyAsked(round, content),
    shorterTerm: round.shorterTerm,
    today: dossier.today,
    outcome: round.outcome?.sentence,
  };
};

export const recordedView = ({ registry, task, registrar, registeredEmail }: Dossier): RecordedView | undefined => {
  const recorded = recordedOf(task, registrar);
  const representedBy = task.answer?.representedBy;
  return (
    recorded && {
      ...recorded,
      representedBy: registry.partners.find(({ partnerId }) => partnerId === representedBy)?.name,
      receiptSentTo: registeredEmail && masked(registeredEmail),
    }
  );
};

export const closedView = (dossier: Dossier, form: Form): ClosedView => ({
  programmeName: dossier.programme.name,
  contactOfBureau: dossier.bureau,
  statements: dossier.programme.settings.statements,
  ...form,
  question: questionOfTask(dossier.task, dossier.round),
  closedAt: dossier.round.closedAt,
  outcome: dossier.round.outcome?.sentence,
  recorded: recordedView(dossier),
  registeredAddress: dossier.codeEmail && masked(dossier.codeEmail),
});

/** A masked address, which only its owner recognises: `j…@stein.example`. */
export const masked = (email: string): string => {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, 1)}…@${domain}`;
};
