import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { type Contract, isBinary } from '#shared/api/contract.ts';
import { logError } from '#shared/observability/log.ts';
import { entityTag, isKnown } from './entity-tags.ts';
import { apiHeaders } from './headers.ts';
import { type Answer, KeyInUse } from './kept-answers.ts';
import { linkToNext } from './paging.ts';
import { problemOf } from './problem.ts';
import { headerOf } from './read-request.ts';

/** The text of an answer: the body itself if its contract names a media type, JSON otherwise. */
export const representationOf = ({ produces }: Pick<Contract, 'produces'>, { body }: Pick<Answer, 'body'>): string =>
  produces ? String(body) : JSON.stringify(body);

/** The answer of an operation as HTTP. A read has an entity tag, and no body if the client has that representation already. */
export const response = (
  contract: Pick<Contract, 'produces'>,
  answer: Answer,
  event: Pick<APIGatewayProxyEvent, 'httpMethod' | 'headers'>,
): APIGatewayProxyResult => {
  const { status, body, location, headers } = answer;
  const text = representationOf(contract, answer);
  const tag = event.httpMethod === 'GET' ? entityTag(answer.version ?? text) : undefined;
  const known = headerOf(event, 'If-None-Match');
  if (tag && known && isKnown(known, tag)) return { statusCode: 304, headers: { ...apiHeaders, ETag: tag }, body: '' };
  const { produces = 'application/json' } = contract;
  const bytes = isBinary(produces);
  const type = bytes || !contract.produces ? produces : `${produces}; charset=utf-8`;
  const extra = {
    ...(location ? { Location: location } : {}),
    ...(tag ? { ETag: tag } : {}),
    ...linkToNext(body),
    ...headers,
  };
  return {
    statusCode: status,
    headers: { ...apiHeaders, 'Content-Type': type, ...extra },
    body: text,
    isBase64Encoded: bytes,
  };
};

/** A failure as HTTP: a problem document, with the time to try again if that helps. A fault of ours is logged. */
export const refusal = (
  error: unknown,
  { resource }: Pick<APIGatewayProxyEvent, 'resource'>,
): APIGatewayProxyResult => {
  const problem = problemOf(error);
  if (problem.status >= 500) logError('request-failed', error, { path: resource });
  const soon = problem.status === 503 || error instanceof KeyInUse;
  return {
    statusCode: problem.status,
    headers: {
      ...apiHeaders,
      'Content-Type': 'application/problem+json',
      ...(soon ? { 'Retry-After': '1' } : {}),
    },
    body: JSON.stringify(problem),
  };
};
