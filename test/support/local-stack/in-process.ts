import type { InvokeResult } from 'local-aws/workflow/index.ts';
import * as handlers from './handlers.ts';

/** Calls a function of the trial application in this process, for tests that need no more of it. */
export const inProcess = async (arn: string, payload: unknown): Promise<InvokeResult> => {
  const name = arn.split(':trial-').at(-1);
  const handler = name === 'authorize' ? handlers.authorize : handlers.api;
  const context = { functionName: name, awsRequestId: 'here', getRemainingTimeInMillis: () => 1000 };
  try {
    return { ok: true, payload: (await handler(payload as never, context as never)) ?? null };
  } catch (error) {
    const { name: errorType, message: errorMessage } = error as Error;
    return { ok: false, errorType, errorMessage };
  }
};
