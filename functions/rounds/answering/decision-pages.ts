import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { logError } from '#shared/observability/log.ts';
import { failurePage } from '../pages/failure-page.ts';
import { answerVisit, type DecisionDesk } from './decision-desk.ts';
import { page } from './response.ts';

/** The Lambda handler of the decision pages: whatever goes wrong, people see a page in plain words. */
export const decisionPages = (desk: DecisionDesk) =>
  middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use({
      onError: (request) => {
        logError('request-failed', request.error);
        request.response = page(503, failurePage('try-again'));
      },
    })
    .handler(answerVisit(desk));
