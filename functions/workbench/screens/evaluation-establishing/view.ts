import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { evaluationTitle } from '#shared/pages/evaluation-sections.ts';
import { radioGroup } from '#shared/pages/fields.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import type { Concept } from '../evaluation-concept/view.ts';

/** The form in which the programmabureau establishes the concept that it read. */
export const establishingForm: FormParts<Concept, BodyOf<'establishEvaluation'>> = {
  path: 'evaluaties/{evaluationId}/vaststellen',
  who: 'bureau',
  title: ({ content }) => `Stel de ${evaluationTitle(content).toLowerCase()} vast`,
  before: ({ content }, { here }) =>
    html`<p class="nl-paragraph">U stelt het concept vast zoals het nu is, met de stand op ${dutchDate(content.asOf)}. Daarna verandert het niet meer. De gemeenten met een zetel krijgen een e-mail, en de evaluatie gaat mee bij het volgende ontwerp van de kaders. ${link(here(`evaluaties/${content.evaluationId}`), 'Lees het concept')}</p>`,
  closed: ({ content, over }) => {
    if (!over) return `De periode loopt nog. U kunt de evaluatie vaststellen vanaf ${dutchDate(content.until)}.`;
    if (content.version > 1 && content.words.correction === undefined)
      return `Versie ${content.version - 1} is al vastgesteld. Zeg eerst in uw toelichting wat deze versie verbetert.`;
    return undefined;
  },
  seenVersion: ({ hash }) => ({ controlegetal: hash }),
  fields: (_about, typed) => html`
${radioGroup({
  ...chosen(typed, 'akkoord'),
  legend: 'Hebt u het concept gelezen?',
  choices: [{ value: 'ja', label: 'Ja, stel het zo vast' }],
})}`,
  submit: 'Stel de evaluatie vast',
  fieldAt: () => 'akkoord',
  refusals: {
    'evaluation-changed': 'Er is intussen iets veranderd in wat is vastgelegd. Lees het concept opnieuw.',
    'correction-missing': 'Zeg eerst in uw toelichting wat deze versie verbetert.',
    'period-not-over': 'De periode loopt nog.',
  },
};
