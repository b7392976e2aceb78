import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { selectField } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import { standOfCycle } from '../frameworks/words.ts';
import type { Visit } from '../screen.ts';

/** The version of which an approval would be taken back, and whose colleges whoever looks may ask. */
export interface ApprovalBackAbout {
  readonly cycle: Pick<AnswerOf<'readCycle'>, 'cycleId' | 'title' | 'status' | 'stage'>;
  /** The municipalities: all for the programmabureau, its own for a partner. */
  readonly municipalities: Names['partners'];
}

/** Whose colleges somebody in a role may ask. */
export const askable = (
  partners: Names['partners'],
  { actsFor }: Pick<Visit['standing'], 'actsFor'>,
): Names['partners'] =>
  partners.filter(
    ({ kind, partnerId }) => kind === 'municipality' && (actsFor === 'programmabureau' || actsFor === partnerId),
  );

const fields = ({ municipalities }: ApprovalBackAbout, typed: Typed): Html => html`
${selectField({
  ...chosen(typed, 'gemeente'),
  label: 'Van welke gemeente is het college?',
  choices: municipalities.map(({ partnerId, name }) => ({ value: partnerId, label: name })),
})}
${textField({ ...typed.of('reden'), label: 'Reden', hint: 'Het college leest deze reden.', rows: 4 })}`;

/** The form that asks a college to take its approval back. */
export const approvalBackForm: Omit<
  FormParts<ApprovalBackAbout, { readonly partnerId: string; readonly reason: string }>,
  'path'
> & { readonly path: string } = {
  path: 'kader/{cycleId}/intrekken',
  who: 'everybody',
  title: ({ cycle }) => `Vraag om een instemming in te trekken: ${cycle.title}`,
  before: ({ cycle }) => html`
${dataList([
  ['Kaders', `${cycle.title}, versie ${cycle.cycleId}`],
  ['Stand', standOfCycle(cycle)],
])}
<p class="nl-paragraph">Het college krijgt uw vraag per e-mail en legt zijn latere besluit vast; tot dan blijft de instemming gelden. De regiegroep en het programmabureau krijgen bericht van de uitkomst.</p>`,
  closed: ({ cycle, municipalities }) => {
    if (municipalities.length === 0)
      return 'Alleen een gemeente kan dit haar eigen college vragen, en het programmabureau elk college.';
    return cycle.status === 'running' || cycle.status === 'in-force'
      ? undefined
      : 'Deze versie is vervangen of ingetrokken. Er is geen instemming meer om in te trekken.';
  },
  asks: ({ municipalities }) => [
    {
      kind: 'taking-back',
      partnerIds: municipalities.map(({ partnerId }) => partnerId),
      ...(municipalities.length > 1 ? { choosing: true } : {}),
    },
  ],
  start: ({ municipalities: [first, ...others] }) => ({
    gemeente: first !== undefined && others.length === 0 ? first.partnerId : '',
  }),
  fields,
  submit: 'Stel de vraag',
  refusals: {
    'taking-back-open': 'Deze vraag is al gesteld. Het college moet er nog op antwoorden.',
    'approval-not-standing':
      'Dit college heeft nu geen instemming die het kan intrekken: het stemde niet in met deze tekst, of de vraag om instemming loopt nog. Zolang die loopt, verandert het college zijn antwoord daar.',
  },
};
