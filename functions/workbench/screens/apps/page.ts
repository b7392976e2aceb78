import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { everyPart } from '../../every-part.ts';
import { chosen } from '../../forms/chosen.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { empty, link, selectField, table } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';
import { namesIn } from '../../words/names.ts';
import { programmabureau } from '../../words/registry-words.ts';

type Application = AnswerOf<'listApps'>['applications'][number];

/** The applications of a programme, and the parties that one can act for. */
export interface AppsAbout {
  readonly applications: readonly Application[];
  readonly parties: readonly { readonly value: string; readonly label: string }[];
  readonly nameOf: (actsFor: string) => string;
}

/** The applications, with the form of a new one. */
export const appsForm: FormParts<AppsAbout, BodyOf<'recordApp'>> = {
  path: 'applicaties',
  who: 'bureau',
  title: () => 'Applicaties',
  before: ({ applications, nameOf }, { here }) => html`
<p class="nl-paragraph">${link(here('partners'), 'Alle partners')}</p>
<p class="nl-paragraph">Een applicatie mag in het register wat de partij mag namens wie zij handelt. De inlogdienst geeft haar een client-id.</p>
${
  applications.length === 0
    ? empty('Nog geen applicatie koppelt met dit programma.')
    : table(
        'Applicaties die mogen koppelen',
        [
          { heading: 'Client-id', cell: ({ clientId }) => clientId },
          { heading: 'Namens', cell: ({ actsFor }) => nameOf(actsFor) },
          { heading: 'Eindigt', cell: ({ until }) => (until ? `op ${dutchDate(until)}` : '–') },
          {
            heading: 'Wijzigen',
            cell: ({ clientId }) => link(here(`applicaties/${clientId}/einde`), `Beëindig ${clientId}`),
          },
        ],
        applications,
      )
}
<h2 class="nl-heading nl-heading--level-2">Voeg een applicatie toe</h2>`,
  fields: ({ parties }, typed) => html`
${textField({ ...typed.of('client'), label: 'Client-id', hint: 'Precies zoals de inlogdienst het geeft.', width: 'medium', autocomplete: 'off' })}
${selectField({ ...chosen(typed, 'namens'), label: 'Namens wie handelt zij?', choices: parties })}`,
  submit: 'Voeg de applicatie toe',
  fieldAt: (pointer) => ({ clientId: 'client', actsFor: 'namens' })[pointer.split('/')[1] ?? ''],
  refusals: { 'app-taken': 'Deze applicatie handelt al namens een ander. Beëindig dat eerst.' },
};

/** The programmabureau keeps the applications that call the API (rule 1). */
export const apps = formScreen({
  ...appsForm,
  load: async ({ api, programmeId }): Promise<AppsAbout> => {
    const path = { programmeId };
    const [applications, programme] = await Promise.all([
      everyPart(api, 'listApps', { path }, (part) => part.applications),
      api.call('readProgramme', { path }),
    ]);
    const { partner } = namesIn(programme);
    const bureau = { value: programmabureau, label: 'het programmabureau' };
    return {
      applications,
      parties: [bureau, ...programme.partners.map(({ partnerId, name }) => ({ value: partnerId, label: name }))],
      nameOf: (actsFor) => (actsFor === programmabureau ? bureau.label : partner(actsFor)),
    };
  },
  read: (reader, { parties }) => {
    const clientId = reader.text('client', 'Vul het client-id in.');
    if (clientId !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(clientId))
      reader.fault('client', 'Gebruik kleine letters, cijfers en streepjes. Bijvoorbeeld zaaksysteem-stein.');
    if (clientId.length > 80) reader.fault('client', 'Gebruik niet meer dan 80 tekens.');
    const ids = parties.map(({ value }) => value);
    return { clientId, actsFor: reader.choice('namens', ids, 'Kies namens wie de applicatie handelt.') };
  },
  send: async ({ api, programmeId, here }, body) => {
    await api.call('recordApp', { path: { programmeId }, body });
    return withDone(here('applicaties'), 'applicatie');
  },
});
