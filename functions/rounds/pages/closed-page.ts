import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import { hidden } from '#shared/pages/fields.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { howToCorrect } from '#shared/pages/words.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import { layout } from './layout.ts';
import { recordedList } from './recorded-list.ts';
import type { ClosedView } from './views.ts';

/** The reason why a link does not show a form. */
export type ClosedKind =
  | 'closed'
  | 'concluded'
  | 'withdrawn'
  | 'expired'
  | 'superseded'
  | 'passed-on'
  | 'not-found'
  | 'different-answer'
  | 'not-entitled'
  | 'beyond-mandate'
  | 'must-be-raised'
  | 'beyond-room';

interface Words {
  readonly heading: string;
  /** The state, in one or two plain sentences. */
  readonly what: string;
  /** What the visitor can do now. */
  readonly next: string;
}

const words: Record<ClosedKind, Words> = {
  closed: {
    heading: 'Deze vraag is gesloten',
    what: 'De termijn is voorbij of alle antwoorden zijn binnen. Antwoorden kan niet meer. Kwam er van u geen antwoord, dan is dat zo vastgelegd. Dat telt niet als instemming.',
    next: 'U hoeft niets te doen. Wilt u nog iets laten weten? Neem dan contact op met het programmabureau.',
  },
  concluded: {
    heading: 'Over deze vraag is al besloten',
    what: 'Het besluit is vastgelegd en geldt. Een ander antwoord verandert dat niet meer. Dit antwoord is daarom niet vastgelegd.',
    next: 'Wilt u toch iets anders besluiten? Neem dan contact op met het programmabureau. Daarvoor is een nieuwe vraag nodig.',
  },
  withdrawn: {
    heading: 'Deze vraag is ingetrokken',
    what: 'De vraag wordt niet meer gesteld. Antwoorden is niet meer nodig.',
    next: 'U hoeft niets te doen. Komt de vraag terug, dan krijgt u een nieuwe e-mail.',
  },
  expired: {
    heading: 'Deze link is verlopen',
    what: 'De vraag staat nog open, maar deze link is te oud. Dat is voor de veiligheid.',
    next: 'Vraag een nieuwe link aan. Wij sturen die alleen naar het e-mailadres dat bij deze taak hoort.',
  },
  superseded: {
    heading: 'Deze tekst is vervangen',
    what: 'De vraag ging over een tekst die daarna is veranderd. Een antwoord op de oude tekst geldt niet voor de nieuwe. Eerdere antwoorden blijven bewaard.',
    next: 'Over de nieuwe tekst krijgt u een nieuwe e-mail. Gebruik de link daarin.',
  },
  'passed-on': {
    heading: 'Iemand anders antwoordt op deze vraag',
    what: 'De vraag ligt nu bij iemand anders. Daarom werkt deze link niet meer.',
    next: 'U hoeft niets te doen. Hoort de vraag toch bij u? Neem dan contact op met het programmabureau.',
  },
  'not-found': {
    heading: 'Wij kennen deze link niet',
    what: 'De link is niet volledig, of er is een nieuwere gestuurd.',
    next: 'Open de link uit de laatste e-mail die u over deze vraag kreeg. Kopieert u de link? Neem dan de hele link over.',
  },
  'different-answer': {
    heading: 'Er ligt al een ander antwoord vast',
    what: 'Uw tweede antwoord is anders dan het eerste. Het tweede antwoord is niet vastgelegd. Het eerste blijft gelden.',
    next: `Klopt het eerste antwoord niet? ${howToCorrect}`,
  },
  'not-entitled': {
    heading: 'U kunt deze vraag niet beantwoorden',
    what: 'Wie mag antwoorden, kijken wij na op het moment van antwoorden. Volgens het register hoort dit antwoord nu niet bij u. Dit antwoord is daarom niet vastgelegd.',
    next: 'Klopt dit volgens u niet? Neem dan contact op met het programmabureau.',
  },
  'beyond-mandate': {
    heading: 'Dit valt niet meer binnen het mandaat',
    what: 'De dreigende afwijking is groter dan de regiegroep zelf mag beslissen. Dat blijkt uit een latere rapportage of uit de kaders die nu gelden. Niemand mag het mandaat te buiten gaan. Dit antwoord is daarom niet vastgelegd.',
    next: 'U hoeft niets te doen. Na de termijn gaat de escalatie verder omhoog.',
  },
  'must-be-raised': {
    heading: 'Deze afwijking moet naar het programmabureau',
    what: 'U koos dat voorleggen aan het programmabureau niet nodig is. Dat kan hier niet: de dreigende afwijking gaat verder dan de regiegroep zonder sondering zelf mag beslissen. Dit antwoord is daarom niet vastgelegd.',
    next: 'Open de link uit uw e-mail opnieuw en kies dat u de afwijking voorlegt. Antwoordt u niet? Dan gaat de escalatie na de termijn naar het programmabureau.',
  },
  'beyond-room': {
    heading: 'Dit valt niet binnen de ruimte die de raad gaf',
    what: 'Uw college kan over deze bijdrage alleen besluiten binnen de ruimte die de raad vooraf gaf, en op een dag waarop die ruimte gold. Dat is hier niet zo. Dit antwoord is daarom niet vastgelegd.',
    next: 'De raad besluit over deze bijdrage. Laat de bijdrage aan de raad voorleggen, of vraag het programmabureau om hulp. Klopte alleen de dag van het besluit niet? Open dan de link uit uw e-mail opnieuw.',
  },
};

