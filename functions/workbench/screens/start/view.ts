import { html } from 'hono/html';
import type { Deps } from '../../deps.ts';
import { layout } from '../../pages/layout.ts';
import { empty, link } from '../../pages/parts.ts';
import type { Open } from '../../sessions/sessions.ts';
import { base } from '../../sign-in/own-path.ts';
import { standingInDutch } from '../../standing-in-dutch.ts';
import { firstFilePath } from '../first-file/view.ts';
import { isFor, type Programme, type Standing } from '../screen.ts';

/** Where somebody begins in a role: the first screen that is for it. */
export const beginning = (
  { screens }: Pick<Deps, 'screens'>,
  { programmeId }: Programme,
  standing: Standing,
): string => {
  const first = screens.find((screen) => screen.nav && isFor(screen, standing));
  return [base, programmeId, standing.personId, first?.path].join('/');
};

const roles = (deps: Pick<Deps, 'screens'>, programme: Programme) => html`
<h2 class="nl-heading nl-heading--level-2">${programme.name}</h2>
<ul class="utrecht-unordered-list">${programme.standings.map(
  (standing) => html`<li>${link(beginning(deps, programme, standing), standingInDutch(standing))}</li>`,
)}</ul>`;

/** The first page: the programmes and the roles of whoever signed in, to choose from. */
export const startPage = (
  deps: Pick<Deps, 'screens'>,
  programmes: readonly Programme[],
  { given, session }: Open,
): string =>
  layout({
    title: 'Kies uw rol',
    who: { name: given.name, hasChoice: false, csrf: session.csrf },
    main: html`
<h1 class="nl-heading nl-heading--level-1">Kies uw rol</h1>
${
  programmes.length === 0
    ? html`${empty('U bent aangemeld, maar geen programma kent uw e-mailadres. Vraag het programmabureau om u op te nemen.')}
<p class="nl-paragraph">Bent u aangewezen om een programma te beginnen? ${link(`${base}/${firstFilePath}`, 'Lees het eerste bestand in')}.</p>`
    : html`<p class="nl-paragraph">U werkt steeds in één rol van één programma. In een ander tabblad kunt u in een andere rol werken.</p>
${programmes.map((programme) => roles(deps, programme))}`
}`,
  });
