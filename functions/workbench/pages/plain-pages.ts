import { html } from 'hono/html';
import { hidden } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { base } from '../sign-in/own-path.ts';
import { type Layout, layout } from './layout.ts';
import { link } from './parts.ts';

/** A page with a heading and some sentences, and a road onwards. */
export const plainPage = (
  title: string,
  sentences: readonly string[],
  {
    onwards = link(base, 'Naar het begin van de werkbank'),
    ...frame
  }: Partial<Layout> & { onwards?: ReturnType<typeof link> } = {},
): string =>
  layout({
    ...frame,
    title,
    main: html`
<h1 class="nl-heading nl-heading--level-1">${title}</h1>
${sentences.map((sentence) => html`<p class="nl-paragraph">${sentence}</p>`)}
<p class="nl-paragraph">${onwards}</p>`,
  });

/** A form that came after its session was over, with what was typed in it. */
interface TooLate {
  readonly action: string;
  readonly typed: URLSearchParams;
}

/**
 * Asks somebody whose session is over to sign in. What was typed comes along unseen, to be sent again after signing in in another tab.
 * @param late - absent for a form that no page of the workbench sent.
 */
export const signInAgain = (road: string, late?: TooLate): string =>
  layout({
    title: 'U bent niet meer aangemeld',
    faulty: true,
    main: html`
<h1 class="nl-heading nl-heading--level-1">U bent niet meer aangemeld</h1>
<p class="nl-paragraph">U deed een tijd niets, of meldde zich ergens anders af. Uw formulier is niet vastgelegd.</p>
${late ? howToGoOn(road, late) : html`<p class="nl-paragraph">${link(road, 'Aanmelden')}</p>`}`,
  });

const howToGoOn = (road: string, { action, typed }: TooLate): Html => html`
<p class="nl-paragraph">Wat u typte, staat nog in dit tabblad. Zo gaat u ermee verder:</p>
<ol class="utrecht-ordered-list">
<li><a class="nl-link" href="${road}" target="_blank" rel="noopener">Meld u aan in een nieuw tabblad</a>, als dezelfde persoon.</li>
<li>Kom terug naar dit tabblad en kies hieronder “Verder met wat ik typte”. U ziet het formulier dan weer, en legt het zelf vast.</li>
</ol>
<form class="rd-form" method="post" action="${action}" novalidate>
${hidden(Object.fromEntries(typed))}
<div class="utrecht-action-group"><button class="nl-button nl-button--primary" type="submit">Verder met wat ik typte</button></div>
</form>`;

/** The organisations with whose accounts one can sign in, to choose from. */
export const choicePage = (issuers: readonly { key: string; name: string }[], returnTo: string): string =>
  layout({
    title: 'Aanmelden',
    main: html`
<h1 class="nl-heading nl-heading--level-1">Aanmelden</h1>
${
  issuers.length === 0
    ? html`<p class="nl-paragraph">Hier kan nog niemand zich aanmelden: er is nog geen organisatie gekoppeld. Neem contact op met het programmabureau.</p>`
    : html`<p class="nl-paragraph">Meld u aan met het account van uw organisatie. Kies uw organisatie.</p>
<ul class="utrecht-unordered-list">${issuers.map(
        ({ key, name }) =>
          html`<li>${link(`${base}/aanmelden/${key}?terug=${encodeURIComponent(returnTo)}`, name)}</li>`,
      )}</ul>`
}`,
  });
