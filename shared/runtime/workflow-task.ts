import middy from '@middy/core';
import type * as z from 'zod';

/**
 * Makes a Lambda handler of a workflow step: its input is parsed, its named errors rise so that the workflow's Retry and
 * Catch can tell them apart.
 */
export const workflowTask = <S extends z.ZodType, Result>(input: S, run: (input: z.output<S>) => Promise<Result>) =>
  middy<unknown, Result>().handler(async (event): Promise<Result> => run(input.parse(event)));
