import { type Breach, dutchSize, type Thresholds, thresholdsInWords } from '../vocabulary/breach.ts';
import type { aims } from '../vocabulary/breach-figures.ts';
import { notMeasured } from '../vocabulary/values.ts';
import { aimsInDutch } from '../words/aims-in-dutch.ts';
import { dutchDate, dutchNumber } from '../words/dutch.ts';
import type { FrameworkContentView } from './views.ts';

type Direction = (typeof aims)[number];

interface Tolerance {
  readonly breach: Breach;
  readonly tolerance: number;
}

interface Line {
  readonly name: string;
  readonly goals: readonly {
    readonly title: string;
    readonly description: string;
    readonly activities: readonly string[];
    readonly indicators: readonly {
      readonly name: string;
      readonly unit: string;
      readonly baseline: number | typeof notMeasured;
      readonly target: number;
      readonly by: string;
      readonly direction?: Direction | undefined;
    }[];
    readonly tolerances?: readonly Tolerance[] | undefined;
  }[];
  readonly budget: FrameworkContentView['lines'][number]['budget'];
  readonly tolerances?: readonly Tolerance[] | undefined;
}

/** The text of a framework, as it is stored and as the API gives it. */
export interface FrameworkText {
  readonly summary: string;
  readonly lines: readonly Line[];
  readonly groundRules: FrameworkContentView['groundRules'];
  readonly mandate: readonly (Thresholds & { readonly breach: Breach })[];
}

const breaches: Readonly<Record<Breach, string>> = {
  'goal-missed': 'Een doel wordt niet gehaald',
  'goal-late': 'Een doel wordt later gehaald',
  'budget-overrun': 'Een budget wordt overschreden',
};

/** The tolerances of a line or a goal that differ from the mandate's. */
const exceptions = ({ name, goals, tolerances = [] }: Line): string[] => [
  ...tolerances.map(
    ({ tolerance }) =>
      `Bij ${name} beslist de alliantie zelf over een overschrijding van het budget tot en met ${dutchSize(tolerance, 'percent')}.`,
  ),
  ...goals.flatMap(({ title, tolerances: own = [] }) =>
    own.map(({ breach, tolerance }) =>
      breach === 'goal-late'
        ? `Wordt “${title}” later gehaald, dan beslist de alliantie zelf tot en met ${dutchSize(tolerance, 'days')}.`
        : `Wordt “${title}” niet gehaald, dan beslist de alliantie zelf tot en met ${dutchSize(tolerance, 'percent')}.`,
    ),
  ),
];

/** What an indicator is to reach, in words. */
const targetInDutch = (target: number, unit: string, direction: Direction | undefined): string => {
  if (direction === 'yes-no') return target === 1 ? 'ja' : 'nee';
  return `${direction === undefined ? '' : `${aimsInDutch[direction]} `}${dutchNumber(target)} ${unit}`;
};

const baselineInDutch = (baseline: number | typeof notMeasured, direction: Direction | undefined): string => {
  if (baseline === notMeasured) return '(nog niet gemeten)';
  if (direction === 'yes-no') return baseline === 1 ? 'ja' : 'nee';
  return dutchNumber(baseline);
};

/** The text of a framework for pages, mails and print. */
export const frameworkContentView = ({
  summary,
  lines,
  groundRules,
  mandate,
}: FrameworkText): FrameworkContentView => ({
  summary,
  groundRules,
  lines: lines.map(({ name, goals, budget }) => ({
    name,
    budget,
    goals: goals.map(({ title, description, activities, indicators }) => ({
      title,
      description,
      activities,
      indicators: indicators.map(
        ({ name: what, baseline, target, unit, by, direction }) =>
          `${what}: van ${baselineInDutch(baseline, direction)} naar ${targetInDutch(target, unit, direction)}, uiterlijk ${dutchDate(by)}`,
      ),
    })),
  })),
  mandate: [
    ...mandate.map((threshold) => `${breaches[threshold.breach]}: ${thresholdsInWords(threshold)}`),
    ...lines.flatMap(exceptions),
  ],
});
