import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { openRoutes } from '#shared/api/routes.ts';
import { apiHeaders } from '#shared/http/headers.ts';
import { problemOf, UnreadableRequest } from '#shared/http/problem.ts';
import { documents } from './documents.made.ts';

type Answer = Pick<APIGatewayProxyResult, 'statusCode' | 'headers' | 'body'>;

/**
 * Answers the public requests: the description of this API and of its events. Every origin may read the documents
 * (publish-openapi), but nothing else of the API.
 */
export const describeApi = () => {
  const answers: Readonly<Record<string, Answer>> = {
    [openRoutes.describeApi.path]: json(documents.api),
    [openRoutes.documentApi.path]: readable(documents.apiPage),
    [openRoutes.describeEvents.path]: json(documents.events),
    [openRoutes.documentEvents.path]: readable(documents.eventPage),
  };
  return async ({
    resource,
    path,
  }: Pick<APIGatewayProxyEvent, 'resource' | 'path'>): Promise<APIGatewayProxyResult> => {
    const answer = path.endsWith('/') ? undefined : answers[resource];
    return { ...(answer ?? nothing()) };
  };
};

const json = (body: string): Answer => ({
  statusCode: 200,
  headers: { ...apiHeaders, 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
  body,
});

const readable = (body: string): Answer => ({
  statusCode: 200,
  headers: {
    ...apiHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': documents.pagePolicy,
    'Referrer-Policy': 'no-referrer',
  },
  body,
});

/** API Gateway drops a slash at the end before it chooses a resource; no resource has an address with one. */
const nothing = (): Answer => {
  const problem = problemOf(new UnreadableRequest(404, 'not-found', 'There is nothing at this address.'));
  return {
    statusCode: problem.status,
    headers: { ...apiHeaders, 'Content-Type': 'application/problem+json' },
    body: JSON.stringify(problem),
  };
};
