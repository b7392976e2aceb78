import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';
import { type KnownCalendar, knownCalendar, pathOfCalendar } from '../calendar/known.ts';

/** The form that ends the link of a calendar. */
export const calendarEndForm = (path: string): FormParts<KnownCalendar, BodyOf<'revokeCalendarLink'>> => ({
  path: `${path}/einde`,
  who: 'bureau',
  title: ({ name }) => `Trek de agendalink van ${name} in`,
  before: ({ partnerId }, { here }) => html`
<p class="nl-paragraph">${link(here(pathOfCalendar(partnerId)), 'Terug naar de agenda')}</p>
<p class="nl-paragraph">De link toont dan niets meer, bij niemand. Wie de agenda mag zien, haalt hier de nieuwe link op.</p>`,
  seenVersion: ({ version }) => ({ nummer: String(version) }),
  fields: (_, typed) => textField({ ...typed.of('reden'), label: 'Waarom?', hint: 'Dit wordt bewaard.', rows: 3 }),
  submit: 'Trek de link in',
  fieldAt: (pointer) => (pointer === '/reason' ? 'reden' : undefined),
});

const endOf = (path: string) =>
  formScreen({
    ...calendarEndForm(path),
    load: knownCalendar,
    read: (reader, { partnerId, version }) => ({
      ...(partnerId === undefined ? {} : { partnerId }),
      // The link that the page showed: a form that is sent late does not end the link that replaced it.
      version: Number(reader.values['nummer']) || version,
      reason: reader.text('reden', 'Schrijf waarom de link wordt ingetrokken.'),
    }),
    send: async ({ api, programmeId, here }, body, { partnerId }) => {
      await api.call('revokeCalendarLink', { path: { programmeId }, body });
      return withDone(here(pathOfCalendar(partnerId)), 'agendalink');
    },
  });

/** The programmabureau ends the link of the calendar of the programme. */
export const programmeCalendarEnd = endOf('agenda/programma');
/** The programmabureau ends the link of the calendar of a partner. */
export const partnerCalendarEnd = endOf('agenda/van/{partnerId}');
