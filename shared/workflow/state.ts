import * as z from 'zod';
import { inMatter } from '#shared/vocabulary/matter.ts';

/** The input of an execution: which matter it drives, as which of its drivers. */
export const Driven = z.object({ ...inMatter, generation: z.int().min(1) });
export type Driven = z.infer<typeof Driven>;

/** What the workflow carries from step to step: where the record said the matter is. Identifiers only. */
export const WorkflowState = z.object({ ...Driven.shape, stage: z.string(), visit: z.int().min(1) });
export type WorkflowState = z.infer<typeof WorkflowState>;

/** The input of the step that waits: the state, with the token to wake it. */
export const Waiting = z.object({ ...WorkflowState.shape, taskToken: z.string().min(1), execution: z.string().min(1) });
export type Waiting = z.infer<typeof Waiting>;
