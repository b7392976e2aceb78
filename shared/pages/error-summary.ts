import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';

/**
 * All faults at the top of the page, each with a link to its field. It has the focus when the page opens, so that a screen reader starts
 * here; `autofocus` does that without a script.
 */
export const errorSummary = (faults: readonly PageFault[]): Html | undefined =>
  faults.length === 0
    ? undefined
    : html`
<section class="utrecht-alert utrecht-alert--error" aria-labelledby="fouten" tabindex="-1" autofocus><div class="utrecht-alert__content">
<h2 class="nl-heading nl-heading--level-2" id="fouten">${
        faults.length === 1 ? 'Vul nog 1 veld in of verbeter het' : `Vul nog ${faults.length} velden in of verbeter ze`
      }</h2>
<p class="nl-paragraph">Er is nog niets vastgelegd. Wat u al invulde, staat er nog.</p>
<ul class="utrecht-unordered-list">${faults.map(
        ({ field, message }) => html`<li><a class="nl-link" href="#${field}">${message}</a></li>`,
      )}</ul>
</div></section>`;
