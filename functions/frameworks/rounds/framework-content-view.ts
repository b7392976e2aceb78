import type { FrameworkContentView } from '#shared/pages/views.ts';
import { dutchSize, thresholdsInWords } from '#shared/vocabulary/breach.ts';
import { notMeasured } from '#shared/vocabulary/values.ts';
import { dutchDate, dutchNumber } from '#shared/words/dutch.ts';
import type { FrameworkContent } from '../terms/content.ts';

const breaches: Readonly<Record<FrameworkContent['mandate'][number]['breach'], string>> = {
  'goal-missed': 'Een doel wordt niet gehaald',
  'goal-late': 'Een doel wordt later gehaald',
  'budget-overrun': 'Een budget wordt overschreden',
};

/** The tolerances of a line or a goal that differ from the mandate's. */
const exceptions = ({ name, goals, tolerances = [] }: FrameworkContent['lines'][number]): string[] => [
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

/** The text of a framework for the decision pages. */
export const frameworkContentView = ({
  summary,
  lines,
  groundRules,
  mandate,
}: FrameworkContent): FrameworkContentView => ({
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
        ({ name: what, baseline, target, unit, by }) =>
          `${what}: van ${baseline === notMeasured ? '(nog niet gemeten)' : dutchNumber(baseline)} naar ${dutchNumber(target)} ${unit}, uiterlijk ${dutchDate(by)}`,
      ),
    })),
  })),
  mandate: [
    ...mandate.map((threshold) => `${breaches[threshold.breach]}: ${thresholdsInWords(threshold)}`),
    ...lines.flatMap(exceptions),
  ],
});
