import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { offerFields, yearFields } from '../../forms/offer-fields.ts';
import { inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import { link, selectField } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import { askFields } from './form.ts';

export interface CallAbout extends Names {
  readonly alliance: AnswerOf<'readAlliance'>;
}

const taking = (partners: CallAbout['partners']): CallAbout['partners'] => partners.filter(({ ring }) => ring);

/** The form of a call to partners. */
export const callForm: FormParts<CallAbout, BodyOf<'callForContributions'>> = {
  path: 'allianties/{allianceId}/oproep',
  who: 'bureau',
  title: ({ alliance }) => `Oproep voor ${alliance.title}`,
  before: ({ alliance }, { here }) => html`
<p class="nl-paragraph">Vraag partners om een bijdrage aan ${link(here(`allianties/${alliance.allianceId}`), alliance.title)}. Vraagt u een partner opnieuw, dan geldt alleen de laatste vraag.</p>`,
  closed: ({ alliance }) =>
    alliance.phase === 'closed' ? 'De alliantie is afgesloten. Zij vraagt niets meer.' : undefined,
  // Whoever answers a call has its body decide.
  asks: ({ partners }) => [
    { kind: 'contribution', partnerIds: taking(partners).map(({ partnerId }) => partnerId), choosing: true },
  ],
  fields: ({ partners }, typed) => html`
${textField({ ...typed.of('bericht'), label: 'Bericht aan de partners', rows: 4 })}
${rowsHeading('Wat vraagt u van wie?', 'Eén vraag per regel. Lege regels tellen niet mee.')}
${typed.rows('vraag').map((row) => {
  const [partner, kind, what, year, amount] = askFields.map((field) => inRow('vraag', row, field)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return rowFields(
    `Vraag ${row}`,
    html`
${selectField({
  ...chosen(typed, partner),
  label: 'Partner',
  choices: taking(partners).map(({ partnerId, name }) => ({ value: partnerId, label: name })),
})}
${offerFields(typed, kind, what)}
${yearFields(typed, year, amount)}`,
  );
})}`,
  rows: { vraag: { more: 'Nog een vraag', first: () => 2 } },
  submit: 'Doe de oproep',
  fieldAt: (pointer, values) => {
    const at = /^\/asks\/(\d+)/.exec(pointer)?.[1];
    return at === undefined ? undefined : inRow('vraag', rowAt(values, 'vraag', askFields, Number(at)), 'partner');
  },
  refusals: { 'alliance-closed': 'De alliantie is afgesloten. Zij vraagt niets meer.' },
};
