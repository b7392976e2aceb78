import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { dutchSources } from '#shared/vocabulary/funding-source.ts';
import { dutchDate, dutchDay, euros } from '#shared/words/dutch.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import {
  baselineInDutch,
  clauseInDutch,
  gapInDutch,
  groundInDutch,
  howInDutch,
  type Plan,
  targetInDutch,
  versionStatus,
} from '../../words/plan-words.ts';
import { type Alliance, lookerOf } from '../alliance/looker.ts';
import type { Visit } from '../screen.ts';

/** A version of a plan, with its alliance and the names of what it names. */
export interface PlanAbout {
  readonly plan: Plan;
  readonly alliance: Alliance;
  readonly names: Names;
}

/** The title of the page of a plan. */
export const planTitle = ({ year, version }: Pick<Plan, 'year' | 'version'>): string =>
  `Jaarplan ${year}, versie ${version}`;

/** The goals and the budget of a plan, and how the alliance organises itself. */
export const planContentView = ({ content }: Plan, names: Names): Html => html`
<h2 class="nl-heading nl-heading--level-2">Doelen en budget</h2>
${table(
  'Doelen van het plan',
  [
    { heading: 'Doel', cell: ({ title }) => title },
    { heading: 'Draagt bij aan', cell: ({ serves }) => names.goal(serves) },
    {
      heading: 'Indicator',
      cell: ({ moves }) => (moves ? `${names.indicator(moves.indicatorId)}: ${howInDutch[moves.how]}` : 'geen'),
    },
    { heading: 'Begin', cell: baselineInDutch },
    { heading: 'Te halen', cell: targetInDutch },
    { heading: 'Uiterlijk', cell: ({ by }) => dutchDate(by) },
  ],
  content.goals,
)}
${table(
  'Budget van het plan',
  [
    { heading: 'Waarvoor', cell: ({ name }) => name },
    { heading: 'Bedrag', cell: ({ amountCents }) => euros(amountCents), isNumber: true },
  ],
  content.budget,
)}
${
  content.sources &&
  table(
    'Waar het geld vandaan komt',
    [
      { heading: 'Bron', cell: ({ source }) => dutchSources[source] },
      { heading: 'Bedrag', cell: ({ amountCents }) => euros(amountCents), isNumber: true },
    ],
    content.sources,
  )
}
<h2 class="nl-heading nl-heading--level-2">Zo werkt de alliantie</h2>
${prose(content.organisation)}`;

const dropped = ({ dropped: goals = [] }: Plan): Html | undefined =>
  goals.length === 0
    ? undefined
    : html`
<h2 class="nl-heading nl-heading--level-2">Doelen die vervallen</h2>
<ul class="utrecht-unordered-list">${goals.map(
        ({ planGoalId, breach, reason }) =>
          html`<li>${planGoalId}: de afwijking ${breach === 'ends' ? 'eindigt als het plan past' : 'blijft open'}. ${reason}</li>`,
      )}</ul>`;

const verdict = ({ test }: Plan, names: Names): Html => {
  if (test === undefined) return empty('Deze versie is niet getoetst. Het programmabureau toetst de nieuwste versie.');
  if (test.verdict === 'fits')
    return html`<p class="nl-paragraph">Op ${dutchDay(test.testedAt)} toetste het programmabureau het plan aan versie ${test.framework} van de kaders. Het past.</p>`;
  return html`
<p class="nl-paragraph">Op ${dutchDay(test.testedAt)} gaf het programmabureau het plan terug. Het past hier niet binnen versie ${test.framework} van de kaders:</p>
${test.grounds.map(
  (one) => html`
<h3 class="nl-heading nl-heading--level-3">${groundInDutch(one, names)}</h3>
${prose(one.ground.explanation)}
<p class="nl-paragraph">In de kaders staat: ${clauseInDutch(one)}</p>`,
)}`;
};

/** What the plans do not do for the indicators of the framework: it is named, and is no ground to return a plan. */
export const gapsView = (gaps: NonNullable<Plan['gaps']>): Html | false =>
  gaps.length > 0 &&
  html`<h3 class="nl-heading nl-heading--level-3">Wat opvalt bij de indicatoren</h3>
<ul class="utrecht-unordered-list">${gaps.map((gap) => html`<li>${gapInDutch(gap)}</li>`)}</ul>
<p class="nl-paragraph">Dit is geen grond om het plan terug te geven.</p>`;

const misfits = ({ misfits: all }: Plan): Html[] =>
  all.map(
    ({ framework, foundAt }) =>
      html`<p class="nl-paragraph">Sinds ${dutchDay(foundAt)} past het plan niet meer, door versie ${framework} van de kaders: een doel staat er niet meer in, of er is te weinig budget.</p>`,
  );

/** What whoever looks can do with the newest version. */
const steps = ({ plan, alliance }: PlanAbout, visit: Pick<Visit, 'here' | 'standing'>): Html | false => {
  if (alliance.plans[plan.year]?.version !== plan.version) return false;
  const looker = lookerOf(alliance, visit);
  const isPlanning = alliance.phase === 'formation' || alliance.phase === 'execution';
  return html`<p class="utrecht-action-group">${
    looker.isBureau && plan.test === undefined && actionLink(looker.here(`plantoets/${plan.year}`), 'Toets dit plan')
  }${
    looker.doesAsMember('decide how an alliance works') &&
    isPlanning &&
    actionLink(looker.here(`jaarplan/${plan.year}`), 'Dien een volgende versie in')
  }</p>`;
};

const versions = ({ plan, alliance }: PlanAbout, { here }: Pick<Visit, 'here'>): Html | false => {
  const newest = alliance.plans[plan.year]?.version ?? plan.version;
  const others = Array.from({ length: newest }, (_, at) => at + 1).filter((version) => version !== plan.version);
  return (
    others.length > 0 &&
    html`<h2 class="nl-heading nl-heading--level-2">Andere versies</h2>
<ul class="utrecht-unordered-list">${others.map(
      (version) => html`<li>${link(here(planPath(alliance.allianceId, plan.year, version)), `Versie ${version}`)}</li>`,
    )}</ul>`
  );
};

/** The path of a version of a plan. */
export const planPath = (allianceId: string, year: number | string, version: number): string =>
  `allianties/${allianceId}/jaarplannen/${year}/${version}`;

/** One version of the plan of a year, whole. */
export const planView = (about: PlanAbout, visit: Pick<Visit, 'here' | 'standing'>, doneBefore?: Html): Html => {
  const { plan, alliance, names } = about;
  return html`
${doneBefore}
<h1 class="nl-heading nl-heading--level-1">${planTitle(plan)}</h1>
${dataList([
  ['Alliantie', link(visit.here(`allianties/${alliance.allianceId}`), alliance.title)],
  ['Stand', versionStatus(plan, alliance.plans[plan.year])],
  ['Kosten', euros(plan.costCents)],
  ['Ingediend op', dutchDay(plan.submittedAt)],
])}
${steps(about, visit)}
${planContentView(plan, names)}
${dropped(plan)}
<h2 class="nl-heading nl-heading--level-2">Toets aan de kaders</h2>
${verdict(plan, names)}
${gapsView(plan.test?.gaps ?? plan.gaps ?? [])}
${misfits(plan)}
${versions(about, visit)}`;
};
