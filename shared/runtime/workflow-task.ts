import type * as z from 'zod';
import { inTrace } from '#shared/observability/trace.ts';

/**
 * Makes a Lambda handler of a workflow step: it parses its input and throws named errors, so that the workflow's Retry and Catch can
 * distinguish them. A step begins a new trace: a workflow may have waited for months.
 */
export const workflowTask =
  <S extends z.ZodType, Result>(input: S, run: (input: z.output<S>) => Promise<Result>) =>
  async (event: unknown): Promise<Result> =>
    inTrace(undefined, () => run(input.parse(event)));
