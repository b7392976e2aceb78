import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';
import { nameOf } from '../partner/people-view.ts';
import { type KnownPerson, knownPerson } from '../person/known.ts';
import { aboutPerson } from '../person/view.ts';
import { recordPath } from '../personal-data/view.ts';

/** The form with which the contact data of somebody are erased. */
export const erasureForm: FormParts<KnownPerson, BodyOf<'erasePerson'>> = {
  path: 'mensen/{personId}/wissen',
  who: 'bureau',
  title: (one) => `Wis de gegevens van ${nameOf(one)}`,
  before: (one, visit) => html`
${aboutPerson(one, visit)}
<p class="nl-paragraph">De naam en het adres verdwijnen, en de rol eindigt vandaag. Dat iemand de rol had, blijft vastgelegd. Dit kan niet ongedaan worden gemaakt.</p>
<p class="nl-paragraph">${link(visit.here(recordPath(one.personId)), 'Bekijk eerst wat van deze persoon is vastgelegd')}</p>`,
  closed: ({ erasedAt }) => (erasedAt ? 'Deze gegevens zijn al gewist.' : undefined),
  fields: (_about, typed) =>
    textField({
      ...typed.of('reden'),
      label: 'Waarom?',
      hint: 'De reden wordt bewaard. Noem er geen namen in.',
      rows: 3,
    }),
  submit: 'Wis de gegevens',
  fieldAt: () => 'reden',
};

/** The programmabureau erases the name and the address of somebody. */
export const erasure = formScreen({
  ...erasureForm,
  load: knownPerson,
  read: (reader) => ({ reason: reader.text('reden', 'Vul in waarom u de gegevens wist.') }),
  send: async ({ api, programmeId, here }, body, { personId, partnerId }) => {
    await api.call('erasePerson', { path: { programmeId, personId }, body });
    return withDone(here(`partners/${partnerId ?? 'programmabureau'}`), 'gewist');
  },
});