/** The kinds that begin at the moment when the round ended. */
const ended: ReadonlySet<ClosedKind> = new Set(['closed', 'withdrawn']);

const newLinkForm = ({ formAction, csrf, registeredAddress }: ClosedView): Html | undefined =>
  formAction === undefined || csrf === undefined
    ? undefined
    : html`
<form class="rd-form" method="post" action="${formAction}">
${hidden({ csrf, step: 'send-link' })}
${registeredAddress && html`<p class="nl-paragraph">De nieuwe link gaat naar ${registeredAddress}.</p>`}
<div class="utrecht-action-group"><button class="nl-button nl-button--primary" type="submit">Stuur mij een nieuwe link</button></div>
</form>`;

/** How the round ended, for its addressees. */
export const outcomeSection = ({ outcome }: { readonly outcome?: string | undefined }): Html | undefined =>
  outcome === undefined
    ? undefined
    : html`<h2 class="nl-heading nl-heading--level-2">Hoe is het afgelopen?</h2>${prose(outcome)}`;

const recordedSection = ({ recorded }: ClosedView): Html | undefined =>
  recorded &&
  html`<h2 class="nl-heading nl-heading--level-2">Dit ligt vast</h2>
${recordedList(recorded)}`;

/** Says why a link does not show a form, and what to do. */
export const closedPage = (kind: ClosedKind, view: ClosedView = {}): string => {
  const { heading, what, next } = words[kind];
  return layout({
    frame: view,
    title: view.question ? `${heading}: ${view.question}` : heading,
    main: html`
<h1 class="nl-heading nl-heading--level-1">${heading}</h1>
<div class="utrecht-alert utrecht-alert--warning"><div class="utrecht-alert__content"><p class="nl-paragraph">${what}</p></div></div>
${
  view.question &&
  dataList([
    ['Vraag', view.question],
    ['Sinds', ended.has(kind) && view.closedAt ? dutchMoment(view.closedAt) : undefined],
  ])
}
${view.reason && html`<h2 class="nl-heading nl-heading--level-2">Waarom?</h2>${prose(view.reason)}`}
${outcomeSection(view)}
${recordedSection(view)}
<h2 class="nl-heading nl-heading--level-2">Wat kunt u doen?</h2>
<p class="nl-paragraph">${next}</p>
${kind === 'expired' && newLinkForm(view)}`,
  });
};

/** The page after a request for a new link; it does not reveal whether an address is known. */
export const linkSentPage = (view: ClosedView): string =>
  layout({
    frame: view,
    title: view.question ? `Wij sturen een nieuwe link: ${view.question}` : 'Wij sturen een nieuwe link',
    main: html`
<h1 class="nl-heading nl-heading--level-1">Wij sturen een nieuwe link</h1>
<div class="utrecht-alert utrecht-alert--ok" role="status"><div class="utrecht-alert__content"><p class="nl-paragraph">De e-mail gaat naar ${
      view.registeredAddress ?? 'het e-mailadres dat bij deze taak hoort'
    }. Dat kan een paar minuten duren.</p></div></div>
<p class="nl-paragraph">Geen e-mail gekregen? Kijk in de map met ongewenste e-mail, of neem contact op met het programmabureau.</p>`,
  });
