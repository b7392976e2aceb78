import type { FrameworkContent } from '#functions/frameworks/domain/content.ts';
import type { FrameworkContentView } from '../pages/views.ts';

const breaches: Readonly<Record<FrameworkContent['mandate'][number]['breach'], string>> = {
  'goal-missed': 'Een doel wordt niet gehaald',
  'goal-late': 'Een doel wordt later gehaald',
  'budget-overrun': 'Een budget wordt overschreden',
};
const units = { percent: 'procent', days: 'dagen' } as const;

/** Where a line or a goal tolerates more or less than the mandate does for all. */
const exceptions = ({ name, goals, tolerances = [] }: FrameworkContent['lines'][number]): string[] => [
  ...tolerances.map(
    ({ tolerance }) => `Voor ${name} is bij overschrijding van het budget tot ${tolerance} procent niets nodig.`,
  ),
  ...goals.flatMap(({ title, tolerances: own = [] }) =>
    own.map(({ breach, tolerance }) =>
      breach === 'goal-late'
        ? `Wordt "${title}" later gehaald, dan is tot ${tolerance} dagen niets nodig.`
        : `Wordt "${title}" niet gehaald, dan is tot ${tolerance} procent niets nodig.`,
    ),
  ),
];

/** The text of a framework as the decision pages show it. */
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
          `${what}: van ${baseline} naar ${target} ${unit}, uiterlijk ${by}`,
      ),
    })),
  })),
  mandate: [
    ...mandate.map(
      ({ breach, unit, tolerance, regiegroep, sounding }) =>
        `${breaches[breach]}: tot ${tolerance} ${units[unit]} is niets nodig, tot ${regiegroep} besluit de regiegroep, tot ${sounding} na sondering van de klankbordgroep, daarboven worden de kaders aangepast.`,
    ),
    ...lines.flatMap(exceptions),
  ],
});
