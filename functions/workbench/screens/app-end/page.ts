import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { demanded } from '../../demanded.ts';
import { everyPart } from '../../every-part.ts';
import { endDayField } from '../../forms/end-day-field.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';

type Application = AnswerOf<'listApps'>['applications'][number];

/** The form with which an application ends. */
export const appEndForm: FormParts<Application, BodyOf<'endApp'>> = {
  path: 'applicaties/{clientId}/einde',
  who: 'bureau',
  title: ({ clientId }) => `Beëindig de applicatie ${clientId}`,
  before: (_about, { here }) => html`
<p class="nl-paragraph">${link(here('applicaties'), 'Alle applicaties')}</p>
<p class="nl-paragraph">Vanaf die dag wordt de applicatie geweigerd. Wat zij vastlegde, blijft.</p>`,
  fields: (_about, typed) => endDayField(typed, 'De eerste dag zonder deze applicatie'),
  submit: 'Beëindig de applicatie',
  fieldAt: (pointer) => (pointer === '/until' ? 'tot' : undefined),
  refusals: {
    'app-over': 'Deze applicatie is al beëindigd. Voeg haar weer toe als zij opnieuw mag koppelen.',
    'last-application': 'Dit is de laatste applicatie van het programmabureau. Voeg eerst een andere toe.',
  },
};

/** The programmabureau ends what an application may do. */
export const appEnd = formScreen({
  ...appEndForm,
  load: async ({ api, programmeId, params }) => {
    const all = await everyPart(api, 'listApps', { path: { programmeId } }, (part) => part.applications);
    const found = all.find(({ clientId }) => clientId === params['clientId']);
    return demanded(found, 'listApps', 'There is no such application.');
  },
  read: (reader) => ({ until: reader.day('tot') }),
  send: async ({ api, programmeId, here }, body, { clientId }) => {
    await api.call('endApp', { path: { programmeId, clientId }, body });
    return withDone(here('applicaties'), 'gewijzigd');
  },
});
