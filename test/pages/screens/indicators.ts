import type { AnswerOf } from '#client/client.ts';
import { monitoringContracts } from '#functions/monitoring/contracts.ts';
import { overviewContracts } from '#functions/overview/contracts.ts';
import { formView } from '#functions/workbench/forms/form-view.ts';
import { indicatorView } from '#functions/workbench/screens/indicator/view.ts';
import { indicatorsView } from '#functions/workbench/screens/indicators/view.ts';
import { measurementForm } from '#functions/workbench/screens/measurement/view.ts';
import type { Visit } from '#functions/workbench/screens/screen.ts';
import type { Indicator } from '#functions/workbench/words/indicator-words.ts';
import { namesIn } from '#functions/workbench/words/names.ts';
import type { Frame, Screens } from '../every-screen.ts';

const found = overviewContracts.readIndicators.example.answer as AnswerOf<'readIndicators'>;
const { measurements } = monitoringContracts.listMeasurements.example.answer as AnswerOf<'listMeasurements'>;
const [first] = found.indicators as [Indicator];
const names = namesIn({ partners: [], lines: [] });
const bureau = { actsFor: 'programmabureau', party: 'programmabureau' } as Visit['standing'];

/** Indicators of every kind: with a value of reports, measured, a yes or a no, and one that nobody serves. */
const all: readonly Indicator[] = [
  first,
  {
    ...first,
    indicatorId: 'wachttijd',
    name: 'Gemiddelde wachttijd voor een huurwoning in de kleine kernen van Zuid-Limburg',
    unit: 'maanden',
    baseline: 40,
    target: 20,
    direction: 'at-most',
    value: 31,
    valueFrom: 'measurement',
    forecast: 26,
    colour: 'red',
    gaps: [],
  },
  {
    ...first,
    indicatorId: 'hal-open',
    name: 'De hal is open',
    unit: 'ja of nee',
    target: 1,
    direction: 'yes-no',
    value: 1,
    forecast: 1,
    colour: 'green',
    gaps: [{ gap: 'several-sources' }],
  },
  {
    ...{ indicatorId: 'talent', goalId: 'talent', lineId: 'kennis', name: 'Talent dat blijft', unit: 'procent' },
    ...{ baseline: 'not-measured-yet', target: 60, by: '2028-12-31', madeOf: [], gaps: [{ gap: 'unserved' }] },
  },
];
const [, , , unserved] = all as [Indicator, Indicator, Indicator, Indicator];

/** Examples of the indicators: all of them, one, one that nobody serves, and the form of a measurement. */
export const indicatorScreens = ({ shown, visit }: Frame): Screens => {
  const around = { ...visit, standing: bureau, action: visit.here('indicatoren/deelnemers/meting') };
  const alliance = (): string => 'Buurtwerkplaatsen';
  const [measurement] = measurements as [(typeof measurements)[number]];
  const corrected = [measurement, { ...measurement, number: 2, value: 350 }];
  return {
    indicators: shown('Indicatoren', indicatorsView({ found: { ...found, indicators: [...all] }, names }, visit)),
    'indicators-empty': shown(
      'Indicatoren',
      indicatorsView(
        { found: { asOf: '2028-08-02', indicators: [] }, names, typed: 'morgen', fault: 'Vul een datum in.' },
        visit,
      ),
    ),
    indicator: shown(
      'Deelnemers',
      indicatorView({ indicator: first, measurements: corrected, names, alliance }, around),
    ),
    'indicator-unserved': shown(
      'Talent',
      indicatorView({ indicator: unserved, measurements: [], names, alliance }, around),
    ),
    measurement: shown('Meting', formView(measurementForm, { indicator: first, measurements }, around)),
  };
};
