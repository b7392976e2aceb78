import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay } from '#shared/words/dutch.ts';
import { empty, link, table } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';
import { stageInDutch, standOfCycle } from './words.ts';

type Row = AnswerOf<'listCycles'>['cycles'][number];

/** Where a version begins: the first thing to do in an empty programme. */
const begin = (cycles: readonly Row[], here: Visit['here']): Html | undefined => {
  if (cycles.length === 0)
    return empty(
      html`Er zijn nog geen kaders. ${link(here('kader/nieuw'), 'Begin de eerste kaders')}: een titel, een samenvatting, de programmalijnen met hun doelen en budget, de afspraken en het mandaat.`,
    );
  if (cycles.some(({ status }) => status === 'running')) return undefined;
  return html`<p class="nl-paragraph">${link(here('kader/nieuw'), 'Begin een nieuwe versie')}</p>`;
};

/** The versions of the framework, the last one first. */
export const frameworksView = (cycles: readonly Row[], { here }: Pick<Visit, 'here'>): Html => html`
<h1 class="nl-heading nl-heading--level-1">Kaders</h1>
${begin(cycles, here)}
${
  cycles.length === 0
    ? undefined
    : table(
        'Versies van de kaders',
        [
          { heading: 'Versie', cell: ({ cycleId, title }) => link(here(`kader/${cycleId}`), `${cycleId}: ${title}`) },
          { heading: 'Stand', cell: standOfCycle },
          { heading: 'Stap', cell: ({ stage }) => stageInDutch(stage) },
          { heading: 'Begonnen op', cell: ({ startedAt }) => dutchDay(startedAt) },
          { heading: 'Van kracht of geëindigd op', cell: ({ endedAt }) => endedAt && dutchDay(endedAt) },
          { heading: 'Herzien voor', cell: ({ renewalDue }) => renewalDue && dutchDate(renewalDue) },
        ],
        cycles,
      )
}`;
