import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { selectField } from '../../pages/parts.ts';
import type { Lesson } from '../../words/lesson-words.ts';

export interface UseAbout {
  readonly lesson: Lesson;
  /** The alliances in which whoever looks takes part. */
  readonly own: readonly { readonly allianceId: string; readonly title: string }[];
}
/** What is sent: the body, and the alliance that says it. */
export type Use = BodyOf<'answerLesson'> & { readonly allianceId: string };

/** The form in which an alliance says whether it uses a lesson. */
export const useForm: FormParts<UseAbout, Use> = {
  path: 'lessen/{lessonId}/gebruik',
  who: 'everybody',
  title: ({ lesson }) => `Gebruikt uw alliantie "${lesson.title}"?`,
  closed: ({ own }) =>
    own.length === 0
      ? 'De partners van een alliantie zeggen of zij een les gebruikt. U bent geen partner van een alliantie.'
      : undefined,
  fields: ({ own }, typed) => html`
${selectField({ ...chosen(typed, 'alliantie'), label: 'Alliantie', choices: own.map(({ allianceId, title }) => ({ value: allianceId, label: title })) })}
${radioGroup({
  ...chosen(typed, 'gebruikt'),
  legend: 'Gebruikt zij de les?',
  choices: [
    { value: 'ja', label: 'Ja' },
    { value: 'nee', label: 'Nee' },
  ],
})}
${textField({ ...typed.of('reden'), label: 'Waarom, en hoe?', rows: 3 })}`,
  submit: 'Leg dit vast',
  fieldAt: (pointer) => (pointer === '/reason' ? 'reden' : 'gebruikt'),
};
