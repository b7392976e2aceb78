import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { colourStatus } from '../../words/alliance-words.ts';
import { fatesView, findingsView, type Trial } from '../../words/report-words.ts';
import { partNames } from '../report/view.ts';
import type { ReportFormAbout } from './about.ts';

/** What a report would say, above the form. */
export const trialView = (trial: Trial, { plan }: Pick<ReportFormAbout, 'plan'>): Html => {
  const nameOf = partNames(plan);
  return html`
<section class="utrecht-alert utrecht-alert--info" aria-labelledby="proef" tabindex="-1" autofocus><div class="utrecht-alert__content">
<h2 class="nl-heading nl-heading--level-2" id="proef">Dit zegt de rapportage: ${colourStatus(trial.colour)}</h2>
<p class="nl-paragraph">Er is nog niets vastgelegd. Wat u invulde, staat hieronder.</p>
${fatesView(trial, nameOf)}
</div></section>
${findingsView('Wat de rapportage zegt, per onderdeel', trial.findings, nameOf)}`;
};
