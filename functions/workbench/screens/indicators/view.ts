import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { notMeasured } from '#shared/vocabulary/values.ts';
import { dutchDate, dutchDigits } from '#shared/words/dutch.ts';
import { indicatorValue } from '#shared/words/indicator-value.ts';
import { progress, progressBars } from '../../pages/chart.ts';
import { empty, link, table } from '../../pages/parts.ts';
import {
  aimOf,
  gapsInDutch,
  type Indicator,
  indicatorStatus,
  knownValue,
  valueInWords,
} from '../../words/indicator-words.ts';
import type { Names } from '../../words/names.ts';
import type { Visit } from '../screen.ts';

/** What the page of the indicators is made of. */
export interface IndicatorsPage {
  readonly found: AnswerOf<'readIndicators'>;
  readonly names: Names;
  /** Why the day that was typed is not shown. */
  readonly fault?: string | undefined;
  readonly typed?: string | undefined;
}

/** How far an indicator came on its way, for the picture; one without a beginning or a value has no length. */
const barOf = (indicator: Indicator) => {
  const { name, baseline, target, value, forecast } = indicator;
  const start = baseline === notMeasured ? undefined : baseline;
  return {
    label: name,
    done: progress(start, target, value),
    expected: progress(start, target, forecast),
    words:
      value === undefined
        ? 'nog niet gemeten'
        : `${indicatorValue(indicator, value)} van ${indicatorValue(indicator, target)}`,
  };
};

const gaps = (indicators: readonly Indicator[]): Html => {
  const sentences = indicators.flatMap(gapsInDutch);
  return sentences.length === 0
    ? empty('Bij elke indicator hoort een doel van een jaarplan, en samen halen de doelen de streefwaarden.')
    : html`<ul class="utrecht-unordered-list">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
};

const dayForm = ({ found, fault, typed }: IndicatorsPage, { here }: Pick<Visit, 'here'>): Html => html`
<form class="rd-form" method="get" action="${here('indicatoren')}" novalidate>
${textField({ name: 'op', label: 'Zoals bekend op', hint: 'Bijvoorbeeld 31-12-2028.', width: 'short', value: typed ?? dutchDigits(found.asOf), fault })}
<div class="utrecht-action-group"><button class="nl-button nl-button--secondary" type="submit">Toon die dag</button></div>
</form>`;

/** Every indicator of the framework with value, forecast, target and colour, as a picture and as a table, with what is missing. */
export const indicatorsView = (page: IndicatorsPage, visit: Pick<Visit, 'here'>): Html => {
  const { found, names } = page;
  const { indicators, asOf } = found;
  return html`
<h1 class="nl-heading nl-heading--level-1">Indicatoren op ${dutchDate(asOf)}</h1>
${
  indicators.length === 0
    ? empty('Er gelden nog geen kaders, dus er zijn nog geen indicatoren.')
    : html`
<div class="rd-charts">${progressBars('Hoe ver elke indicator is van begin naar streefwaarde', indicators.map(barOf))}</div>
<p class="nl-paragraph">Een gevulde balk is wat is bereikt, een open balk wat aan het einde wordt verwacht. De streep rechts is de streefwaarde.</p>
${table(
  'Indicatoren tegen hun streefwaarde',
  [
    { heading: 'Indicator', cell: ({ indicatorId, name }) => link(visit.here(`indicatoren/${indicatorId}`), name) },
    { heading: 'Doel', cell: ({ goalId }) => names.goal(goalId) },
    { heading: 'Begin', cell: (one) => knownValue(one, one.baseline) },
    { heading: 'Waarde', cell: valueInWords },
    { heading: 'Verwacht', cell: (one) => (one.forecast === undefined ? '–' : indicatorValue(one, one.forecast)) },
    { heading: 'Streefwaarde', cell: aimOf },
    { heading: 'Stand', cell: indicatorStatus },
  ],
  indicators,
)}
<h2 class="nl-heading nl-heading--level-2">Wat ontbreekt</h2>
${gaps(indicators)}`
}
<h2 class="nl-heading nl-heading--level-2">Een andere dag</h2>
${dayForm(page, visit)}`;
};
