import { html, raw } from 'hono/html';
import { hidden } from '#shared/pages/fields.ts';
import { asString, type Html } from '#shared/pages/markup.ts';
import { statements } from '#shared/pages/statements.ts';
import type { Statements } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import { csrfField } from '../http/forgery.ts';
import { base } from '../sign-in/own-path.ts';
import { stylesheet } from './stylesheet.ts';

/** Who is signed in, at the top of every page. */
export interface WhoView {
  readonly name: string;
  /** The role in which this page is shown, with its partner. */
  readonly as?: string | undefined;
  /** Whether there are other roles to choose. */
  readonly hasChoice: boolean;
  readonly csrf: string;
}

export interface NavLink {
  readonly label: string;
  readonly path: string;
  readonly isHere: boolean;
}

export interface Layout {
  readonly title: string;
  /** Whether the page shows faults: its title then begins with that. */
  readonly faulty?: boolean | undefined;
  readonly programmeName?: string | undefined;
  /** Where the statements of the programme are, if it names them. */
  readonly statements?: Statements | undefined;
  readonly who?: WhoView | undefined;
  readonly nav?: readonly NavLink[];
  /** When it was shown (ISO instant): what is printed says of when it is. */
  readonly at?: string | undefined;
  readonly main: Html;
}

const whoIs = ({ name, as, hasChoice, csrf }: WhoView): Html => html`
<section class="rd-column rd-who" aria-label="Wie is aangemeld">
<p>Aangemeld als <strong>${name}</strong>${as && html`, ${as}`}.${hasChoice && html` <a class="nl-link" href="${base}">Kies een andere rol</a>`}</p>
<form method="post" action="${base}/afmelden">${hidden({ [csrfField]: csrf })}<button class="nl-button nl-button--secondary" type="submit">Afmelden</button></form>
</section>`;

/**
 * The screens of a role. On a narrow screen they are behind one disclosure, so that the work comes first; the style opens it on a wide one, and
 * a browser that cannot do that keeps the disclosure.
 */
const navigation = (links: readonly NavLink[]): Html => html`
<nav class="utrecht-nav-bar" aria-label="Werkbank"><div class="utrecht-nav-bar__content rd-column"><details class="rd-menu"><summary class="rd-menu__summary">Menu</summary>
<ul class="utrecht-nav-list">${links.map(
  ({ label, path, isHere }) =>
    html`<li class="utrecht-nav-list__item"><a class="nl-link utrecht-nav-list__link" href="${path}"${isHere && html` aria-current="page"`}>${label}</a></li>`,
)}</ul></details></div></nav>`;

/** A complete page of the workbench: one response with its own style, without script or external resources. */
export const layout = ({ title, faulty = false, who, nav = [], at, main, ...frame }: Layout): string => {
  const programme = frame.programmeName ? programmeTitle(frame.programmeName) : 'Regio Deal';
  return asString(html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${faulty ? 'Fout: ' : ''}${title} - ${programme}</title>
<style>${raw(stylesheet)}</style>
</head>
<body class="utrecht-document utrecht-document--surface rd-theme rd-wide">
<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">Ga direct naar de inhoud</a>
<header class="utrecht-page-header"><div class="utrecht-page-header__content">
<p class="rd-brand">${programme}</p>
<p class="rd-brand-note">Werkbank${at && html`<span class="rd-on-paper">, stand van ${dutchMoment(at)}</span>`}</p>
</div></header>
${who && whoIs(who)}${nav.length > 0 && navigation(nav)}
<div class="utrecht-page-body"><main class="utrecht-page-body__content" id="inhoud" tabindex="-1">${main}</main></div>
<footer class="utrecht-page-footer"><div class="utrecht-page-footer__content">${statements(frame.statements)}</div></footer>
</body>
</html>
`);
};
