import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { tracedRequests } from '#shared/http/traced-requests.ts';
import { logError } from '#shared/observability/log.ts';
import { failurePage } from '../pages/failure-page.ts';
import { answerVisit, type DecisionDeps } from './answer-visit.ts';
import { page } from './response.ts';

/** What links open besides tasks: resources for programs, without pages. */
export interface OtherLinks {
  /** Whether the token of a link is for one of these resources. */
  readonly isMeant: (token: string) => boolean;
  readonly answer: (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;
}

/**
 * The Lambda handler of links: a task for people, another resource for their programs. After any error, people see a page in plain words.
 */
export const decisionPages = (deps: DecisionDeps, ...others: readonly OtherLinks[]) => {
  const visit = answerVisit(deps);
  const handler = middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use({
      onError: (request) => {
        logError('request-failed', request.error);
        request.response = page(503, failurePage('try-again'));
      },
    })
    .handler((event) => {
      const token = event.pathParameters?.['token'] ?? '';
      const other = others.find(({ isMeant }) => isMeant(token));
      return other ? other.answer(event) : visit(event);
    });
  return tracedRequests(handler);
};
