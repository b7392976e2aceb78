import type * as z from 'zod';
import { inTrace } from '#shared/observability/trace.ts';

/**
 * Makes a Lambda handler of a workflow step: its input is parsed, its named errors rise so that the workflow's Retry and
 * Catch can tell them apart. A step begins a trace of its own: a workflow may have waited for months.
 */
export const workflowTask =
  <S extends z.ZodType, Result>(input: S, run: (input: z.output<S>) => Promise<Result>) =>
  async (event: unknown): Promise<Result> =>
    inTrace(undefined, () => run(input.parse(event)));
