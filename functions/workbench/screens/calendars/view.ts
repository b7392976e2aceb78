import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { link } from '../../pages/parts.ts';
import { programmabureau } from '../../words/registry-words.ts';
import { pathOfCalendar } from '../calendar/known.ts';
import type { Visit } from '../screen.ts';

/** The calendars that somebody may see: that of the programme and its partner's own, or of every partner. */
export const calendarsView = (
  { partners }: Pick<AnswerOf<'readProgramme'>, 'partners'>,
  { here, standing: { actsFor } }: Pick<Visit, 'here' | 'standing'>,
): Html => {
  const seen = partners.filter(({ partnerId, ring }) => (actsFor === programmabureau ? ring : partnerId === actsFor));
  return html`
<h1 class="nl-heading nl-heading--level-1">Agenda</h1>
<p class="nl-paragraph">Zet de dagen van het programma in uw eigen agenda, in Outlook of op uw telefoon. Dat doet u één keer met een link; daarna loopt uw agenda vanzelf mee. Elke agenda heeft één geldige link.</p>
<ul class="utrecht-unordered-list">
<li>${link(here(pathOfCalendar(undefined)), 'Agenda van het programma')}</li>
${seen
  .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
  .map(({ partnerId, name }) => html`<li>${link(here(pathOfCalendar(partnerId)), `Agenda van ${name}`)}</li>`)}
</ul>`;
};
