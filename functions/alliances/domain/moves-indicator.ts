import * as z from 'zod';
import { identifier } from '#shared/vocabulary/values.ts';

/**
 * How a goal of a plan moves an indicator of the framework: what it reaches is added to what others reach, it is where the value comes from,
 * or it only helps and is not counted.
 */
export const hows = ['adds', 'only-source', 'helps'] as const;

/** The indicator of the framework that a goal of a plan moves, and how. */
export const Moves = z.strictObject({ indicatorId: identifier, how: z.enum(hows) });
export type Moves = z.infer<typeof Moves>;
