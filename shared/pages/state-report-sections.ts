import { html } from 'hono/html';
import { dutchBreach, dutchSize } from '../vocabulary/breach.ts';
import { dutchSources } from '../vocabulary/funding-source.ts';
import { dutchDate, dutchDay, euros } from '../words/dutch.ts';
import { dutchPeriod } from '../words/dutch-period.ts';
import { rungInDutch } from '../words/ladder-in-dutch.ts';
import {
  allowedInDutch,
  correctedInDutch,
  notWhole,
  sourceOfValue,
  wordsLeftOut,
} from '../words/state-report-words.ts';
import { dataList, hashCode } from './data-list.ts';
import {
  amountColumns,
  cofinancingIn,
  goals,
  indicatorColumns,
  lessons,
  none,
  type Parts,
  part,
  sub,
} from './evaluation-sections.ts';
import type { EvaluationView, IndicatorView, MoneyCellView } from './evaluation-view.ts';
import type { Html } from './markup.ts';
import { type Column, table } from './table.ts';

/** The name of the progress report to the state: what it is about. */
export const stateReportTitle = (period: { readonly from: string; readonly until: string }): string =>
  `Voortgangsrapportage aan het Rijk over ${dutchPeriod(period)}`;

interface Proven {
  readonly hash: string;
  readonly establishedAt: string;
  readonly whole: boolean;
  /** What was taken out after it was established; absent when nothing was. */
  readonly takenOut?: readonly { readonly hash: string }[] | undefined;
}

/** The evaluation that a report is made from: its number, and how to recognise it. */
export const stateReportFacts = (view: EvaluationView, { hash, establishedAt, whole, takenOut }: Proven): Html => html`
${dataList([
  ['Over', dutchPeriod(view)],
  ['Stand op', dutchDate(view.asOf)],
  ['Kaders', view.framework && `versie ${view.framework.cycleId}, ${view.framework.title}`],
  ['Uit de vastgestelde evaluatie', `${view.evaluationId}, versie ${view.version}`],
  ['Vastgesteld door het programmabureau op', dutchDay(establishedAt)],
  ['Wat deze versie verbetert', view.words.correction],
  ['Controlegetal (SHA-256) van de evaluatie', hashCode(hash)],
])}
${takenOut && html`<p class="nl-paragraph">${wordsLeftOut(takenOut)}</p>`}
${!whole && html`<p class="nl-paragraph">${notWhole}</p>`}`;

/** The lines of the goals and the indicators, in the order of the goals. */
const linesOf = ({ goals: all, indicators }: EvaluationView): { lineId: string; name: string }[] => {
  const names = new Map(all.map(({ lineId, line }) => [lineId, line ?? lineId]));
  for (const { lineId } of indicators) if (!names.has(lineId)) names.set(lineId, lineId);
  return [...names].map(([lineId, name]) => ({ lineId, name }));
};

const indicatorsOf = (all: readonly IndicatorView[], line: string): Html =>
  all.length === 0
    ? none('Deze lijn heeft geen indicatoren.')
    : table(
        `Indicatoren van ${line} tegen hun streefwaarde`,
        [...indicatorColumns, { heading: 'Herkomst', cell: (one) => sourceOfValue(one) ?? 'geen' }],
        all,
      );

/** What the programme does, line by line. */
const lines = (view: EvaluationView): (Html | undefined)[] => {
  const all = linesOf(view);
  if (all.length === 0) return [none('Er gelden geen kaders, dus er zijn geen doelen.')];
  return all.flatMap(({ lineId, name }) => {
    const ofLine = view.goals.filter((goal) => goal.lineId === lineId);
    return [
      sub(name),
      ofLine.length > 0 ? goals({ goals: ofLine }, `Doelen van ${name} en de allianties die eraan werken`) : undefined,
      indicatorsOf(
        view.indicators.filter((one) => one.lineId === lineId),
        name,
      ),
    ];
  });
};

/** The columns that say where money belongs. */
const placeColumns = <Row extends Pick<MoneyCellView, 'lineId' | 'line' | 'year' | 'source'>>(): Column<Row>[] => [
  { heading: 'Programmalijn', cell: ({ lineId, line }) => line ?? lineId ?? 'Niet verdeeld' },
  { heading: 'Jaar', cell: ({ year }) => String(year) },
  { heading: 'Bron', cell: ({ source }) => (source === undefined ? 'Bron niet genoemd' : dutchSources[source]) },
];

