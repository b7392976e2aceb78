import { html } from 'hono/html';
import { dutchSources, fundingSources } from '#shared/vocabulary/funding-source.ts';
import { euros } from '#shared/words/dutch.ts';
import { dataList } from './data-list.ts';
import { type Html, prose } from './markup.ts';
import type { FrameworkContentView, GoalView, ProgrammeLineView } from './views.ts';

const goal = ({ title, description, activities = [], indicators }: GoalView): Html => html`
<div class="rd-goal">
<h4 class="nl-heading nl-heading--level-4">${title}</h4>
${prose(description)}
${
  activities.length > 0 &&
  html`<p class="nl-paragraph">Dit doen wij ervoor:</p>
<ul class="utrecht-unordered-list">${activities.map((activity) => html`<li>${activity}</li>`)}</ul>`
}
${
  indicators.length > 0 &&
  html`<p class="nl-paragraph">Hieraan meten wij het:</p>
<ul class="utrecht-unordered-list">${indicators.map((indicator) => html`<li>${indicator}</li>`)}</ul>`
}
</div>`;

const amountRow = (heading: string, amountCents: number, kind?: string): Html => html`
<tr${kind && html` class="${kind}"`}><th class="utrecht-table__cell" scope="row">${heading}</th><td class="utrecht-table__cell utrecht-table__cell--numeric-column">${euros(amountCents)}</td></tr>`;

const sourceRow = (heading: string, amountCents: number): Html => amountRow(`waarvan ${heading}`, amountCents);

/** What the sources give over all years, each with its total (euro cents); a source that none names is left out. */
const totalsBySource = ({ budget }: ProgrammeLineView): Html[] => {
  const given = budget.flatMap(({ sources = [] }) => sources);
  return fundingSources
    .filter((source) => given.some((one) => one.source === source))
    .map((source) =>
      sourceRow(
        dutchSources[source],
        given.filter((one) => one.source === source).reduce((total, one) => total + one.amountCents, 0),
      ),
    );
};

const budgetTable = (view: ProgrammeLineView): Html => html`
<table class="utrecht-table">
<caption class="utrecht-table__caption">Budget voor ${view.name}</caption>
<thead class="utrecht-table__header"><tr>
<th class="utrecht-table__cell utrecht-table__header-cell" scope="col">Jaar</th>
<th class="utrecht-table__cell utrecht-table__header-cell utrecht-table__cell--numeric-column" scope="col">Bedrag</th>
</tr></thead>
<tbody>${view.budget.map(
  ({ year, amountCents, sources = [] }) => html`
${amountRow(String(year), amountCents)}
${sources.map((one) => sourceRow(dutchSources[one.source], one.amountCents))}`,
)}
${amountRow('Samen', sum(view), 'rd-table__total')}
${totalsBySource(view)}
</tbody>
</table>`;

const line = (view: ProgrammeLineView): Html => html`
<h3 class="nl-heading nl-heading--level-3">Programmalijn: ${view.name}</h3>
${view.goals.map(goal)}
${view.budget.length > 0 && budgetTable(view)}`;

const sum = ({ budget }: ProgrammeLineView): number =>
  budget.reduce((total, { amountCents }) => total + amountCents, 0);

const amounts = (goals: number, cents: number): string =>
  `${goals === 1 ? '1 doel' : `${goals} doelen`}, budget ${euros(cents)}`;

/** What a framework comes to: its summary, and per programme line its goals and its budget over all years. */
export const frameworkFacts = ({ summary, lines }: FrameworkContentView): Html => html`
${prose(summary)}
<h3 class="nl-heading nl-heading--level-3">Doelen en budget per programmalijn</h3>
${dataList([
  ...lines.map((one) => [one.name, amounts(one.goals.length, sum(one))] as const),
  [
    'Samen',
    amounts(
      lines.reduce((total, { goals }) => total + goals.length, 0),
      lines.reduce((total, one) => total + sum(one), 0),
    ),
  ],
])}`;

/** The text of the framework itself on the page, so that nobody has to open a document first. */
export const frameworkContent = ({ summary, lines, groundRules, mandate }: FrameworkContentView): Html => html`
<h3 class="nl-heading nl-heading--level-3">Samenvatting</h3>
${prose(summary)}
${lines.map(line)}
<h3 class="nl-heading nl-heading--level-3">Afspraken</h3>
<h4 class="nl-heading nl-heading--level-4">Volgen van de voortgang</h4>${prose(groundRules.monitoring)}
<h4 class="nl-heading nl-heading--level-4">Verantwoording</h4>${prose(groundRules.accountability)}
<h4 class="nl-heading nl-heading--level-4">Organisatie</h4>${prose(groundRules.organisation)}
${
  mandate.length > 0 &&
  html`<h3 class="nl-heading nl-heading--level-3">Wat de regiegroep zelf mag beslissen</h3>
<ul class="utrecht-unordered-list">${mandate.map((rule) => html`<li>${rule}</li>`)}</ul>`
}`;
