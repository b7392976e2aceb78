import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { selectField } from '../../pages/parts.ts';
import type { Lesson } from '../../words/lesson-words.ts';

export interface EndingAbout {
  readonly lesson: Lesson;
  readonly mayEnd: boolean;
  readonly versions: readonly { readonly cycleId: string; readonly title: string }[];
  /** Of each year the version of the plan that the alliance works by: `alliance/year/version`. */
  readonly plans: readonly { readonly value: string; readonly label: string }[];
}

/** The form in which a lesson ends, or is parked. */
export const endingForm: FormParts<EndingAbout, BodyOf<'endLesson'>> = {
  path: 'lessen/{lessonId}/afronding',
  who: 'everybody',
  title: ({ lesson }) => `Rond de les "${lesson.title}" af`,
  closed: ({ lesson, mayEnd }) => {
    if (!mayEnd) return 'Partners van een alliantie en het programmabureau ronden lessen af.';
    return lesson.standing === 'ended' ? 'Deze les is al verwerkt.' : undefined;
  },
  seenVersion: ({ lesson }) => ({ stand: String(lesson.change) }),
  fields: ({ versions, plans }, typed) => html`
${radioGroup({
  ...chosen(typed, 'hoe'),
  legend: 'Wat is ermee gedaan?',
  choices: [
    { value: 'framework', label: 'De kaders namen haar over' },
    { value: 'plan', label: 'Een jaarplan nam haar over' },
    { value: 'parked', label: 'Zij wordt geparkeerd tot een dag' },
  ],
})}
${selectField({ ...chosen(typed, 'versie'), label: 'Versie van de kaders', optional: true, choices: versions.map(({ cycleId, title }) => ({ value: cycleId, label: `Versie ${cycleId}: ${title}` })) })}
${selectField({ ...chosen(typed, 'plan'), label: 'Jaarplan', optional: true, choices: plans })}
${textField({ ...typed.of('tot'), label: 'Geparkeerd tot', hint: 'Bijvoorbeeld 31-12-2028.', width: 'short', optional: true })}
${textField({ ...typed.of('waarom'), label: 'Waarom, of waar staat het?', rows: 3 })}`,
  submit: 'Leg dit vast',
  fieldAt: (pointer) =>
    ({ '/until': 'tot', '/cycleId': 'versie', '/version': 'plan', '/why': 'waarom' })[pointer] ?? 'hoe',
  refusals: {
    'lesson-changed': 'Iemand anders veranderde de les intussen. Bekijk haar eerst; wat u invulde, staat er nog.',
    'lesson-ended': 'De les is intussen al verwerkt.',
  },
};
