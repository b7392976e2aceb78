import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { actionLink, done, form, link } from '../../pages/parts.ts';
import { doneOf } from '../../words/done-words.ts';
import { programmabureau } from '../../words/registry-words.ts';
import type { Visit } from '../screen.ts';
import { type KnownCalendar, pathOfCalendar } from './known.ts';

type CalendarVisit = Pick<Visit, 'here' | 'csrf' | 'query' | 'standing'>;

const howTo = (): Html => html`
<h2 class="nl-heading nl-heading--level-2">In Outlook</h2>
<ol class="utrecht-ordered-list">
<li>Kopieer de link.</li>
<li>Open in Outlook uw agenda en kies "Agenda toevoegen".</li>
<li>Kies "Abonneren via internet", in sommige versies "Van internet".</li>
<li>Plak de link, geef de agenda een naam en kies "Importeren" of "OK".</li>
</ol>
<h2 class="nl-heading nl-heading--level-2">Op een iPhone of iPad</h2>
<ol class="utrecht-ordered-list">
<li>Open de app Agenda en kies "Agenda’s", onder aan het scherm.</li>
<li>Kies "Voeg toe" en dan "Voeg agenda-abonnement toe".</li>
<li>Plak de link en kies "Abonneer".</li>
</ol>
<h2 class="nl-heading nl-heading--level-2">Op een Android-telefoon</h2>
<p class="nl-paragraph">De agenda van Google neemt een link alleen op een computer aan. Open daar calendar.google.com, kies naast "Andere agenda’s" het plusje en dan "Via URL", en plak de link. Daarna staat de agenda ook op uw telefoon.</p>
<p class="nl-paragraph">Uw agendaprogramma haalt wijzigingen zelf op. Dat duurt soms een dag.</p>`;

const shownLink = ({ url }: KnownCalendar): Html => html`
${done('Hieronder staat de link. Kopieer hem nu.')}
${dataList([['Link van de agenda', html`<span class="nl-code">${url}</span>`]])}`;

const showForm = (calendar: KnownCalendar, { here, csrf }: CalendarVisit): Html =>
  form({ action: here(pathOfCalendar(calendar.partnerId)), csrf, submit: 'Toon de link', fields: html`` });

/** One calendar: what its link is for, the link itself once it was asked for, and how to end it. */
export const calendarView = (calendar: KnownCalendar, isShown: boolean, visit: CalendarVisit): Html => {
  const { name, partnerId, version } = calendar;
  const isBureau = visit.standing.actsFor === programmabureau;
  return html`
${doneOf(visit)}
<h1 class="nl-heading nl-heading--level-1">Agenda van ${name}</h1>
<p class="nl-paragraph">${link(visit.here('agenda'), 'Alle agenda’s')}</p>
<p class="nl-paragraph">In deze agenda staan de termijnen, herinneringen, vergaderdagen en recessen, de jaarlijkse herijking en de vernieuwing van de kaders. Er staan geen namen van mensen in en geen antwoorden.</p>
<p class="nl-paragraph">Wie de link heeft, ziet de agenda zonder aan te melden. Geef hem alleen aan wie deze dagen mag weten.</p>
${dataList([
  ['Geldige link', `nummer ${version}`],
  ['Ingetrokken links', version > 1 ? `${version - 1}: zij tonen niets meer` : undefined],
])}
${isShown ? shownLink(calendar) : showForm(calendar, visit)}
${
  isBureau
    ? html`<p class="utrecht-action-group">${actionLink(visit.here(`${pathOfCalendar(partnerId)}/einde`), 'Trek de link in')}</p>`
    : html`<p class="nl-paragraph">Kwam de link bij de verkeerde terecht? Vraag het programmabureau om hem in te trekken.</p>`
}
${howTo()}`;
};
