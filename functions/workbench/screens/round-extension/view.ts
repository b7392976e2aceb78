import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { faultOf, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { lastDay } from '#shared/words/dutch.ts';
import { form, link, refusedHere } from '../../pages/parts.ts';
import type { RefusalWords } from '../../pages/refusal.ts';
import type { Visit } from '../screen.ts';
import type { Typed } from './form.ts';

export interface ExtensionPage {
  readonly round: Pick<AnswerOf<'readRound'>, 'roundId' | 'question' | 'termEnd' | 'awaited'>;
  readonly typed?: Typed;
  readonly faults?: readonly PageFault[];
  readonly refused?: RefusalWords | undefined;
  readonly visit: Pick<Visit, 'here' | 'csrf'>;
}

/** The form that extends the term of a round. */
export const extensionView = ({ round, typed, faults = [], refused, visit }: ExtensionPage): Html => html`
${errorSummary(faults)}
${refused && refusedHere(refused.title, refused.sentences)}
<h1 class="utrecht-heading-1">Verleng de termijn</h1>
${dataList([
  ['Ronde', round.question],
  ['Eindigt nu op', lastDay(round.termEnd)],
  ['Er wordt nog gewacht op', round.awaited === 1 ? '1 antwoord' : `${round.awaited} antwoorden`],
])}
<p class="utrecht-paragraph">Een termijn kan alleen langer worden. De herinneringen schuiven mee; er komen er geen bij.</p>
${form({
  action: visit.here(`rondes/${round.roundId}/verlengen`),
  csrf: visit.csrf,
  submit: 'Verleng de termijn',
  fields: html`
${textField({
  name: 'until',
  label: 'Nieuwe laatste dag',
  hint: 'Bijvoorbeeld 31 december 2028. De termijn loopt tot het einde van die dag.',
  value: typed?.until,
  width: 'short',
  autocomplete: 'off',
  fault: faultOf(faults, 'until'),
})}
${textField({
  name: 'reason',
  label: 'Reden',
  hint: 'De reden blijft bij de ronde staan.',
  value: typed?.reason,
  rows: 3,
  fault: faultOf(faults, 'reason'),
})}`,
})}
<p class="utrecht-paragraph">${link(visit.here(`rondes/${round.roundId}`), 'Terug naar de ronde')}</p>`;
