import { html } from 'hono/html';
import { errorSummary } from '#shared/pages/error-summary.ts';
import type { Html } from '#shared/pages/markup.ts';
import { form, link, refusedHere } from '../../pages/parts.ts';
import { lineFields } from '../concept/fields.ts';
import { type ConceptPage, canChange, fixed, toPresent } from '../concept/view.ts';

export interface ConceptLinePage extends Omit<ConceptPage, 'missing' | 'done' | 'gaps'> {
  readonly lineId: string;
  /** What the line is called in the programme. */
  readonly name: string;
}

/** A programme line of the draft as a form: budget, goals, indicators. */
export const conceptLineView = (page: ConceptLinePage): Html => {
  const { cycle, lineId, name, faults, refused, visit } = page;
  return html`
${errorSummary(faults)}
${refused && refusedHere(refused.title, refused.sentences)}
${toPresent(page)}
<h1 class="utrecht-heading-1">Programmalijn: ${name}</h1>
${
  canChange(cycle)
    ? form({
        action: visit.here(`kader/${cycle.cycleId}/concept/${lineId}`),
        csrf: visit.csrf,
        submit: 'Sla op als nieuwe tekst',
        values: { basedOn: String(page.basedOn) },
        fields: lineFields(page),
      })
    : fixed
}
<p class="utrecht-paragraph">${link(visit.here(`kader/${cycle.cycleId}/concept`), 'Terug naar het concept')}</p>`;
};
