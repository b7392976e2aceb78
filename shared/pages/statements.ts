import { html } from 'hono/html';
import { type Html, safeLink } from '#shared/pages/markup.ts';
import type { Statements } from '#shared/pages/views.ts';

/** The statements at the foot of every page. A programme that names no address lets people ask for them. */
export const statements = ({ privacy, accessibility }: Statements = {}): Html => html`
<ul class="utrecht-unordered-list rd-statements">
<li>${privacy ? safeLink(privacy, 'Privacyverklaring') : 'De privacyverklaring kunt u opvragen bij het programmabureau.'}</li>
<li>${accessibility ? safeLink(accessibility, 'Toegankelijkheidsverklaring') : 'De toegankelijkheidsverklaring kunt u opvragen bij het programmabureau.'}</li>
</ul>`;
