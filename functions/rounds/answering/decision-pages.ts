import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { looksLikeCalendar } from '#functions/calendar/domain/calendar-link.ts';
import { answerFeed, type FeedDesk } from '#functions/calendar/feed.ts';
import { tracedRequests } from '#shared/http/traced-requests.ts';
import { logError } from '#shared/observability/log.ts';
import { failurePage } from '../pages/failure-page.ts';
import { answerVisit } from './decision-desk.ts';
import { page } from './response.ts';

/**
 * The Lambda handler of what a link alone opens: a task for people, a calendar for their programs. Whatever goes wrong,
 * people see a page in plain words.
 */
export const decisionPages = (desk: FeedDesk) => {
  const [visit, feed] = [answerVisit(desk), answerFeed(desk)];
  const handler = middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use({
      onError: (request) => {
        logError('request-failed', request.error);
        request.response = page(503, failurePage('try-again'));
      },
    })
    .handler((event) => (looksLikeCalendar(event.pathParameters?.['token'] ?? '') ? feed(event) : visit(event)));
  return tracedRequests(handler);
};
