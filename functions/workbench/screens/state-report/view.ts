import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { stateReportFacts, stateReportSections, stateReportTitle } from '#shared/pages/state-report-sections.ts';
import { link } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';

/** The progress report to the state on one page that also prints well. */
export const stateReportView = (found: AnswerOf<'readStateReport'>, { here }: Pick<Visit, 'here'>): Html => {
  const { content } = found;
  const evaluation = `evaluaties/${content.evaluationId}/versies/${content.version}`;
  return html`
<div class="rd-dossier">
<h1 class="nl-heading nl-heading--level-1">${stateReportTitle(content)}</h1>
<p class="nl-paragraph rd-on-screen">Dit zijn de feiten van de vastgestelde evaluatie, zonder wat vertrouwelijk is. Download ze als ${link(here(`${evaluation}/rijk/werkmap`), 'werkmap voor Excel (xlsx)')} of als ${link(here(`${evaluation}/rijk/bestand`), 'tekstbestand (CSV)')}, of druk deze pagina af.</p>
<p class="nl-paragraph rd-on-screen">${link(here(evaluation), 'Terug naar de evaluatie')}</p>
${stateReportFacts(content, found)}
${stateReportSections(content)}
</div>`;
};
