import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { openRoutes } from '#shared/api/routes.ts';
import { apiHeaders } from '#shared/http/headers.ts';
import { problemOf, UnreadableRequest } from '#shared/http/problem.ts';
import { openApi } from './openapi.ts';
import { page, pagePolicy } from './page.ts';

type Answer = Pick<APIGatewayProxyResult, 'statusCode' | 'headers' | 'body'>;

/**
 * Answers what anybody may ask: what this API is. The document is the same for the life of a function, so it is made
 * once. It may be read from every origin (publish-openapi); nothing else of the API may.
 */
export const describeApi = () => {
  const document = openApi();
  const answers: Readonly<Record<string, Answer>> = {
    [openRoutes.describeApi.path]: {
      statusCode: 200,
      headers: { ...apiHeaders, 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
      body: JSON.stringify(document),
    },
    [openRoutes.documentApi.path]: {
      statusCode: 200,
      headers: {
        ...apiHeaders,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': pagePolicy,
        'Referrer-Policy': 'no-referrer',
      },
      body: page(document),
    },
  };
  return async ({
    resource,
    path,
  }: Pick<APIGatewayProxyEvent, 'resource' | 'path'>): Promise<APIGatewayProxyResult> => {
    const answer = path.endsWith('/') ? undefined : answers[resource];
    return { ...(answer ?? nothing()) };
  };
};

/** API Gateway drops a slash at the end before it chooses a resource; an address with one is nowhere. */
const nothing = (): Answer => {
  const problem = problemOf(new UnreadableRequest(404, 'not-found', 'There is nothing at this address.'));
  return {
    statusCode: problem.status,
    headers: { ...apiHeaders, 'Content-Type': 'application/problem+json' },
    body: JSON.stringify(problem),
  };
};
