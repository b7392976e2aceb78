import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { apiVersion, openRoutes } from '#shared/api/routes.ts';
import { apiHeaders } from '#shared/http/headers.ts';
import { problemOf, UnreadableRequest } from '#shared/http/problem.ts';
import { eventCatalogue } from './event-catalogue.ts';
import { eventPage } from './event-page.ts';
import { openApi } from './openapi.ts';
import { page, pagePolicy } from './page.ts';

type Answer = Pick<APIGatewayProxyResult, 'statusCode' | 'headers' | 'body'>;

/**
 * Answers what anybody may ask: what this API is, and what its events are. The documents are the same for the life of a
 * function, so they are made once. They may be read from every origin (publish-openapi); nothing else of the API may.
 */
export const describeApi = () => {
  const document = openApi();
  const events = eventCatalogue();
  const answers: Readonly<Record<string, Answer>> = {
    [openRoutes.describeApi.path]: json(document),
    [openRoutes.documentApi.path]: readable(page(document)),
    [openRoutes.describeEvents.path]: json(events),
    [openRoutes.documentEvents.path]: readable(eventPage(events, apiVersion)),
  };
  return async ({
    resource,
    path,
  }: Pick<APIGatewayProxyEvent, 'resource' | 'path'>): Promise<APIGatewayProxyResult> => {
    const answer = path.endsWith('/') ? undefined : answers[resource];
    return { ...(answer ?? nothing()) };
  };
};

const json = (body: object): Answer => ({
  statusCode: 200,
  headers: { ...apiHeaders, 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
  body: JSON.stringify(body),
});

const readable = (body: string): Answer => ({
  statusCode: 200,
  headers: {
    ...apiHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': pagePolicy,
    'Referrer-Policy': 'no-referrer',
  },
  body,
});

/** API Gateway drops a slash at the end before it chooses a resource; an address with one is nowhere. */
const nothing = (): Answer => {
  const problem = problemOf(new UnreadableRequest(404, 'not-found', 'There is nothing at this address.'));
  return {
    statusCode: problem.status,
    headers: { ...apiHeaders, 'Content-Type': 'application/problem+json' },
    body: JSON.stringify(problem),
  };
};
