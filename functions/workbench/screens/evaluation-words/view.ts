import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { evaluationTitle } from '#shared/pages/evaluation-sections.ts';
import { textField } from '#shared/pages/fields.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import type { Concept } from '../evaluation-concept/view.ts';

type Part = keyof BodyOf<'keepEvaluationWords'>['words'];

/** The parts of an evaluation that the programmabureau says something about, with the names of their fields. */
export const wordFields: readonly (readonly [part: Part, field: string, label: string])[] = [
  ['summary', 'samenvatting', 'Samenvatting'],
  ['goals', 'doelen', 'Bij de doelen'],
  ['indicators', 'indicatoren', 'Bij de indicatoren'],
  ['money', 'geld', 'Bij het geld'],
  ['escalations', 'escalaties', 'Bij escalaties en toegestane afwijkingen'],
  ['lessons', 'lessen', 'Bij de lessen'],
  ['risks', 'risicos', 'Bij de risico’s'],
  ['late', 'telaat', 'Bij wat te laat is'],
  ['requirements', 'ontwerpeisen', 'Bij de ontwerpeisen'],
];

/** The form of the programmabureau's own words beside the computed parts. */
export const wordsForm: FormParts<Concept, BodyOf<'keepEvaluationWords'>> = {
  path: 'evaluaties/{evaluationId}/woorden',
  who: 'bureau',
  title: ({ content }) => `Toelichting bij de ${evaluationTitle(content).toLowerCase()}`,
  before: ({ content }, { here }) =>
    html`<p class="nl-paragraph">Bij elk onderdeel kunt u zeggen wat de cijfers niet zeggen. Wat u leeg laat, komt niet in het stuk. ${link(here(`evaluaties/${content.evaluationId}`), 'Terug naar het concept')}</p>`,
  start: ({ content: { words } }) => ({
    ...Object.fromEntries(wordFields.map(([part, field]) => [field, words[part] ?? ''])),
    verbetering: words.correction ?? '',
  }),
  seenVersion: ({ wordsNumber }) => ({ stand: String(wordsNumber) }),
  fields: ({ content }, typed) => html`
${content.version > 1 && textField({ ...typed.of('verbetering'), label: `Wat verbetert deze versie van versie ${content.version - 1}?`, rows: 3 })}
${wordFields.map(([, field, label]) => textField({ ...typed.of(field), label, rows: 4, optional: true }))}`,
  submit: 'Bewaar de toelichting',
  fieldAt: (pointer) => {
    if (pointer === '/words/correction') return 'verbetering';
    return wordFields.find(([part]) => pointer === `/words/${part}`)?.[1] ?? 'samenvatting';
  },
  refusals: {
    'words-changed':
      'Iemand anders bewaarde intussen een andere toelichting. Bekijk die eerst; wat u invulde, staat er nog.',
  },
};
