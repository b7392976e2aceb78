import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay, dutchNumber } from '#shared/words/dutch.ts';
import { indicatorValue } from '#shared/words/indicator-value.ts';
import { actionLink, empty, link, status, table } from '../../pages/parts.ts';
import {
  aimOf,
  gapsInDutch,
  type Indicator,
  indicatorStatus,
  knownValue,
  valueInWords,
} from '../../words/indicator-words.ts';
import type { Names } from '../../words/names.ts';
import { howInDutch } from '../../words/plan-words.ts';
import { planPath } from '../plan/view.ts';
import type { Visit } from '../screen.ts';

export interface IndicatorPage {
  readonly indicator: Indicator;
  readonly measurements: AnswerOf<'listMeasurements'>['measurements'];
  readonly names: Names;
  /** The title of an alliance. */
  readonly alliance: (allianceId: string) => string;
  readonly done?: Html | undefined;
}

const from = { reports: 'opgeteld uit de rapportages', measurement: 'gemeten' } as const;

const madeOf = ({ indicator, alliance }: IndicatorPage, { here }: Pick<Visit, 'here'>): Html =>
  indicator.madeOf.length === 0
    ? empty('Geen enkel doel van een jaarplan verschuift deze indicator.')
    : table(
        'Doelen van jaarplannen die deze indicator verschuiven',
        [
          {
            heading: 'Doel',
            cell: ({ allianceId, title, plan }) => link(here(planPath(allianceId, plan.year, plan.version)), title),
          },
          {
            heading: 'Alliantie',
            cell: ({ allianceId }) => link(here(`allianties/${allianceId}`), alliance(allianceId)),
          },
          {
            heading: 'Hoe',
            cell: ({ how, counts }) =>
              counts || how === 'helps' ? howInDutch[how] : `${howInDutch[how]}, maar telt nu niet mee`,
          },
          {
            heading: 'Bereikt',
            cell: ({ reached }) => (reached === undefined ? '–' : dutchNumber(reached)),
            isNumber: true,
          },
          {
            heading: 'Verwacht',
            cell: ({ forecast }) => (forecast === undefined ? '–' : dutchNumber(forecast)),
            isNumber: true,
          },
          {
            heading: 'Uit',
            cell: ({ allianceId, reportId }) =>
              reportId === undefined
                ? 'nog geen rapportage'
                : link(here(`allianties/${allianceId}/rapportages/${reportId}`), 'de rapportage'),
          },
        ],
        indicator.madeOf,
      );

const measured = ({ indicator, measurements }: IndicatorPage): Html => {
  if (measurements.length === 0) return empty('Deze indicator is nog niet apart gemeten.');
  const isLast = ({ day, number }: (typeof measurements)[number]): boolean =>
    !measurements.some((other) => other.day === day && other.number > number);
  return table(
    'Metingen',
    [
      { heading: 'Dag', cell: ({ day }) => dutchDate(day) },
      { heading: 'Waarde', cell: ({ value }) => indicatorValue(indicator, value) },
      { heading: 'Bron', cell: ({ source }) => source },
      { heading: 'Vastgelegd', cell: ({ enteredAt }) => dutchDay(enteredAt) },
      { heading: 'Stand', cell: (one) => (isLast(one) ? status('geldt', 'ok') : status('verbeterd')) },
    ],
    measurements.toReversed(),
  );
};

/** One indicator: how it stands, what that is made of, and what was measured. */
export const indicatorView = (page: IndicatorPage, visit: Pick<Visit, 'here' | 'standing'>): Html => {
  const { indicator, names, done } = page;
  const gaps = gapsInDutch(indicator);
  const { valueFrom } = indicator;
  return html`
${done}
<h1 class="nl-heading nl-heading--level-1">${indicator.name}</h1>
${dataList([
  ['Doel', names.goal(indicator.goalId)],
  ['Lijn', names.line(indicator.lineId)],
  ['Begin', knownValue(indicator, indicator.baseline)],
  ['Waarde', valueFrom === undefined ? valueInWords(indicator) : `${valueInWords(indicator)}, ${from[valueFrom]}`],
  [
    'Verwacht',
    indicator.forecast === undefined
      ? 'nog geen verwachting van alle doelen'
      : indicatorValue(indicator, indicator.forecast),
  ],
  ['Streefwaarde', aimOf(indicator)],
  ['Stand', indicatorStatus(indicator)],
])}
${gaps.length > 0 && html`<ul class="utrecht-unordered-list">${gaps.map((gap) => html`<li>${gap}</li>`)}</ul>`}
<h2 class="nl-heading nl-heading--level-2">Waaruit dit bestaat</h2>
${madeOf(page, visit)}
<h2 class="nl-heading nl-heading--level-2">Metingen</h2>
${measured(page)}
${visit.standing.actsFor === 'programmabureau' && html`<p class="utrecht-action-group">${actionLink(visit.here(`indicatoren/${indicator.indicatorId}/meting`), 'Leg een meting vast')}</p>`}
<p class="nl-paragraph">${link(visit.here('indicatoren'), 'Alle indicatoren')}</p>`;
};
