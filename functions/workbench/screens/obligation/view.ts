import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay } from '#shared/words/dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { type Obligation, obligationKinds, obligationStatus, outcomeWords } from '../../words/obligation-words.ts';
import { dueDayOf } from '../escalation/obligations-view.ts';
import type { Visit } from '../screen.ts';

/** What the form of a follow-up is about, and whether whoever looks may give one. */
export interface ObligationAbout {
  readonly escalation: Pick<AnswerOf<'readEscalation'>, 'escalationId' | 'title' | 'measures'>;
  readonly obligation: Obligation;
  readonly isOurs: boolean;
}

/** What can be said, in the order of the form. */
export const outcomes = ['done', 'in-progress', 'not-done'] as const;

const said = {
  done: 'Dit is uitgevoerd',
  'in-progress': 'Hieraan wordt gewerkt',
  'not-done': 'Dit is niet uitgevoerd',
} as const;

const hints: Readonly<Record<(typeof outcomes)[number], string>> = {
  done: 'Dan is dit klaar.',
  'in-progress': 'Dan vragen wij er later weer naar.',
  'not-done': 'Het programmabureau krijgt hierover een e-mail.',
};

const before = ({ escalation, obligation }: ObligationAbout, { here }: Pick<Visit, 'here'>): Html => {
  const { what, text, who, status, followUps } = obligation;
  const by = dueDayOf(escalation, obligation);
  return html`
${dataList([
  ['Escalatie', link(here(`escalaties/${escalation.escalationId}`), escalation.title)],
  [what === 'measure' ? 'Wat is beloofd' : 'De voorwaarde', text],
  ['Wie', who],
  ['Uiterlijk', by && dutchDate(by)],
  ['Stand', obligationStatus(status)],
])}
${
  followUps.length > 0 &&
  html`<h2 class="nl-heading nl-heading--level-2">Wat eerder is gemeld</h2><ul class="utrecht-unordered-list">${followUps.map(
    ({ at, status: then, explanation }) =>
      html`<li>${dutchDay(at)}: ${outcomeWords[then]}.${explanation && html` ${explanation}`}</li>`,
  )}</ul>`
}`;
};

const fields = (_about: ObligationAbout, typed: Typed): Html => html`
${radioGroup({
  ...chosen(typed, 'stand'),
  legend: 'Hoe staat het ermee?',
  choices: outcomes.map((value) => ({ value, label: said[value], hint: hints[value] })),
})}
${textField({ ...typed.of('toelichting'), label: 'Toelichting', hint: 'Wat is er gedaan, of waarom lukte het niet?', rows: 4 })}`;

const refusals = {
  'no-longer-binding':
    'Dit geldt niet meer: er kwam een andere oplossing of een ander besluit, aan een voorwaarde van het besluit is niet voldaan, of de escalatie of de alliantie is afgelopen.',
  'condition-changed': 'Iemand anders meldde tegelijk iets. Kijk hierboven wat, en leg het uwe zo nodig opnieuw vast.',
  'obligation-full': 'Hierover is al zo vaak iets gemeld dat er niets meer bij kan. Bel het programmabureau.',
};

/** The form that says what became of a measure or a condition of a dispensation. */
export const obligationForm: FormParts<ObligationAbout, BodyOf<'followUpObligation'>> = {
  path: 'escalaties/{escalationId}/afspraken/{obligationId}',
  who: 'everybody',
  title: ({ obligation }) => `Opvolging van een ${obligationKinds[obligation.what]}`,
  before,
  closed: ({ obligation, isOurs }) => {
    if (!isOurs) return 'Alleen de partners van de alliantie en het programmabureau melden hoe het hiermee staat.';
    return obligation.status === 'lapsed' ? refusals['no-longer-binding'] : undefined;
  },
  fields,
  submit: 'Leg vast',
  refusals,
};