type Money = EvaluationView['money'];

const contributionsOf = (all: NonNullable<Money['contributions']>): Html =>
  all.length === 0
    ? none('Er is nog geen bijdrage in geld gevraagd of toegezegd.')
    : table(
        'Bijdragen in geld van partners',
        [
          ...placeColumns<(typeof all)[number]>(),
          { heading: 'Gevraagd', cell: ({ askedCents }) => euros(askedCents), isNumber: true },
          { heading: 'Toegezegd', cell: ({ promisedCents }) => euros(promisedCents), isNumber: true },
          { heading: 'Besloten', cell: ({ decidedCents }) => euros(decidedCents), isNumber: true },
          { heading: 'Betaald', cell: ({ paidCents }) => euros(paidCents), isNumber: true },
        ],
        all,
      );

const correctionsOf = (all: NonNullable<Money['corrections']>): Html =>
  all.length === 0
    ? none('Er is geen boeking verbeterd.')
    : table(
        'Wat verbeterde boekingen veranderden',
        [
          ...placeColumns<(typeof all)[number]>(),
          { heading: 'Van', cell: ({ kind }) => correctedInDutch[kind] },
          { heading: 'Verschil', cell: ({ amountCents }) => euros(amountCents), isNumber: true },
        ],
        all,
      );

const money = ({ money: { cells, contributions, corrections } }: EvaluationView): Html[] =>
  cells && contributions && corrections
    ? [
        cells.length === 0
          ? none('Er is nog geen geld toegekend of gepland.')
          : table('Geld per programmalijn, jaar en bron', [...placeColumns(), ...amountColumns()], cells),
        contributionsOf(contributions),
        correctionsOf(corrections),
      ]
    : [
        none(
          'Deze evaluatie verdeelt het geld niet naar programmalijn, jaar en bron. Een volgende versie doet dat wel.',
        ),
      ];

/** Every deviation with what was decided about it. */
const deviations = ({ escalations, dispensations }: EvaluationView): Html => {
  const onLadder = new Set(escalations.map(({ escalationId }) => escalationId));
  const rows = [
    ...escalations.map(({ title, breach, size, unit, stage, endedOn, escalationId }) => ({
      title,
      what: `${dutchBreach(breach)}, ${dutchSize(size, unit)}`,
      stands: endedOn === undefined ? rungInDutch[stage] : `${rungInDutch[stage]} op ${dutchDate(endedOn)}`,
      decided: dispensations.filter((one) => one.escalationId === escalationId),
    })),
    // A ruling of an earlier period that still allows something.
    ...dispensations
      .filter(({ escalationId }) => !onLadder.has(escalationId))
      .map((one) => ({ title: one.alliance, what: dutchBreach(one.breach), stands: 'toegestaan', decided: [one] })),
  ];
  return rows.length === 0
    ? none('Er waren geen afwijkingen die openbaar of onder partners zijn.')
    : table(
        'Afwijkingen en wat daarover is besloten',
        [
          { heading: 'Afwijking', cell: ({ title }) => title },
          { heading: 'Wat', cell: ({ what }) => what },
          { heading: 'Stand', cell: ({ stands }) => stands },
          { heading: 'Besluit', cell: ({ decided }) => decided.map(allowedInDutch).join(' ') || 'geen' },
        ],
        rows,
      );
};

/** The parts of a progress report to the state, each with the programmabureau's own words above what was computed. */
export const stateReportSections = (view: EvaluationView): Html => {
  const { words } = view;
  const parts: readonly Parts[] = [
    ['lijnen', 'Doelen en indicatoren per programmalijn', words.goals, ...lines(view)],
    ...(words.indicators === undefined ? [] : [['indicatoren', 'Bij de indicatoren', words.indicators] as const]),
    ['geld', 'Geld', words.money, ...money(view), sub('Cofinanciering van de regio'), cofinancingIn(view)],
    ['afwijkingen', 'Afwijkingen', words.escalations, deviations(view)],
    ['lessen', 'Lessen', words.lessons, lessons(view)],
  ];
  return html`
${words.summary !== undefined && part(['samenvatting', 'Samenvatting', words.summary])}
${parts.map(part)}`;
};
