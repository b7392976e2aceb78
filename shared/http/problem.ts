import * as z from 'zod';
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

const FaultView = z.object({
  pointer: z.string().meta({ description: 'Where it is (JSON Pointer); empty for the whole.' }),
  message: z.string().meta({ description: 'What is wrong.' }),
  expected: z.string().optional().meta({ description: 'What would have been right.' }),
  dutch: z.string().optional().meta({
    description:
      'The same in Dutch, for whoever typed it: what is wrong and what is possible. For what was filled in beside an answer.',
  }),
  line: z.int().optional().meta({ description: 'The line, in a programme file.' }),
  column: z.int().optional(),
});

/** A problem document (RFC 9457) with the additional members of this API. */
export const Problem = z
  .object({
    status: z.int().meta({ description: 'The status of the answer.' }),
    title: z.string().meta({ description: 'The kind of problem, in words.' }),
    detail: z.string().meta({ description: 'What is wrong with this request.' }),
    code: z.string().meta({ description: 'A word that a program may rely on.' }),
    faults: z
      .array(FaultView)
      .readonly()
      .optional()
      .meta({ description: 'Everything that is wrong, at once; of more than a hundred faults the first hundred.' }),
    rule: z.string().optional().meta({ description: 'The rule that refuses, where it is a matter of entitlement.' }),
    reason: z.string().optional().meta({
      description:
        'Why a token is not accepted, in a word that a program may rely on; empty or absent where that is not said.',
    }),
    instance: z.string().optional().meta({ description: 'This occurrence, to name when asking about it.' }),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused (RFC 9457).' });
export type Problem = Readonly<z.output<typeof Problem>>;

/** The request is not what the operation expects; `status` tells the reason. */
export class UnreadableRequest extends GovernanceError {
  readonly code: string;
  readonly status: 404 | 405 | 406 | 413 | 415;
  override get name(): string {
    return 'UnreadableRequest';
  }
  constructor(status: 404 | 405 | 406 | 413 | 415, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The resource changed since the version that the change was based on (`If-Match`). */
export class PreconditionFailed extends GovernanceError {
  readonly code = 'precondition-failed';
  override get name(): string {
    return 'PreconditionFailed';
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Invalid input',
  401: 'Not authenticated',
  403: 'Not entitled',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  409: 'Conflict with the record',
  412: 'Precondition failed',
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
  if (error instanceof PreconditionFailed) return 412;
  if (error instanceof ConcurrentChange) return 503;
  return 500;
};

/** Most faults in a problem document: all the faults of a megabyte of wrong fields would exceed the limit of the gateway. */
const mostFaults = 100;

const shownFault = ({ cause: _cause, ...shown }: Fault): Omit<Fault, 'cause'> => shown;

const detailOf = (error: GovernanceError): string => {
  const faults = error instanceof InvalidInput ? error.faults.length : 0;
  return faults > mostFaults
    ? `${error.message} These are the first ${mostFaults} of ${faults} faults.`
    : error.message;
};

/** The advice after any answer of 500 and above: the change may be recorded, whatever the answer said. */
export const askAgain =
  'A change may have been recorded all the same: send the same request again, with the same Idempotency-Key, or read what is there.';

/** The text for a fault of ours: nothing about its cause, and nothing about the record that may be untrue. */
export const faultOfOurs = `Something went wrong on our side. ${askAgain}`;

/** Turns a failure into an HTTP answer; nothing else does. Below 500 the message is for the caller; from 500 on it is not. */
export const problemOf = (error: unknown): Problem => {
  const status = statusOf(error);
  const known = error instanceof GovernanceError && status !== 500;
  return {
    status,
    title: titles[status] ?? 'Error',
    detail: known ? detailOf(error) : faultOfOurs,
    code: known ? error.code : 'internal',
    ...(error instanceof InvalidInput ? { faults: error.faults.slice(0, mostFaults).map(shownFault) } : {}),
    ...(error instanceof NotEntitled ? { rule: error.rule } : {}),
  };
};
