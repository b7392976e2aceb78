import type { BodyOf } from '#client/client.ts';
import { firstYear, lines, type Options } from './region.ts';

type Framework = BodyOf<'startCycle'>['content'];
type Plan = BodyOf<'submitPlan'>['content'];
export const sources = ['state', 'region', 'province'] as const;

/** What a line may cost in a year, in euro cents: an odd number, so that divisions leave a remainder. */
export const lineBudget = 300_000_001;
const goalsPerLine = 2;
/** What each goal of a plan adds to its indicator in a year, and the target of the indicator. */
export const planTarget = 100;

export const goalIdOf = (lineId: string, at: number): string => `${lineId}-doel-${(at % goalsPerLine) + 1}`;
const indicatorOf = (goalId: string): string => `${goalId}-aantal`;

/** An amount divided over the sources; the last one takes the remainder. */
export const overSources = (amountCents: number) => {
  const state = Math.floor(amountCents / 2);
  const region = Math.floor(amountCents / 3);
  return [
    { source: 'state' as const, amountCents: state },
    { source: 'region' as const, amountCents: region },
    { source: 'province' as const, amountCents: amountCents - state - region },
  ];
};

/** The text of a version of the framework: each mentions one more earlier version. */
export const frameworkText = (version: number, { years }: Options): Framework => ({
  title: `Uitvoeringsprogramma ${firstYear}-${firstYear + years - 1}, versie ${version}`,
  summary: `Gezond, groen en slim, met wat ${version - 1} eerdere versies leerden.`,
  lines: lines.map(({ id: lineId, name }) => ({
    lineId,
    name,
    goals: Array.from({ length: goalsPerLine }, (_, at) => {
      const goalId = goalIdOf(lineId, at);
      return {
        goalId,
        title: `Doel ${at + 1} van ${name}`,
        description: 'Wat wij samen willen bereiken.',
        activities: ['Begeleiden', 'Onderzoeken'],
        indicators: [
          {
            indicatorId: indicatorOf(goalId),
            name: 'Aantal',
            unit: 'deelnemers',
            baseline: 0,
            target: planTarget,
            by: `${firstYear + years - 1}-12-31`,
          },
        ],
      };
    }),
    budget: Array.from({ length: years }, (_, at) => ({
      year: firstYear + at,
      amountCents: lineBudget,
      sources: overSources(lineBudget),
    })),
  })),
  groundRules: { monitoring: 'Per kwartaal.', accountability: 'Twee keer per jaar.', organisation: 'Het bureau.' },
  mandate: [
    { breach: 'budget-overrun', unit: 'percent', tolerance: 5, regiegroep: 10, sounding: 20 },
    { breach: 'goal-missed', unit: 'percent', tolerance: 10, regiegroep: 25, sounding: 50 },
    { breach: 'goal-late', unit: 'days', tolerance: 30, regiegroep: 90, sounding: 180 },
  ],
});

/** The plan of an alliance for a year, that costs `amountCents`. */
export const planText = (lineId: string, goalId: string, year: number, amountCents: number): Plan => {
  const first = Math.floor((amountCents * 2) / 3);
  return {
    goals: [
      {
        planGoalId: 'deelnemers',
        title: 'Deelnemers die meedoen',
        serves: goalId,
        unit: 'deelnemers',
        baseline: 0,
        target: planTarget,
        by: `${year}-12-31`,
        moves: { indicatorId: indicatorOf(goalId), how: 'adds' },
      },
    ],
    budget: [
      { budgetLineId: 'begeleiding', name: 'Begeleiding', amountCents: first },
      { budgetLineId: 'onderzoek', name: `Onderzoek naar ${lineId}`, amountCents: amountCents - first },
    ],
    sources: overSources(amountCents),
    organisation: 'De trekker organiseert, de partners voeren uit.',
  };
};
