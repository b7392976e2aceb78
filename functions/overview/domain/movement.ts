import * as z from 'zod';
import { Moved, movedFrom, PastFigure, type PastFigures } from '#functions/monitoring/terms/movement.ts';
import { RequirementFigure } from './requirements.ts';

/** A requirement as practice meets it, and how its figure moved. */
export const MovedFigure = z.strictObject({
  ...RequirementFigure.shape,
  /** Since the last established evaluation; absent while one of both has nothing to measure. */
  moved: Moved.optional(),
  /** Its figures in the last established evaluations, in the order of time. */
  movement: z.array(PastFigure),
});
export type MovedFigure = z.infer<typeof MovedFigure>;

/** Figures of a day with how each moved since the evaluations before. */
export const movementOf = (figures: readonly RequirementFigure[], before: PastFigures): MovedFigure[] =>
  figures.map((figure) => {
    const movement = before.get(figure.number) ?? [];
    const moved = movedFrom(movement.at(-1), figure);
    return { ...figure, ...(moved ? { moved } : {}), movement: [...movement] };
  });
