import * as z from 'zod';

/** What makes a state fail: an Error Name, a cause, and what the matching rules must know about it. */
export const failureSchema = z.object({
  error: z.string().nullable(),
  cause: z.string().nullable(),
  /** The field whose expression failed, for the history. */
  location: z.string().nullable(),
});
export type Failure = z.infer<typeof failureSchema>;

/** Makes a failure that is not bound to one field. */
export function failure(error: string | null, cause: string | null): Failure {
  return { error, cause, location: null };
}

/** Thrown while a state is evaluated; the run turns it into the failure of that state. */
export class StateFailed extends Error {
  readonly failure: Failure;

  constructor(reason: Failure) {
    super(`${reason.error ?? 'failed'}: ${reason.cause ?? ''}`);
    this.name = 'StateFailed';
    this.failure = reason;
  }
}

const NEVER_CAUGHT = 'States.Runtime';
const NOT_BY_WILDCARD = 'States.DataLimitExceeded';
const TIMEOUT = 'States.Timeout';

function matchesName(name: string, reason: Failure): boolean {
  switch (name) {
    case 'States.ALL':
      return reason.error !== NOT_BY_WILDCARD;
    case 'States.TaskFailed':
      return reason.error !== NOT_BY_WILDCARD && reason.error !== TIMEOUT;
    default:
      return name === reason.error;
  }
}

/** Whether an ErrorEquals list matches, by the wildcard rules of the States Language and the AWS error page. */
export function matchesError(errorEquals: readonly string[], reason: Failure): boolean {
  return reason.error !== NEVER_CAUGHT && errorEquals.some((name) => matchesName(name, reason));
}
