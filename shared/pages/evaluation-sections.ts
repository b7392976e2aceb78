import { html } from 'hono/html';
import { dutchBreach, dutchSize } from '../vocabulary/breach.ts';
import { dutchLimits } from '../vocabulary/dispensation.ts';
import { dutchSources } from '../vocabulary/funding-source.ts';
import { type Colour, colourInDutch } from '../words/colours-in-dutch.ts';
import { dueInDutch } from '../words/due-in-dutch.ts';
import { dutchDate, euros } from '../words/dutch.ts';
import { dutchPeriod } from '../words/dutch-period.ts';
import { indicatorValue } from '../words/indicator-value.ts';
import { rungInDutch } from '../words/ladder-in-dutch.ts';
import { endedInDutch } from '../words/lesson-ends-in-dutch.ts';
import { phaseInDutch } from '../words/phases-in-dutch.ts';
import { movedInDutch, requirementNamed } from '../words/requirements-in-dutch.ts';
import { dataList } from './data-list.ts';
import type { AmountsView, EvaluationView, IndicatorView } from './evaluation-view.ts';
import { type Html, prose } from './markup.ts';
import { type Column, table } from './table.ts';

/** Pictures of the parts, where the page has them; each stands with the table of its numbers. */
export type Pictures = Readonly<Partial<Record<'indicators' | 'money' | 'requirements', Html>>>;

export type Parts = readonly [id: string, title: string, words: string | undefined, ...content: (Html | undefined)[]];

/** A part: the programmabureau's own words, and what was computed. */
export const part = ([id, title, words, ...content]: Parts): Html => html`
<section aria-labelledby="${id}">
<h2 class="nl-heading nl-heading--level-2" id="${id}">${title}</h2>
${words !== undefined && prose(words)}
${content.filter((one) => one !== undefined)}
</section>`;

/** What is said where there is nothing. */
export const none = (sentence: string): Html => html`<p class="nl-paragraph">${sentence}</p>`;
/** The heading of a part of a part. */
export const sub = (title: string): Html => html`<h3 class="nl-heading nl-heading--level-3">${title}</h3>`;
const list = (items: readonly string[]): Html =>
  html`<ul class="utrecht-unordered-list">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
/** A colour in Dutch. */
const colourOf = (colour: Colour | undefined): string =>
  colour === undefined ? 'nog niet bekend' : colourInDutch[colour];

/** The goals with the alliances that serve them. */
export const goals = (
  { goals: all }: Pick<EvaluationView, 'goals'>,
  caption = 'Doelen en de allianties die eraan werken',
): Html =>
  all.length === 0
    ? none('Er gelden geen kaders, dus er zijn geen doelen.')
    : table(
        caption,
        [
          { heading: 'Doel', cell: ({ goalId, title }) => title ?? goalId },
          { heading: 'Programmalijn', cell: ({ lineId, line }) => line ?? lineId },
          { heading: 'Stand', cell: ({ colour }) => colourOf(colour) },
          {
            heading: 'Allianties',
            cell: ({ alliances }) =>
              alliances.length === 0
                ? 'geen'
                : alliances
                    .map(({ title, phase, colour }) => `${title} (${phaseInDutch[phase]}, ${colourOf(colour)})`)
                    .join('; '),
          },
        ],
        all,
      );

/** An indicator beside its target. */
export const indicatorColumns: readonly Column<IndicatorView>[] = [
  { heading: 'Indicator', cell: ({ name }) => name },
  {
    heading: 'Waarde',
    cell: (one) =>
      one.value === undefined || one.valueOn === undefined
        ? 'nog niet gemeten'
        : `${indicatorValue(one, one.value)} op ${dutchDate(one.valueOn)}`,
  },
  {
    heading: 'Verwacht',
    cell: (one) => (one.forecast === undefined ? 'niet bekend' : indicatorValue(one, one.forecast)),
  },
  { heading: 'Streefwaarde', cell: (one) => `${indicatorValue(one, one.target)} op ${dutchDate(one.by)}` },
  { heading: 'Stand', cell: ({ colour }) => colourOf(colour) },
];

const indicators = ({ indicators: all }: EvaluationView): Html =>
  all.length === 0
    ? none('Er gelden geen kaders, dus er zijn geen indicatoren.')
    : table('Indicatoren tegen hun streefwaarde', indicatorColumns, all);

/** The indicators that the plans do not bring to their target, by name. */
const gaps = ({ indicators: all }: EvaluationView): Html | undefined => {
  const short = all.filter((one) => one.gaps.length > 0).map(({ name }) => name);
  return short.length === 0
    ? undefined
    : html`${sub('Indicatoren waarvoor de jaarplannen nog niet genoeg doen')}${list(short)}`;
};

/** The columns of amounts in a table. */
export const amountColumns = <Row extends AmountsView>(): Column<Row>[] => [
  { heading: 'Toegekend', cell: ({ grantedCents }) => euros(grantedCents), isNumber: true },
  { heading: 'Ontvangen', cell: ({ receivedCents }) => euros(receivedCents), isNumber: true },
  { heading: 'Gepland', cell: ({ plannedCents }) => euros(plannedCents), isNumber: true },
  { heading: 'Besteed', cell: ({ spentCents }) => euros(spentCents), isNumber: true },
  { heading: 'Over', cell: ({ leftCents }) => euros(leftCents), isNumber: true },
];

/** The co-financing by the region against what the grants demand. */
export const cofinancingIn = ({ money: { cofinancing } }: EvaluationView): Html =>
  cofinancing.demandedCents === 0
    ? none('Geen beschikking vraagt cofinanciering van de regio.')
    : dataList([
        ['De beschikkingen vragen', euros(cofinancing.demandedCents)],
        ['De regio kende toe', euros(cofinancing.grantedCents)],
        ['Daarvan besteed', euros(cofinancing.spentCents)],
        ['Nog toe te kennen', euros(cofinancing.shortCents)],
      ]);

const money = (view: EvaluationView): Html => {
  const { sources, lines, total } = view.money;
  const bySource = sources.map(({ source, ...row }) => ({
    name: source === undefined ? 'Bron niet genoemd' : dutchSources[source],
    ...row,
  }));
  const byLine = lines.map(({ lineId, line, ...row }) => ({ name: line ?? lineId ?? 'Niet verdeeld', ...row }));
  return html`
