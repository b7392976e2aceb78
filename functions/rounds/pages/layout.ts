import { html, raw } from 'hono/html';
import { asString, type Html } from '#shared/pages/markup.ts';
import { statements } from '#shared/pages/statements.ts';
import { stylesheet } from '#shared/pages/stylesheet.ts';
import type { FrameView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { help } from './help.ts';

export interface Layout {
  readonly frame: Partial<FrameView>;
  /** The title of this page; the programme's name is added. */
  readonly title: string;
  /** Whether the page shows faults: its title then begins with that. */
  readonly faulty?: boolean;
  /** Whether the page has a form for an answer. */
  readonly hasForm?: boolean;
  readonly main: Html;
}

/** A complete page: one response with its own style, without script or external resources. */
export const layout = ({ frame, title, faulty = false, hasForm = false, main }: Layout): string => {
  const programme = frame.programmeName ? programmeTitle(frame.programmeName) : 'Regio Deal';
  return asString(html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${faulty ? 'Fout: ' : ''}${title} - ${programme}</title>
<style>${raw(stylesheet)}</style>
</head>
<body class="utrecht-document utrecht-document--surface rd-theme">
<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">Ga direct naar de inhoud</a>
<header class="utrecht-page-header"><div class="utrecht-page-header__content">
<p class="rd-brand">${programme}</p>
<p class="rd-brand-note">Besluiten en inbreng van de partners</p>
</div></header>
<div class="utrecht-page-body"><main class="utrecht-page-body__content" id="inhoud" tabindex="-1">${main}</main></div>
<footer class="utrecht-page-footer"><div class="utrecht-page-footer__content">${help(frame.contactOfBureau, hasForm)}${statements(frame.statements)}</div></footer>
</body>
</html>
`);
};
