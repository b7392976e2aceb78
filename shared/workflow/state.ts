import * as z from 'zod';
import { inMatter } from '#shared/vocabulary/matter.ts';

/** The input of an execution: its matter, and the generation of its driver. */
export const Driven = z.object({ ...inMatter, generation: z.int().min(1) });
export type Driven = z.infer<typeof Driven>;

/** The state that the workflow passes from step to step: the stage by the record. Identifiers only. */
export const WorkflowState = z.object({ ...Driven.shape, stage: z.string(), visit: z.int().min(1) });
export type WorkflowState = z.infer<typeof WorkflowState>;

/** The input of the waiting step: the state, with the token to wake it. */
export const Waiting = z.object({ ...WorkflowState.shape, taskToken: z.string().min(1), execution: z.string().min(1) });
export type Waiting = z.infer<typeof Waiting>;
