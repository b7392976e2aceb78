import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { textField } from '#shared/pages/fields.ts';
import { lastDay } from '#shared/words/dutch.ts';
import { faultsAt } from '../../forms/faults-at.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { words } from './form.ts';

/** Why the term of a rung is not extended. */
export const rungHasItsTerm =
  'Deze ronde is een trede van de escalatieladder. Daarvan ligt de termijn vast: na afloop gaat de escalatie een trede omhoog.';

/** The form that extends the term of a round. */
export const extensionForm: FormParts<AnswerOf<'readRound'>, BodyOf<'extendRound'>> = {
  path: 'rondes/{roundId}/verlengen',
  who: 'preparer',
  title: () => 'Verleng de termijn',
  before: ({ question, termEnd, awaited }) => html`
${dataList([
  ['Ronde', question],
  ['Eindigt nu op', lastDay(termEnd)],
  ['Er wordt nog gewacht op', awaited === 1 ? '1 antwoord' : `${awaited} antwoorden`],
])}
<p class="nl-paragraph">Een termijn kan alleen langer worden. De herinneringen schuiven mee; er komen er geen bij.</p>`,
  closed: ({ fixedTerm }) => (fixedTerm ? rungHasItsTerm : undefined),
  fields: (_round, typed) => html`
${textField({
  ...typed.of('until'),
  label: 'Nieuwe laatste dag',
  hint: 'Bijvoorbeeld 31 december 2028. De termijn loopt tot het einde van die dag.',
  width: 'short',
  autocomplete: 'off',
})}
${textField({ ...typed.of('reason'), label: 'Reden', hint: 'De reden blijft bij de ronde staan.', rows: 3 })}`,
  submit: 'Verleng de termijn',
  after: ({ roundId }, { here }) =>
    html`<p class="nl-paragraph">${link(here(`rondes/${roundId}`), 'Terug naar de ronde')}</p>`,
  faultsOf: (refusal, _values, { termEnd }) => faultsAt(refusal, words(dayOf(termEnd))),
  refusals: {
    'extended-enough': 'Deze termijn is al zo vaak verlengd als kan. Begin een nieuwe ronde.',
    'term-fixed': rungHasItsTerm,
    'round-closed': 'Deze ronde is voorbij. De termijn kan niet meer langer worden.',
    'round-changed': 'Tegelijk met u veranderde er iets aan deze ronde. Bekijk hoe het er nu voor staat.',
  },
};
