import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { logError } from '#shared/observability/log.ts';
import { entityTag, isKnown } from './entity-tags.ts';
import { apiHeaders } from './headers.ts';
import { type Answer, KeyInUse } from './kept-answers.ts';
import { linkToNext } from './paging.ts';
import { problemOf } from './problem.ts';
import { headerOf } from './read-request.ts';

/** The answer of an operation as HTTP: with its tag where it was read, and nothing but that where the reader has it. */
export const response = (
  { status, body, location }: Answer,
  event: Pick<APIGatewayProxyEvent, 'httpMethod' | 'headers'>,
): APIGatewayProxyResult => {
  const text = JSON.stringify(body);
  const tag = event.httpMethod === 'GET' ? entityTag(text) : undefined;
  const known = headerOf(event, 'If-None-Match');
  if (tag && known && isKnown(known, tag)) return { statusCode: 304, headers: { ...apiHeaders, ETag: tag }, body: '' };
  const extra = {
    ...(location ? { Location: location } : {}),
    ...(tag ? { ETag: tag } : {}),
    ...linkToNext(body),
  };
  return { statusCode: status, headers: { ...apiHeaders, 'Content-Type': 'application/json', ...extra }, body: text };
};

/** A failure as HTTP: a problem document, and when to try again where that helps. A fault of ours is logged. */
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
