import * as z from 'zod';
import { aims } from '#shared/vocabulary/breach-figures.ts';
import { notMeasured } from '#shared/vocabulary/values.ts';

/** When a goal counts as reached: at its target or above it, at it or below it, exactly at it, or yes (1) and no (0). */
export const Direction = z.enum(aims);
export type Direction = z.infer<typeof Direction>;

/** A goal with measurable progress. */
export interface Aim {
  readonly baseline: number | typeof notMeasured;
  readonly target: number;
  readonly direction?: Direction | undefined;
}

/**
 * The direction of a goal. A stored goal without one points from its baseline to its target, and a goal that begins at its target stays
 * exactly there. Undefined when the baseline is not measured either: then only the target itself is known to be good.
 */
export const directionOf = ({ direction, baseline, target }: Aim): Direction | undefined => {
  if (direction !== undefined || baseline === notMeasured) return direction;
  if (target === baseline) return 'exactly';
  return target > baseline ? 'at-least' : 'at-most';
};

/** Whether a goal shows its direction itself: it names one, or its baseline and its target differ. */
export const showsDirection = ({ direction, baseline, target }: Aim): boolean =>
  direction !== undefined || (baseline !== notMeasured && baseline !== target);

/** How far a value is from counting as the target, in the unit of the goal; 0 when it is good. */
export const shortOf = (direction: Direction, target: number, value: number): number => {
  switch (direction) {
    case 'at-least':
      return Math.max(0, target - value);
    case 'at-most':
      return Math.max(0, value - target);
    case 'exactly':
      return Math.abs(value - target);
    case 'yes-no':
      return value === target ? 0 : 1;
  }
};

/** Whether a value can be one of a goal of this direction. */
export const isValueOf = ({ direction }: Pick<Aim, 'direction'>, value: number): boolean =>
  direction !== 'yes-no' || value === 0 || value === 1;

const words: Readonly<Record<Direction, string>> = {
  'at-least': 'at least ',
  'at-most': 'at most ',
  exactly: 'exactly ',
  'yes-no': '',
};

/** The target of a goal with its direction, as a reason says it. */
export const aimInWords = (aim: Aim): string => {
  const direction = directionOf(aim);
  return `${direction === undefined ? '' : words[direction]}${aim.target}`;
};
