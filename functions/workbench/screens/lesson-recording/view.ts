import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { selectField } from '../../pages/parts.ts';
import { lessonMeetings, lessonMeetingWords } from '../../words/lesson-words.ts';
import type { Names } from '../../words/names.ts';

export interface RecordingAbout {
  readonly names: Names;
  /** Whether whoever looks is a partner of an alliance, or the programmabureau. */
  readonly mayRecord: boolean;
}

/** Who records lessons, for whoever does not. */
export const whoRecords = 'Partners van een alliantie en het programmabureau leggen lessen vast.';

/** Every goal with its line, as one choice: `line/goal`. */
export const goalChoices = ({ names }: RecordingAbout) =>
  names.lines.flatMap(({ lineId, name, goals }) =>
    goals.map(({ goalId, title }) => ({ value: `${lineId}/${goalId}`, label: `${title} (${name})` })),
  );

/** The form of a lesson that comes from a meeting, or from elsewhere than a report. */
export const recordingForm: FormParts<RecordingAbout, BodyOf<'recordLesson'>> = {
  path: 'lessen/nieuw',
  who: 'everybody',
  title: () => 'Leg een les vast',
  closed: ({ mayRecord }) => (mayRecord ? undefined : whoRecords),
  fields: (about, typed) => html`
${textField({ ...typed.of('titel'), label: 'De les in een paar woorden' })}
${textField({ ...typed.of('grond'), label: 'Wat is er geleerd, en waarvan?', rows: 5 })}
${radioGroup({
  ...chosen(typed, 'uit'),
  legend: 'Waar komt de les vandaan?',
  choices: [
    { value: 'meeting', label: 'Uit een vergadering of sessie' },
    { value: 'elsewhere', label: 'Van elders, zoals een gesprek' },
  ],
})}
${selectField({ ...chosen(typed, 'vergadering'), label: 'Welke vergadering?', optional: true, choices: lessonMeetings.map((value) => ({ value, label: lessonMeetingWords[value] })) })}
${textField({ ...typed.of('gehouden'), label: 'Gehouden op', hint: 'Bijvoorbeeld 12-6-2028.', width: 'short', optional: true })}
${textField({ ...typed.of('herkomst'), label: 'Als de les van elders komt: vanwaar?', hint: 'Lessen uit rapportages komen hier vanzelf.', optional: true, rows: 2 })}
${selectField({ ...chosen(typed, 'doel'), label: 'Over welk doel uit de kaders gaat het?', choices: goalChoices(about) })}`,
  submit: 'Leg de les vast',
  fieldAt: (pointer) => {
    if (pointer === '/source/heldOn') return 'gehouden';
    if (pointer.startsWith('/source')) return 'herkomst';
    return { '/title': 'titel', '/ground': 'grond', '/lineId': 'doel' }[pointer] ?? 'titel';
  },
  refusals: { 'lesson-exists': 'Er is al een andere les met deze naam. Kies andere woorden.' },
};
