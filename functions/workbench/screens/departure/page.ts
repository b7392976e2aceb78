import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';
import { type KnownPartner, knownPartner } from '../partner/known.ts';

/** The form with which the membership of a partner ends. */
export const departureForm: FormParts<KnownPartner, BodyOf<'endMembership'>> = {
  path: 'partners/{partnerId}/vertrek',
  who: 'bureau',
  title: ({ name }) => `Leg het vertrek van ${name} vast`,
  before: ({ partnerId, name }, { here }) => html`
<p class="nl-paragraph">${link(here(`partners/${partnerId}`), `Terug naar ${name}`)}</p>
<p class="nl-paragraph">Vanaf die dag doet de partner niet meer mee. Zijn zetels vallen vrij en zijn vertegenwoordigingen eindigen. Wat hij toezegde, eindigt met wat tot dan is betaald. Alle besluiten blijven vastgelegd.</p>`,
  fields: (_about, typed) => html`
${textField({ ...typed.of('dag'), label: 'De eerste dag zonder deze partner', hint: 'Niet eerder dan vandaag. Bijvoorbeeld 01-01-2028.', width: 'short', autocomplete: 'off' })}
${textField({ ...typed.of('grond'), label: 'Op welke grond?', hint: 'Bijvoorbeeld het besluit van het bestuur.', rows: 3 })}`,
  submit: 'Leg het vertrek vast',
  fieldAt: (pointer) => ({ on: 'dag', ground: 'grond' })[pointer.split('/')[1] ?? ''],
  refusals: {
    'ring-arranged': 'Er is al een latere wijziging van de deelname vastgelegd.',
    'not-a-member': 'Deze partner doet tot die dag niet mee.',
    'membership-ended': 'Het vertrek op die dag is al vastgelegd, met een andere grond.',
  },
};

/** The programmabureau records that a partner leaves. */
export const departure = formScreen({
  ...departureForm,
  load: knownPartner,
  read: (reader) => ({ on: reader.day('dag'), ground: reader.text('grond', 'Vul de grond van het vertrek in.') }),
  send: async ({ api, programmeId, here }, body, { partnerId }) => {
    await api.call('endMembership', { path: { programmeId, partnerId }, body });
    return withDone(here(`partners/${partnerId}`), 'gewijzigd');
  },
});
