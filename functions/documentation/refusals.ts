import { binaryTypes, type Contract, isBinary } from '#shared/api/contract.ts';
import { keyConflicts } from '#shared/api/headers.ts';
import type { Operation, Route } from '#shared/api/routes.ts';
import { taggedReadOf } from '#shared/api/tagged-read.ts';
import { askAgain, faultOfOurs } from '#shared/http/problem.ts';
import { type HeaderName, headersNamed } from './common.ts';
import type { JsonSchema, Reference, Response } from './document.ts';

interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  /** Other codes with the same status. */
  readonly others?: readonly string[];
  /** An example of the text for a caller. */
  readonly detail: string;
  readonly headers?: readonly HeaderName[];
}

/** The refusals of an operation; each is described once. */
const refusals = {
  InvalidInput: {
    status: 400,
    title: 'Invalid input',
    code: 'invalid-input',
    detail: 'The body does not follow its schema.',
  },
  Unauthenticated: {
    status: 401,
    title: 'Not authenticated',
    code: 'unauthenticated',
    detail: 'Send a valid access token in the Authorization header, as a Bearer token.',
    headers: ['WWW-Authenticate'],
  },
  NotEntitled: { status: 403, title: 'Not entitled', code: 'not-entitled', detail: 'Only for: the programmabureau.' },
  NotFound: { status: 404, title: 'Not found', code: 'not-found', detail: 'There is no such programme.' },
  NotAcceptable: {
    status: 406,
    title: 'Not acceptable',
    code: 'not-acceptable',
    detail: `This resource is available as ${binaryTypes[0]} only: name that type first in Accept.`,
  },
  PreconditionFailed: {
    status: 412,
    title: 'Precondition failed',
    code: 'precondition-failed',
    detail: 'The resource changed since the version in If-Match. Read it again.',
  },
  TooLarge: {
    status: 413,
    title: 'Request too large',
    code: 'too-large',
    detail: 'The body may be 1000000 bytes at most.',
  },
  UnsupportedMediaType: {
    status: 415,
    title: 'Unsupported media type',
    code: 'unsupported-media-type',
    detail: 'The body must be application/json.',
  },
  TooManyRequests: {
    status: 429,
    title: 'Too many requests',
    code: 'too-many-requests',
    detail: 'Wait a second and try again.',
    headers: ['Retry-After'],
  },
  InternalError: {
    status: 500,
    title: 'Internal error',
    code: 'internal',
    detail: faultOfOurs,
  },
  Unavailable: {
    status: 503,
    title: 'Try again',
    code: 'unavailable',
    detail: `The service cannot be reached at the moment. ${askAgain}`,
    headers: ['Retry-After'],
  },
  TryAgain: {
    status: 503,
    title: 'Try again',
    code: 'concurrent-change',
    others: ['unavailable'],
    detail: 'The record changed meanwhile.',
    headers: ['Retry-After'],
  },
  TimedOut: { status: 504, title: 'Internal error', code: 'internal', detail: faultOfOurs },
} as const satisfies Record<string, Refusal>;
type Name = keyof typeof refusals;

/** The refusals as responses that operations refer to, and the answer to a caller that has the representation already. */
export const refusalResponses = (problem: JsonSchema): Record<string, Response> => ({
  NotModified: { description: 'As it was (If-None-Match).', headers: headersNamed('API-Version', 'ETag') },
  ...Object.fromEntries(
    Object.entries(refusals).map(([name, { headers = [], others = [], ...example }]: [string, Refusal]) => [
      name,
      {
        description: `${example.title}.`,
        headers: headersNamed('API-Version', ...headers),
        content: { 'application/problem+json': { schema: withCode(problem, [example.code, ...others]), example } },
      },
    ]),
  ),
});

/** The problem schema with these codes: the codes are promised, like the statuses. */
const withCode = (problem: JsonSchema, codes: readonly string[]): JsonSchema => ({
  allOf: [problem, { type: 'object', properties: { code: { type: 'string', enum: codes } } }],
});

/** Every refusal that an operation can give, by status. */
export const refusalsOf = (
  operation: Operation,
  { method }: Pick<Route, 'method'>,
  { body, conflicts, produces }: Contract,
): Record<string, Response | Reference> => {
  const names: readonly Name[] = [
    'InvalidInput',
    'Unauthenticated',
    'NotEntitled',
    'NotFound',
    ...(isBinary(produces) ? (['NotAcceptable'] as const) : []),
    ...(taggedReadOf(operation) ? (['PreconditionFailed'] as const) : []),
    ...(body ? (['TooLarge', 'UnsupportedMediaType'] as const) : []),
    'TooManyRequests',
    'InternalError',
    method === 'GET' ? 'Unavailable' : 'TryAgain',
    'TimedOut',
  ];
  const shared = names.map((name) => [refusals[name].status, { $ref: `#/components/responses/${name}` }]);
  const every = { ...conflicts, ...(method === 'POST' ? keyConflicts : {}) };
  const unchanged = method === 'GET' ? { 304: { $ref: '#/components/responses/NotModified' } } : {};
  return {
    ...unchanged,
    ...Object.fromEntries(shared),
    ...(Object.keys(every).length > 0 ? { 409: conflictOf(every) } : {}),
  };
};

/** The response for a conflict with the record, described with the words of its operation. */
const conflictOf = (conflicts: NonNullable<Contract['conflicts']>): Response => {
  const meanings = Object.entries(conflicts).map(([code, meaning]) => `\`${code}\`: ${meaning}`);
  const [[code = '', detail = ''] = []] = Object.entries(conflicts);
  return {
    description: `Conflict with the record. ${meanings.join(' ')}`,
    headers: headersNamed('API-Version', ...('idempotency-key-in-use' in conflicts ? (['Retry-After'] as const) : [])),
    content: {
      'application/problem+json': {
        schema: withCode({ $ref: '#/components/schemas/Problem' }, Object.keys(conflicts)),
        example: { status: 409, title: 'Conflict with the record', detail, code },
      },
    },
  };
};
