import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Act } from '#shared/authority/authority.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { status } from '../../pages/parts.ts';
import { standingInDutch } from '../../standing-in-dutch.ts';
import type { Standing } from '../screen.ts';
import { type ActWords, actsInDutch, type Subject, subjectsInDutch } from './acts.ts';

type Authority = AnswerOf<'explainAuthority'>;
type Explained = Authority['acts'][number];

/** An act that a later release of the API has, and this page no words for, is shown as it is. */
const wordsOf = ({ act, rule }: Explained): ActWords =>
  actsInDutch[act as Act] ?? { subject: 'others', act, who: rule };

const whetherAsked = 'task';

/** An act that somebody may do: without more, only where the question comes to it, or only on some matters. */
const mayItem = (one: Explained): Html => {
  const { act, who } = wordsOf(one);
  const ofMatter = one.dependsOn.filter((fact) => fact !== whetherAsked);
  if (one.dependsOn.length === 0) return html`<li>${act} ${status('ja', 'ok')}</li>`;
  return html`
<li>${act} ${status(ofMatter.length > 0 ? 'hangt van het onderwerp af' : 'alleen als u wordt gevraagd', 'warning')}${
    ofMatter.length > 0 && html`<br>Wie dit mag: ${who}.`
  }${
    one.dependsOn.includes(whetherAsked) &&
    html`<br>Nu krijgt een ander deze vraag voor uw organisatie. Kan die niet antwoorden? Vraag het programmabureau om haar aan u te geven.`
  }</li>`;
};

const mayNotItem = (one: Explained): Html => {
  const { act, who } = wordsOf(one);
  return html`<li><strong>${act}</strong>: ${who}</li>`;
};

const list = (heading: string, items: readonly Html[]): Html | false =>
  items.length > 0 &&
  html`
<h3 class="nl-heading nl-heading--level-3">${heading}</h3>
<ul class="utrecht-unordered-list">${items}</ul>`;

/** The acts on one subject, folded: what somebody may do first, then what others do. */
const subjectFold = (subject: Subject, acts: readonly Explained[]): Html | undefined => {
  if (acts.length === 0) return undefined;
  const [may, mayNot] = [acts.filter(({ allowed }) => allowed), acts.filter(({ allowed }) => !allowed)];
  return html`
<details class="rd-details"><summary class="rd-details__summary">${subjectsInDutch[subject]}: u mag ${may.length} van de ${acts.length}</summary><div class="rd-details__content">
${list('Wat u mag', may.map(mayItem))}
${list('Wat u niet mag, en wie wel', mayNot.map(mayNotItem))}
</div></details>`;
};

const rings: Readonly<Record<string, string>> = {
  inner: 'binnenste ring',
  middle: 'middelste ring',
  outer: 'buitenste ring',
  none: 'geen',
};
const seats: Readonly<Record<string, string>> = { fixed: 'vaste zetel', rotating: 'roulerende zetel', none: 'geen' };

const inShort = (acts: readonly Explained[]): string => {
  const may = acts.filter(({ allowed }) => allowed);
  const dependent = may.filter(({ dependsOn }) => dependsOn.length > 0).length;
  return `Er zijn ${acts.length} handelingen. U mag er ${may.length - dependent} zonder meer, en ${dependent} in sommige gevallen. De andere doet iemand anders.`;
};

/** What somebody may do in its role, by subject, with the recorded facts and the rules behind it (rule 1). */
export const rightsView = ({ asOf, facts, acts }: Authority, standing: Pick<Standing, 'role' | 'party'>): Html => html`
<h1 class="nl-heading nl-heading--level-1">Wat mag ik?</h1>
<p class="nl-paragraph">${inShort(acts)} Open een onderwerp om te zien welke, en wie de andere doet.</p>
<h2 class="nl-heading nl-heading--level-2">Per onderwerp</h2>
${(Object.keys(subjectsInDutch) as Subject[]).map((subject) =>
  subjectFold(
    subject,
    acts.filter((one) => wordsOf(one).subject === subject),
  ),
)}
<h2 class="nl-heading nl-heading--level-2">Waarom mag u dit?</h2>
<p class="nl-paragraph">Wat u mag, volgt uit wat er over u is vastgelegd. Klopt dat niet? Vraag het programmabureau om het te verbeteren.</p>
${dataList([
  ['Uw rol', standingInDutch(standing)],
  ['Ring', rings[facts.ring] ?? facts.ring],
  ['Zetel in de regiegroep', seats[facts.seat] ?? facts.seat],
  ['Op', dutchDate(asOf)],
])}`;
