import type { RecordedDecisionView, RecordedView, SubjectView } from '#shared/pages/views.ts';
import { howToCorrect, oneTextOnly, subjectLabel, textName } from '#shared/pages/words.ts';
import { dutchMeasure } from '#shared/vocabulary/measures.ts';
import { dutchDate, dutchMoment, lastDay } from '#shared/words/dutch.ts';
import { takenOutInWords } from '#shared/words/taken-out-in-dutch.ts';
import { compose } from './compose.ts';
import { type Block, facts, heading, list, paragraph, quote, when } from './letter.ts';
import { hashAtFoot } from './task-blocks.ts';
import type { Message, TaskFrameView } from './views.ts';

export interface ReceiptMailView extends TaskFrameView {
  readonly subject: SubjectView;
  readonly recorded: RecordedView;
  /** Reference of the answer in the record, to name when something is not right. */
  readonly reference: string;
  /** Whether it is asked again when its text changes (rule 11). */
  readonly asksAgain: boolean;
  /** Until when the question stays open, for an answer that is kept while a decision is awaited. */
  readonly dueAt?: string | undefined;
}

const decisionBlocks = (decision: RecordedDecisionView): readonly Block[] => [
  heading('Het besluit'),
  facts([
    ['Datum van het besluit', dutchDate(decision.decidedOn)],
    ['Kenmerk van het besluit', decision.reference],
    ['Besluit genomen namens', decision.onBehalfOf],
    ['Document', decision.document],
  ]),
  ...when(decision.conditions.length > 0, paragraph('Met deze voorwaarden:'), list(decision.conditions)),
];

const stillOpen = (dueAt?: string): Block =>
  paragraph(
    `De vraag blijft open${dueAt ? ` tot en met ${lastDay(dueAt)}` : ''}. Is er een besluit? Leg het dan vast met dezelfde link. ` +
      'Komt er geen besluit, dan telt dat niet als instemming.',
  );

/** The receipt, for the registered address: what was recorded, and how to have it corrected. */
export const receiptMessage = (view: ReceiptMailView): Message => {
  const { recorded, subject } = view;
  return compose({
    ...view,
    subject: `Vastgelegd: antwoord van ${view.capacity} over ${subject.title}`,
    heading: 'Uw antwoord is vastgelegd',
    blocks: [
      paragraph('Bewaar deze e-mail. Dit hebben wij vastgelegd:'),
      facts([
        ['Vraag', view.question],
        ['Namens', view.capacity],
        ['Antwoord', recorded.answerLabel],
        ['Vastgelegd op', dutchMoment(recorded.givenAt)],
        ['Ingevuld door', recorded.by && `${recorded.by.name}, ${recorded.by.role}`],
        ['Gegeven door de vertegenwoordiger', recorded.representedBy],
        ['Kenmerk van het antwoord', view.reference],
        [subjectLabel(subject), textName(subject)],
      ]),
      ...when(recorded.remarks, heading('Toelichting'), quote(recorded.remarks ?? '')),
      ...when(recorded.takenOut, paragraph(recorded.takenOut ? takenOutInWords(recorded.takenOut) : '')),
      ...when(recorded.measures?.length, heading('Maatregelen'), list((recorded.measures ?? []).map(dutchMeasure))),
      ...(recorded.decision ? decisionBlocks(recorded.decision) : []),
      ...when(recorded.keptOpen, heading('Wat moet u nog doen?'), stillOpen(view.dueAt)),
      paragraph(oneTextOnly(subject, view.asksAgain)),
      heading('Klopt dit niet?'),
      paragraph(howToCorrect),
      paragraph(`Noem daarbij het kenmerk ${view.reference}. Was u het niet? Meld dat dan meteen.`),
      hashAtFoot(subject),
    ],
  });
};
