import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { chosen } from '../../forms/chosen.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link, selectField } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';
import { bodyWords } from '../../words/registry-words.ts';
import { type KnownPartner, knownPartner } from '../partner/known.ts';

const bodies = ['regiegroep', 'klankbordgroep', 'coalition'] as const;

/** The form with which a partner lets another speak for it. */
export const representationForm: FormParts<KnownPartner, BodyOf<'recordRepresentation'>> = {
  path: 'partners/{partnerId}/vertegenwoordiging',
  who: 'bureau',
  title: ({ name }) => `Laat een ander spreken voor ${name}`,
  before: ({ partnerId, name }, { here }) => html`
<p class="nl-paragraph">${link(here(`partners/${partnerId}`), `Terug naar ${name}`)}</p>
<p class="nl-paragraph">Leg dit alleen vast als de partner erom vraagt. College en raad besluiten altijd zelf.</p>`,
  fields: ({ others }, typed) => html`
${selectField({
  ...chosen(typed, 'gremium'),
  label: 'In welk gremium?',
  choices: bodies.map((value) => ({ value, label: bodyWords[value] })),
})}
${selectField({
  ...chosen(typed, 'door'),
  label: 'Wie spreekt voor deze partner?',
  choices: others.map(({ partnerId, name }) => ({ value: partnerId, label: name })),
})}
${textField({ ...typed.of('vanaf'), label: 'Vanaf welke dag?', hint: 'Niet eerder dan vandaag. Bijvoorbeeld 01-05-2027.', width: 'short', autocomplete: 'off' })}
${textField({ ...typed.of('tot'), label: 'Tot welke dag?', hint: 'De eerste dag waarop de partner weer zelf spreekt.', width: 'short', optional: true, autocomplete: 'off' })}`,
  submit: 'Leg de vertegenwoordiging vast',
  fieldAt: (pointer) =>
    ({ body: 'gremium', byPartnerId: 'door', from: 'vanaf', until: 'tot' })[pointer.split('/')[1] ?? ''],
  refusals: {
    'represented-already': 'Voor deze partner spreekt in die periode al een ander.',
    'representation-tangled': 'Wie voor deze partner zou spreken, wordt daar zelf vertegenwoordigd, of andersom.',
  },
};

/** The programmabureau records that a partner lets another speak for it. */
export const representation = formScreen({
  ...representationForm,
  load: knownPartner,
  read: (reader, { partnerId, others }) => {
    const until = reader.optional('tot');
    return {
      body: reader.choice('gremium', bodies, 'Kies een gremium.'),
      representedPartnerId: partnerId,
      byPartnerId: reader.choice(
        'door',
        others.map((one) => one.partnerId),
        'Kies wie er spreekt.',
      ),
      from: reader.day('vanaf'),
      ...(until === undefined ? {} : { until: reader.day('tot') }),
    };
  },
  send: async ({ api, programmeId, here }, body, { partnerId }) => {
    await api.call('recordRepresentation', { path: { programmeId }, body });
    return withDone(here(`partners/${partnerId}`), 'gewijzigd');
  },
});
