import { html } from 'hono/html';
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
<h1 class="utrecht-heading-1">${title}</h1>
${sentences.map((sentence) => html`<p class="utrecht-paragraph">${sentence}</p>`)}
<p class="utrecht-paragraph">${onwards}</p>`,
  });

/** The organisations with whose accounts one can sign in, to choose from. */
export const choicePage = (issuers: readonly { key: string; name: string }[], returnTo: string): string =>
  layout({
    title: 'Aanmelden',
    main: html`
<h1 class="utrecht-heading-1">Aanmelden</h1>
${
  issuers.length === 0
    ? html`<p class="utrecht-paragraph">Hier kan nog niemand zich aanmelden: er is nog geen organisatie gekoppeld. Neem contact op met het programmabureau.</p>`
    : html`<p class="utrecht-paragraph">Meld u aan met het account van uw organisatie. Kies uw organisatie.</p>
<ul class="utrecht-unordered-list">${issuers.map(
        ({ key, name }) =>
          html`<li>${link(`${base}/aanmelden/${key}?terug=${encodeURIComponent(returnTo)}`, name)}</li>`,
      )}</ul>`
}`,
  });
