import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { clauseFor, levelOf } from '#functions/frameworks/terms/tolerance.ts';
import type { Level } from '#shared/vocabulary/breach.ts';
import type { Aim } from '../domain/goal-direction.ts';
import { missedOf } from '../domain/missed.ts';
import type { Colour } from '../domain/report-standing.ts';

/** The colour of a deviation. Green: none. Amber: within the tolerance. Red: beyond it. */
export const colourOf = (deviation: number, level: Level): Colour => {
  if (deviation === 0) return 'green';
  return level === 'tolerated' ? 'amber' : 'red';
};

/**
 * The colour of what is expected of a target of the framework, by its tolerance for a goal that is missed: the same as that of a goal in a report.
 * Amber where nobody can say how much is missed, because the value at the start is not measured yet.
 */
export const colourOfForecast = (
  framework: Pick<FrameworkContent, 'lines' | 'mandate'>,
  place: { readonly lineId: string; readonly goalId: string },
  aim: Aim,
  forecast: number,
): Colour => {
  const missed = missedOf(aim, forecast);
  return missed
    ? colourOf(missed.percent, levelOf(clauseFor(framework, 'goal-missed', place), missed.percent))
    : 'amber';
};
