import * as z from 'zod';

/** The figure of a design requirement in an established evaluation. */
export const PastFigure = z.strictObject({
  evaluationId: z.string(),
  version: z.int().min(1),
  from: z.iso.date(),
  until: z.iso.date(),
  /** The day whose figure it is. */
  asOf: z.iso.date(),
  meets: z.int().min(0),
  of: z.int().min(0),
  /** The share, rounded down to whole percents; absent when there was nothing to measure. */
  percent: z.int().min(0).max(100).optional(),
});
export type PastFigure = z.infer<typeof PastFigure>;

/** Past figures by the number of their requirement, each list in the order of time. */
export type PastFigures = ReadonlyMap<number, readonly PastFigure[]>;

/** How a figure moved: a higher share is better, because every figure is the share of facts that meet the requirement. */
export const Moved = z.enum(['better', 'worse', 'same']);
export type Moved = z.infer<typeof Moved>;

type Share = Readonly<Pick<PastFigure, 'meets' | 'of'>>;

/** How a figure moved from an earlier one, by the shares before they are rounded; undefined while one of them has no facts. */
export const movedFrom = (before: Share | undefined, now: Share): Moved | undefined => {
  if (!before || before.of === 0 || now.of === 0) return undefined;
  const difference = now.meets * before.of - before.meets * now.of;
  if (difference === 0) return 'same';
  return difference > 0 ? 'better' : 'worse';
};
