import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { quotedLabels } from '#shared/pages/answer-fields.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { typedDay } from '#shared/words/typed-answer.ts';
import type { Rows, Typed } from '../../forms/form-subject.ts';
import { filledRows, inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import type { Values } from '../../forms/typed.ts';

type Answering = NonNullable<AnswerOf<'readTask'>['answering']>;
type Measure = NonNullable<BodyOf<'answerTask'>['measures']>[number];

/** The part of an answer with a row for each measure. */
export const measuresPart = 'maatregel';
const rowParts = ['wie', 'wat', 'dag'] as const;

/** Whether an answer can bind to measures. */
export const asksMeasures = (answering: Pick<Answering, 'options'> | undefined): boolean =>
  answering?.options.some(({ measures }) => measures) ?? false;

/** The rows of measures, where an answer can bind to them. */
export const measureRows: Rows<{ readonly task: Pick<AnswerOf<'readTask'>, 'answering'> }> = {
  more: 'Nog een maatregel',
  first: () => 2,
  most: 20,
  shown: ({ task }) => asksMeasures(task.answering),
};

/** What was typed, as the API takes it: whether it is right is for the API to say. */
export const measuresIn = (values: Values): Measure[] =>
  filledRows(values, measuresPart, rowParts).map((row) => {
    const typed = (part: (typeof rowParts)[number]): string => (values[inRow(measuresPart, row, part)] ?? '').trim();
    return { who: typed('wie'), what: typed('wat'), by: typedDay(typed('dag')) };
  });

const parts: Readonly<Record<string, readonly [part: string, message: string]>> = {
  who: ['wie', 'Vul in wie het doet, in hoogstens 200 tekens.'],
  what: ['wat', 'Vul in wat er gebeurt, in hoogstens 2.000 tekens.'],
  by: ['dag', 'Vul een dag in die nog niet voorbij is. Bijvoorbeeld 31-12-2028.'],
};

/** The fault of a pointer of the API about the measures, at its row; undefined when it is about something else. */
export const measureFault = (pointer: string, values: Values): PageFault | undefined => {
  const [, at, field = ''] = /^\/measures(?:\/(\d+)(?:\/(\w+))?)?$/.exec(pointer) ?? [];
  if (!pointer.startsWith('/measures')) return undefined;
  if (at === undefined) {
    const message =
      measuresIn(values).length === 0
        ? 'Vul minstens één maatregel in: bij dit antwoord is die nodig.'
        : 'Bij dit antwoord horen geen maatregelen. Maak de rijen leeg, of kies een ander antwoord.';
    return { field: inRow(measuresPart, 1, 'wie'), message };
  }
  const [part, message] = parts[field] ?? ['wie', 'Vul in wie wat doet, en uiterlijk wanneer.'];
  return { field: inRow(measuresPart, rowAt(values, measuresPart, rowParts, Number(at)), part), message };
};

/** The rows for who does what by when, where an answer binds to measures. */
export const measureFields = ({ options }: Answering, typed: Typed): Html | undefined => {
  const binding = options.filter(({ measures }) => measures);
  if (binding.length === 0) return undefined;
  return html`
${rowsHeading('Maatregelen', `Wie doet wat, en wanneer is het klaar? Verplicht als u kiest voor ${quotedLabels(binding)}. Lege rijen tellen niet mee.`)}
${typed.rows(measuresPart).map((row) =>
  rowFields(
    `Maatregel ${row}`,
    html`
${textField({ ...typed.of(inRow(measuresPart, row, 'wie')), label: 'Wie doet het?', hint: 'Bijvoorbeeld gemeente Stein.', width: 'medium' })}
${textField({ ...typed.of(inRow(measuresPart, row, 'wat')), label: 'Wat gebeurt er?', rows: 2 })}
${textField({ ...typed.of(inRow(measuresPart, row, 'dag')), label: 'Uiterlijk', hint: 'Bijvoorbeeld 31-12-2028.', width: 'short' })}`,
  ),
)}`;
};