${table(
  'Geld per bron',
  [{ heading: 'Bron', cell: ({ name }) => name }, ...amountColumns<(typeof bySource)[number]>()],
  [...bySource, { name: 'Samen', ...total }],
)}
${
  byLine.length > 0 &&
  table(
    'Geld per programmalijn',
    [{ heading: 'Programmalijn', cell: ({ name }) => name }, ...amountColumns<(typeof byLine)[number]>()],
    byLine,
  )
}
${sub('Cofinanciering van de regio')}
${cofinancingIn(view)}`;
};

const escalations = ({ escalations: all }: EvaluationView): Html =>
  all.length === 0
    ? none('Er waren geen escalaties die openbaar of onder partners zijn.')
    : table(
        'Escalaties',
        [
          { heading: 'Escalatie', cell: ({ title }) => title },
          { heading: 'Dreigt', cell: ({ breach, size, unit }) => `${dutchBreach(breach)}, ${dutchSize(size, unit)}` },
          { heading: 'Begonnen', cell: ({ raisedOn }) => dutchDate(raisedOn) },
          {
            heading: 'Stand',
            cell: ({ stage, endedOn }) =>
              endedOn === undefined ? rungInDutch[stage] : `${rungInDutch[stage]} op ${dutchDate(endedOn)}`,
          },
        ],
        all,
      );

const dispensations = ({ dispensations: all }: EvaluationView): Html | undefined =>
  all.length === 0
    ? undefined
    : table(
        'Toegestane afwijkingen',
        [
          { heading: 'Alliantie', cell: ({ alliance }) => alliance },
          { heading: 'Toegestaan', cell: (one) => `${dutchBreach(one.breach)}, ${dutchLimits(one, one.unit)}` },
          { heading: 'Besloten', cell: ({ decidedOn }) => dutchDate(decidedOn) },
          { heading: 'Voorwaarden', cell: ({ conditions }) => conditions.join(' ') || 'geen' },
        ],
        all,
      );

/** What was learnt, and what was done with it. */
export const lessons = ({ lessons: { new: learnt, used, ended, ageing } }: EvaluationView): Html =>
  learnt.length + used.length + ended.length + ageing.length === 0
    ? none('Er kwamen geen lessen bij, en er ligt er geen te lang.')
    : html`
${learnt.length > 0 && html`${sub('Nieuw')}${list(learnt.map(({ title }) => title))}`}
${used.length > 0 && html`${sub('Gebruikt')}${list(used.map(({ title, alliance }) => `${title}: ${alliance}`))}`}
${ended.length > 0 && html`${sub('Verwerkt')}${list(ended.map(({ title, as }) => `${title}: ${endedInDutch[as]}`))}`}
${
  ageing.length > 0 &&
  html`${sub('Te lang zonder vervolg')}${list(ageing.map(({ title, ageDays }) => `${title}: ${ageDays} dagen oud`))}`
}`;

const risks = ({ risks: all }: EvaluationView): Html =>
  all.length === 0
    ? none('De verantwoordingen noemen geen risico’s.')
    : table(
        'Risico’s uit de verantwoordingen',
        [
          { heading: 'Alliantie', cell: ({ alliance }) => alliance },
          { heading: 'Risico', cell: ({ description }) => description },
          { heading: 'Maatregel', cell: ({ measure }) => measure ?? 'niet genoemd' },
        ],
        all,
      );

const late = ({ missing, late: others }: EvaluationView): Html =>
  missing.length + others.length === 0
    ? none('Alle verantwoordingen zijn binnen, en er is niets te laat.')
    : html`
