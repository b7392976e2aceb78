import { notMeasured } from '#shared/vocabulary/values.ts';
import { type Aim, directionOf, shortOf } from './goal-direction.ts';

/** The highest percentage that is stored: above it a larger deviation has no meaning, and a record keeps this value exactly. */
const highestPercentage = 1e9;

/** Removes floating point noise, so that a deviation of exactly the tolerance is tolerated. */
export const roundedPercent = (value: number): number => Math.min(Math.round(value * 1e6) / 1e6, highestPercentage);

/** How far a forecast misses a goal, in percent: of the distance from its baseline to its target, or of the target itself. */
export interface Missed {
  readonly percent: number;
  readonly of: 'way' | 'target';
}

/**
 * How far a forecast misses a goal. A goal that is good at its baseline has no distance to cover: what it misses is a part of the target. A
 * yes/no goal is missed whole or not at all. Undefined when nobody can say how much is missed, because the baseline is not measured yet.
 */
export const missedOf = (goal: Aim, forecast: number): Missed | undefined => {
  const { baseline, target } = goal;
  const direction = directionOf(goal);
  if (direction === undefined) return forecast === target ? { percent: 0, of: 'target' } : undefined;
  const short = shortOf(direction, target, forecast);
  if (direction === 'yes-no') return { percent: short * 100, of: 'target' };
  if (short === 0) return { percent: 0, of: 'target' };
  if (baseline === notMeasured) return undefined;
  const way = shortOf(direction, target, baseline);
  if (way === 0) return { percent: roundedPercent((short / Math.max(1, Math.abs(target))) * 100), of: 'target' };
  return { percent: roundedPercent((short / way) * 100), of: 'way' };
};
