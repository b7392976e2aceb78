import { html } from 'hono/html';
import { dataList, hashCode, numbered, type Row } from '#shared/pages/data-list.ts';
import { type Html, safeLink } from '#shared/pages/markup.ts';
import type { RecordedDecisionView, RecordedView, SubjectView } from '#shared/pages/views.ts';
import { subjectLabel, textName } from '#shared/pages/words.ts';
import { dutchDate, dutchMoment } from '#shared/words/dutch.ts';
import { takenOutInWords } from '#shared/words/taken-out-in-dutch.ts';
import { boundRows } from './bound-rows.ts';

/** The rows with the question and the text of an answer. */
export const subjectRows = (question: string, capacity: string, subject: SubjectView): Row[] => [
  ['Vraag', question],
  ['Namens', capacity],
  [subjectLabel(subject), textName(subject)],
  ['Controlegetal van de tekst', hashCode(subject.hash)],
];

/** The rows of a decision that was taken in a meeting elsewhere. */
export const decisionRows = (decision: RecordedDecisionView): Row[] => [
  ['Datum van het besluit', dutchDate(decision.decidedOn)],
  ['Kenmerk van het besluit', decision.reference],
  ['Besluit genomen namens', decision.onBehalfOf],
  ['Voorwaarden', numbered(decision.conditions)],
  ['Document', decision.document ? safeLink(decision.document) : undefined],
];

/** The row with the person who filled in the form. */
export const personRow = (name: string, role: string): Row => ['Ingevuld door', `${name}, ${role}`];

/** An answer as recorded. */
export const recordedList = (recorded: RecordedView, before: readonly Row[] = []): Html =>
  dataList([
    ...before,
    ['Antwoord', html`<strong>${recorded.answerLabel}</strong>`],
    ['Toelichting', recorded.remarks],
    ['Toelichting weggelaten', recorded.takenOut && takenOutInWords(recorded.takenOut)],
    ...boundRows(recorded),
    ...(recorded.decision ? decisionRows(recorded.decision) : []),
    ['Vastgelegd op', dutchMoment(recorded.givenAt)],
    ...(recorded.by ? [personRow(recorded.by.name, recorded.by.role)] : []),
    ['Gegeven door de vertegenwoordiger', recorded.representedBy],
    ['Bevestiging gaat naar', recorded.receiptSentTo],
  ]);
