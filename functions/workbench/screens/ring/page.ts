import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { chosen } from '../../forms/chosen.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link, selectField } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';
import { ringWords } from '../../words/registry-words.ts';
import { type KnownPartner, knownPartner } from '../partner/known.ts';

const rings = ['inner', 'middle', 'outer'] as const;

/** The form with which a partner moves to another ring, or comes back. */
export const ringForm: FormParts<KnownPartner, BodyOf<'changeRing'>> = {
  path: 'partners/{partnerId}/ring',
  who: 'bureau',
  title: ({ name }) => `Wijzig de ring van ${name}`,
  before: ({ partnerId, name }, { here }) => html`
<p class="nl-paragraph">${link(here(`partners/${partnerId}`), `Terug naar ${name}`)}</p>
<p class="nl-paragraph">De ring zegt hoe vaak een partner wordt gevraagd. Wie een zetel heeft in de regiegroep, zit in de binnenste ring.</p>`,
  fields: (_about, typed) => html`
${selectField({
  ...chosen(typed, 'ring'),
  label: 'Naar welke ring?',
  choices: rings.map((value) => ({ value, label: ringWords[value] })),
})}
${textField({ ...typed.of('vanaf'), label: 'Vanaf welke dag?', hint: 'Niet eerder dan vandaag. Bijvoorbeeld 01-05-2027.', width: 'short', autocomplete: 'off' })}`,
  submit: 'Leg de ring vast',
  fieldAt: (pointer) => ({ ring: 'ring', from: 'vanaf' })[pointer.split('/')[1] ?? ''],
  refusals: {
    'ring-arranged': 'Er is al een latere wijziging van de ring vastgelegd.',
    'seat-held': 'Deze partner heeft dan een zetel in de regiegroep, en zit dus in de binnenste ring.',
  },
};

/** The programmabureau moves a partner to another ring. */
export const ring = formScreen({
  ...ringForm,
  load: knownPartner,
  read: (reader) => ({ ring: reader.choice('ring', rings, 'Kies een ring.'), from: reader.day('vanaf') }),
  send: async ({ api, programmeId, here }, body, { partnerId }) => {
    await api.call('changeRing', { path: { programmeId, partnerId }, body });
    return withDone(here(`partners/${partnerId}`), 'gewijzigd');
  },
});