${
  missing.length > 0 &&
  table(
    'Verantwoordingen die ontbreken',
    [
      { heading: 'Alliantie', cell: ({ alliance }) => alliance },
      { heading: 'Trekker', cell: ({ lead }) => lead ?? 'geen' },
      { heading: 'Over', cell: ({ period }) => dutchPeriod(period) },
      { heading: 'Had er moeten zijn op', cell: ({ dueOn }) => dutchDate(dueOn) },
    ],
    missing,
  )
}
${
  others.length > 0 &&
  table(
    'Wat verder te laat is',
    [
      { heading: 'Wat', cell: ({ what }) => dueInDutch[what] },
      { heading: 'Van wie', cell: ({ owedByName }) => owedByName },
      { heading: 'Alliantie', cell: ({ alliance }) => alliance ?? 'geen' },
      { heading: 'Had er moeten zijn op', cell: ({ dueOn }) => dutchDate(dueOn) },
    ],
    others,
  )
}`;

const requirements = ({ requirements: { asOf, figures } }: EvaluationView): Html => html`
<p class="nl-paragraph">Dit zijn de cijfers van ${dutchDate(asOf)}.</p>
${table(
  'Elke eis met haar cijfer en haar norm',
  [
    { heading: 'Eis', cell: ({ number, figure }) => `${number}. ${requirementNamed(figure)}` },
    {
      heading: 'Cijfer',
      cell: ({ meets, of, percent }) =>
        percent === undefined ? 'nog niet te meten' : `${meets} van ${of} (${percent}%)`,
    },
    { heading: 'Norm', cell: ({ norm }) => `${norm}%`, isNumber: true },
    {
      heading: 'Stand',
      cell: ({ colour }) =>
        colour === undefined ? 'nog niet bekend' : colour === 'green' ? 'voldoet' : 'voldoet niet',
    },
    {
      heading: 'Sinds de vorige evaluatie',
      cell: ({ before, moved }) => movedInDutch(before, moved) ?? 'geen vergelijking',
    },
    { heading: 'Wat niet voldoet', cell: ({ short }) => short.map(({ name }) => name).join(', ') || 'niets' },
  ],
  figures,
)}`;

/** The name of an evaluation: what it is about. */
export const evaluationTitle = (period: { readonly from: string; readonly until: string }): string =>
  `Tussentijdse evaluatie over ${dutchPeriod(period)}`;

/** What an evaluation is of, before its parts. */
export const evaluationFacts = (view: EvaluationView): Html =>
  dataList([
    ['Over', dutchPeriod(view)],
    ['Rapportageperioden', view.periods.length > 1 ? String(view.periods.length) : undefined],
    ['Stand op', dutchDate(view.asOf)],
    ['Kaders', view.framework && `versie ${view.framework.cycleId}, ${view.framework.title}`],
    ['Versie van de evaluatie', String(view.version)],
    ['Vervangt', view.replaces === undefined ? undefined : `versie ${view.replaces}`],
    ['Wat deze versie verbetert', view.words.correction],
  ]);

/** Every part of an evaluation, each with the programmabureau's own words above what was computed. */
export const evaluationSections = (view: EvaluationView, pictures: Pictures = {}): Html => {
  const { words } = view;
  const parts: readonly Parts[] = [
    ['doelen', 'Doelen', words.goals, goals(view)],
    ['indicatoren', 'Indicatoren', words.indicators, pictures.indicators, indicators(view), gaps(view)],
    ['geld', 'Geld', words.money, pictures.money, money(view)],
    ['escalaties', 'Escalaties en toegestane afwijkingen', words.escalations, escalations(view), dispensations(view)],
    ['lessen', 'Lessen', words.lessons, lessons(view)],
    ['risicos', 'Risico’s', words.risks, risks(view)],
    ['te-laat', 'Wat te laat is', words.late, late(view)],
    ['ontwerpeisen', 'De elf ontwerpeisen', words.requirements, pictures.requirements, requirements(view)],
  ];
  return html`
${words.summary !== undefined && part(['samenvatting', 'Samenvatting', words.summary])}
${parts.map(part)}`;
};
