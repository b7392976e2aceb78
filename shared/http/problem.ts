import {
  ConcurrentChange,
  Conflict,
  type Fault,
  GovernanceError,
  InvalidInput,
  NotEntitled,
  NotFound,
  Unauthenticated,
} from '#shared/errors/errors.ts';

/** A problem document (RFC 9457) with the members that this API adds. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** A word that a program may rely on. */
  readonly code: string;
  readonly faults?: readonly Fault[];
  /** The rule that refuses, when it is a matter of entitlement. */
  readonly rule?: string;
}

/** The request cannot be read as what the operation expects; `status` says which way. */
export class UnreadableRequest extends GovernanceError {
  readonly code: string;
  readonly status: 404 | 405 | 413 | 415;
  constructor(status: 404 | 405 | 413 | 415, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Invalid input',
  401: 'Not authenticated',
  403: 'Not entitled',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict with the record',
  413: 'Request too large',
  415: 'Unsupported media type',
  500: 'Internal error',
  503: 'Try again',
};

const statusOf = (error: unknown): number => {
  if (error instanceof UnreadableRequest) return error.status;
  if (error instanceof InvalidInput) return 400;
  if (error instanceof Unauthenticated) return 401;
  if (error instanceof NotEntitled) return 403;
  if (error instanceof NotFound) return 404;
  if (error instanceof Conflict) return 409;
  if (error instanceof ConcurrentChange) return 503;
  return 500;
};

/** The one place where a failure becomes an HTTP answer. Below 500 the message is for the caller; above it is not. */
export const problemOf = (error: unknown): Problem => {
  const status = statusOf(error);
  const known = error instanceof GovernanceError && status !== 500;
  return {
    status,
    title: titles[status] ?? 'Error',
    detail: known ? error.message : 'Something went wrong on our side. Nothing was recorded; try again later.',
    code: known ? error.code : 'internal',
    ...(error instanceof InvalidInput ? { faults: error.faults } : {}),
    ...(error instanceof NotEntitled ? { rule: error.rule } : {}),
  };
};
