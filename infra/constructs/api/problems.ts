import { ResponseType } from 'aws-cdk-lib/aws-apigateway';
import { askAgain, faultOfOurs } from '#shared/http/problem.ts';

/** An answer that the gateway gives by itself, before or instead of a function. */
export interface Refusal {
  readonly type: ResponseType;
  readonly status: number;
  /** The word that a program may rely on, the same as functions use. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Seconds after which to try again. Default: what goes with its status. */
  readonly retryAfter?: number;
  /** Why a token is not accepted, in a word that a program may rely on. */
  readonly reason?: string;
}

const refusal = (type: ResponseType, status: number, code: string, title: string, detail: string): Refusal => ({
  type,
  status,
  code,
  title,
  detail,
});

const token = 'Send a valid access token in the Authorization header, as a Bearer token.';
/**
 * API Gateway cannot tell a function that is not there yet (a route is deployed before its function) from one that is refused
 * for want of room or that broke off: all of them pass, so the answer is 503 and says when to come back.
 */
const unavailable = (type: ResponseType): Refusal =>
  refusal(
    type,
    503,
    'unavailable',
    'Try again',
    `What answers here cannot be reached at the moment, because it is being deployed, is too busy or broke off. ${askAgain}`,
  );

export const notFound = refusal(
  ResponseType.RESOURCE_NOT_FOUND,
  404,
  'not-found',
  'Not found',
  'There is nothing at this address.',
);

export const methodNotAllowed: Omit<Refusal, 'type'> = {
  status: 405,
  code: 'method-not-allowed',
  title: 'Method not allowed',
  detail: 'This address does not take this method; the Allow header names those it takes.',
};

/** Every kind of answer that API Gateway can give by itself. */
export const refusals: readonly Refusal[] = [
  // Only the check of tokens denies, and says why in its context; without one the sentence and the reason are empty.
  {
    ...refusal(
      ResponseType.ACCESS_DENIED,
      401,
      'unauthenticated',
      'Not authenticated',
      `${token} $context.authorizer.why`,
    ),
    reason: '$context.authorizer.reason',
  },
  refusal(ResponseType.UNAUTHORIZED, 401, 'unauthenticated', 'Not authenticated', token),
  refusal(ResponseType.EXPIRED_TOKEN, 401, 'unauthenticated', 'Not authenticated', token),
  refusal(ResponseType.INVALID_SIGNATURE, 401, 'unauthenticated', 'Not authenticated', token),
  refusal(ResponseType.INVALID_API_KEY, 401, 'unauthenticated', 'Not authenticated', token),
  // What API Gateway calls a missing token is a path or method that it does not know.
  { ...notFound, type: ResponseType.MISSING_AUTHENTICATION_TOKEN },
  notFound,
  refusal(ResponseType.BAD_REQUEST_BODY, 400, 'invalid-input', 'Invalid input', 'The body does not follow its schema.'),
  refusal(
    ResponseType.BAD_REQUEST_PARAMETERS,
    400,
    'invalid-input',
    'Invalid input',
    'A parameter is missing or wrong.',
  ),
  refusal(
    ResponseType.REQUEST_TOO_LARGE,
    413,
    'too-large',
    'Request too large',
    'The request is larger than is taken.',
  ),
  refusal(
    ResponseType.UNSUPPORTED_MEDIA_TYPE,
    415,
    'unsupported-media-type',
    'Unsupported media type',
    'This address does not take this media type.',
  ),
  refusal(ResponseType.THROTTLED, 429, 'too-many-requests', 'Too many requests', 'Wait a second and try again.'),
  refusal(ResponseType.QUOTA_EXCEEDED, 429, 'too-many-requests', 'Too many requests', 'Wait and try again.'),
  // The firewall counts and does nothing else, so what it refuses came too fast. It counts by the minute.
  {
    ...refusal(
      ResponseType.WAF_FILTERED,
      429,
      'too-many-requests',
      'Too many requests',
      'Wait a minute and try again.',
    ),
    retryAfter: 60,
  },
  unavailable(ResponseType.API_CONFIGURATION_ERROR),
  unavailable(ResponseType.AUTHORIZER_CONFIGURATION_ERROR),
  unavailable(ResponseType.AUTHORIZER_FAILURE),
  unavailable(ResponseType.INTEGRATION_FAILURE),
  refusal(ResponseType.INTEGRATION_TIMEOUT, 504, 'internal', 'Internal error', faultOfOurs),
  refusal(ResponseType.DEFAULT_4XX, 400, 'invalid-input', 'Invalid input', 'The request could not be read.'),
  refusal(ResponseType.DEFAULT_5XX, 500, 'internal', 'Internal error', faultOfOurs),
];

/** The kinds that come of checking a token: an API that checks none never gives them. */
const ofAuthorizer = [
  ResponseType.ACCESS_DENIED,
  ResponseType.AUTHORIZER_CONFIGURATION_ERROR,
  ResponseType.AUTHORIZER_FAILURE,
];

/** What an API of pages can answer by itself: it has no authorizer, because a page checks its own link or session. */
export const refusalsOfPages: readonly Refusal[] = [
  refusal(ResponseType.ACCESS_DENIED, 403, 'not-entitled', 'Not entitled', 'This does not open this address.'),
  ...refusals.filter(({ type }) => !ofAuthorizer.includes(type)),
];

/** A refusal as a problem document (RFC 9457); the request's own id tells this occurrence from any other. */
export const problemDocument = ({ status, title, detail, code, reason }: Omit<Refusal, 'type'>): string =>
  JSON.stringify({
    ...{ status, title, detail, code },
    ...(reason === undefined ? {} : { reason }),
    instance: 'urn:uuid:$context.requestId',
  });

/** Seconds after which to try again. A deployment takes minutes: who waits for it need not ask every second. */
const soon: Readonly<Record<number, number>> = { 429: 1, 503: 5 };

/** What goes with some kinds of refusal beside the headers of every answer. */
export const extraHeaders = ({
  status,
  reason,
  retryAfter = soon[status],
}: Pick<Refusal, 'status' | 'reason' | 'retryAfter'>) => ({
  // A request without a token gets no error code; one with a token that is not accepted does (RFC 6750, 3.1).
  ...(status === 401 ? { 'WWW-Authenticate': reason === undefined ? 'Bearer' : 'Bearer error="invalid_token"' } : {}),
  ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
});
