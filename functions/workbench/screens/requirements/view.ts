import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';
import { movedInDutch, requirementInDutch } from '#shared/words/requirements-in-dutch.ts';
import { bars } from '../../pages/chart.ts';
import { link, status, table } from '../../pages/parts.ts';
import { type DayShown, dayForm, knownOn } from '../past-day.ts';
import type { Visit } from '../screen.ts';
import { figureWords, type Requirement } from './words.ts';

type Fact = Requirement['facts'][number];

const standing = ({ colour }: Requirement): Html => {
  if (colour === undefined) return status('nog niet te meten');
  return colour === 'green' ? status('voldoet', 'ok') : status('voldoet niet', 'error');
};

const inFigures = ({ meets, of, percent }: Requirement): string =>
  percent === undefined ? '–' : `${meets} van ${of} (${percent}%)`;

const pageOf: Readonly<Record<Fact['kind'], ((id: string) => string) | undefined>> = {
  alliance: (id) => `allianties/${id}`,
  partner: (id) => `partners/${id}`,
  escalation: (id) => `escalaties/${id}`,
  // A goal and an input have no page of their own.
  goal: undefined,
  task: undefined,
};

const factView = ({ kind, id, name }: Fact, { here }: Pick<Visit, 'here'>): Html => {
  const path = pageOf[kind]?.(id);
  return html`<li>${path === undefined ? name : link(here(path), name)}</li>`;
};

/** What a figure is made of, where something does not meet it: without it nobody knows what to do. */
const behind = (requirement: Requirement, visit: Pick<Visit, 'here'>): Html | undefined => {
  const missing = requirement.facts.filter(({ meets }) => !meets);
  if (missing.length === 0) return undefined;
  const { missing: heading } = figureWords[requirement.figure];
  const title = requirementInDutch[requirement.figure];
  const all = requirement.of - requirement.meets;
  return html`
<details class="rd-details"><summary class="rd-details__summary">${requirement.number}. ${title}: ${all}</summary>
<div class="rd-details__content"><p class="nl-paragraph">${heading}:</p>
<ul class="utrecht-unordered-list">${missing.map((fact) => factView(fact, visit))}</ul>
${all > missing.length && html`<p class="nl-paragraph">En nog ${all - missing.length}.</p>`}</div></details>`;
};

type Moment = Requirement['movement'][number];

/** The figures of the last established evaluations: a row for each, and one for now. */
const movementView = (requirements: readonly Requirement[], { here }: Pick<Visit, 'here'>): Html | undefined => {
  const moments = [
    ...new Map(
      requirements.flatMap(({ movement }) => movement).map((moment) => [moment.evaluationId, moment]),
    ).values(),
  ].toSorted((one, other) => (one.until < other.until ? -1 : 1));
  if (moments.length === 0) return undefined;
  const figureIn = ({ movement, percent }: Requirement, moment: Moment | undefined): string =>
    inPercent(moment ? movement.find((one) => one.evaluationId === moment.evaluationId)?.percent : percent);
  const nameOf = (moment: Moment | undefined): string | Html =>
    moment
      ? html`${link(here(`evaluaties/${moment.evaluationId}/versies/${moment.version}`), dutchPeriod(moment))}, stand op ${dutchDate(moment.asOf)}`
      : 'Nu';
  return html`
<h2 class="nl-heading nl-heading--level-2">Hoe de cijfers bewogen</h2>
<details class="rd-details"><summary class="rd-details__summary">${moments.length === 1 ? 'De laatste evaluatie' : `De laatste ${moments.length} evaluaties`} en nu</summary>
<div class="rd-details__content">${table(
    'Cijfers bij de evaluaties en nu',
    [
      { heading: 'Evaluatie over', cell: nameOf },
      ...requirements.map((requirement) => ({
        heading: `Eis ${requirement.number}`,
        cell: (moment: Moment | undefined) => figureIn(requirement, moment),
        isNumber: true,
      })),
    ],
    [...moments, undefined],
  )}</div></details>`;
};

const inPercent = (percent: number | undefined): string => (percent === undefined ? '–' : `${percent}%`);

/** The eleven requirements: a table, the same as a picture, and what does not meet them. */
export const requirementsView = (
  requirements: readonly Requirement[],
  visit: Pick<Visit, 'here'>,
  day: DayShown = {},
): Html => {
  const measured = requirements.filter(({ percent }) => percent !== undefined);
  const details = requirements.map((one) => behind(one, visit)).filter((one) => one !== undefined);
  return html`
<h1 class="nl-heading nl-heading--level-1">De elf ontwerpeisen</h1>
${knownOn(day)}
<p class="nl-paragraph">Werkt de samenwerking zoals het governancemodel het bedoelt? Elk cijfer komt uit wat is vastgelegd. Vertrouwelijke zaken tellen niet mee.</p>
${table(
  'Wat de praktijk laat zien',
  [
    { heading: 'Eis', cell: ({ number, figure }) => `${number}. ${requirementInDutch[figure]}` },
    { heading: 'Gemeten', cell: ({ figure }) => figureWords[figure].measured },
    { heading: 'Cijfer', cell: inFigures },
    { heading: 'Norm', cell: ({ norm }) => `${norm}%`, isNumber: true },
    { heading: 'Stand', cell: standing },
    {
      heading: 'Sinds de vorige evaluatie',
      cell: ({ movement, moved }) => movedInDutch(movement.at(-1), moved) ?? 'geen vergelijking',
    },
  ],
  requirements,
)}
${
  measured.length > 0 &&
  bars(
    'Deel dat aan elke eis voldoet',
    measured.map(({ number, percent = 0 }) => ({
      label: `Eis ${number}`,
      value: percent,
      words: `${percent}%`,
    })),
    100,
  )
}
${movementView(requirements, visit)}
${details.length > 0 && html`<h2 class="nl-heading nl-heading--level-2">Wat er niet aan voldoet</h2>${details}`}
${dayForm(visit.here('ontwerpeisen'), day)}`;
};
