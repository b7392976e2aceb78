import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { chosen } from '../../forms/offer-fields.ts';
import { selectField } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';

export interface RecordingAbout {
  readonly names: Names;
  /** Whether whoever looks is a partner of an alliance, or the programmabureau. */
  readonly mayRecord: boolean;
}

/** Every goal with its line, as one choice: `line/goal`. */
export const goalChoices = ({ names }: RecordingAbout) =>
  names.lines.flatMap(({ lineId, name, goals }) =>
    goals.map(({ goalId, title }) => ({ value: `${lineId}/${goalId}`, label: `${title} (${name})` })),
  );

/** The form of a lesson that comes from somewhere else than a report. */
export const recordingForm: FormParts<RecordingAbout, BodyOf<'recordLesson'>> = {
  path: 'lessen/nieuw',
  who: 'everybody',
  title: () => 'Leg een les vast',
  closed: ({ mayRecord }) =>
    mayRecord ? undefined : 'Partners van een alliantie en het programmabureau leggen lessen vast.',
  fields: (about, typed) => html`
${textField({ ...typed.of('titel'), label: 'De les in een paar woorden' })}
${textField({ ...typed.of('grond'), label: 'Wat is er geleerd, en waarvan?', rows: 5 })}
${textField({ ...typed.of('herkomst'), label: 'Waar komt de les vandaan?', hint: 'Bijvoorbeeld een themasessie of een gesprek. Lessen uit rapportages komen hier vanzelf.', rows: 2 })}
${selectField({ ...chosen(typed, 'doel'), label: 'Over welk doel uit de kaders gaat het?', choices: goalChoices(about) })}`,
  submit: 'Leg de les vast',
  fieldAt: (pointer) => {
    if (pointer.startsWith('/source')) return 'herkomst';
    return { '/title': 'titel', '/ground': 'grond', '/lineId': 'doel' }[pointer] ?? 'titel';
  },
  refusals: { 'lesson-exists': 'Er is al een andere les met deze naam. Kies andere woorden.' },
};
