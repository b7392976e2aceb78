import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { tracedRequests } from '#shared/http/traced-requests.ts';
import { logError } from '#shared/observability/log.ts';
import { failurePage } from '../pages/failure-page.ts';
import { answerVisit, type DecisionDesk } from './decision-desk.ts';
import { page } from './response.ts';

/** What a link alone opens beside a task: for programs, without pages. */
export interface OtherLinks {
  /** Whether the token of a link is one of these. */
  readonly isMeant: (token: string) => boolean;
  readonly answer: (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;
}

/**
 * The Lambda handler of what a link alone opens: a task for people, something else for their programs. Whatever goes wrong,
 * people see a page in plain words.
 */
export const decisionPages = (desk: DecisionDesk, others: OtherLinks) => {
  const visit = answerVisit(desk);
  const handler = middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use({
      onError: (request) => {
        logError('request-failed', request.error);
        request.response = page(503, failurePage('try-again'));
      },
    })
    .handler((event) => (others.isMeant(event.pathParameters?.['token'] ?? '') ? others.answer(event) : visit(event)));
  return tracedRequests(handler);
};
