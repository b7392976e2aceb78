import type { FunctionError } from './messages.ts';

/** The thread was gone before the invocation reached it. */
export const gone = (requestId: string): FunctionError => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${requestId} Error: Runtime exited`,
  trace: [],
});

/** The thread ended by itself. */
export const exited = (code: number): FunctionError => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `Error: Runtime exited with exit status ${code}`,
  trace: [],
});

/** The thread died of an error that nobody caught. */
export const crash = (error: unknown): FunctionError =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
    : { errorType: 'Runtime.ExitError', errorMessage: String(error), trace: [] };
