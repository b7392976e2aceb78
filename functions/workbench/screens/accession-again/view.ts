import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { textField } from '#shared/pages/fields.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { canBeAsked, standOf } from '../accessions/view.ts';

/** The accession that the form asks about again, with the name of the municipality. */
export interface AccessionAbout {
  readonly accession: AnswerOf<'listAccessions'>['accessions'][number];
  readonly name: string;
}

const notOpen =
  'Hierover kan nu niemand opnieuw worden gevraagd: het college of de regiegroep wordt al gevraagd, het college stemde in, of de gemeente doet niet meer mee.';

/** The form that asks a college that joined later again, or the seats that did not decide on its conditions (rules 4, 8 and 18). */
export const accessionAgainForm: FormParts<AccessionAbout, BodyOf<'askAccessionAgain'>> = {
  path: 'toetredingen/{partnerId}',
  who: 'preparer',
  title: ({ name }) => `Vraag ${name} opnieuw`,
  before: ({ accession: { status, askedAt, motivation } }, { here }) => html`
<p class="nl-paragraph">${link(here('toetredingen'), 'Alle gemeenten die later toetraden')}</p>
${dataList([
  ['Stand', standOf[status][0]],
  ['Gevraagd op', dutchDay(askedAt)],
  ['Motivering van toen', motivation],
])}
<p class="nl-paragraph">${
    status === 'approved-with-conditions'
      ? 'De zetels van de regiegroep worden opnieuw gevraagd of zij de voorwaarden van het college aanvaarden. Dat kan als zij eerder het quorum niet haalden.'
      : 'Het college wordt opnieuw gevraagd of het instemt met de kaders die gelden.'
  }</p>`,
  closed: ({ accession }) => (canBeAsked(accession) ? undefined : notOpen),
  asks: ({ accession: { status, partnerId } }) =>
    status === 'approved-with-conditions'
      ? [{ kind: 'conditions' }]
      : [{ kind: 'accession', partnerIds: [partnerId] }, { kind: 'conditions' }],
  fields: (_about, typed) => html`
${textField({ ...typed.of('motivering'), label: 'Motivering', hint: 'Wie wordt gevraagd, leest haar.', rows: 5 })}`,
  submit: 'Vraag het opnieuw',
  fieldAt: (pointer) => (pointer === '/motivation' ? 'motivering' : undefined),
  refusals: { 'accession-not-open': notOpen },
};
