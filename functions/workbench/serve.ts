import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { tracedRequests } from '#shared/http/traced-requests.ts';
import { logError } from '#shared/observability/log.ts';
import type { Deps } from './deps.ts';
import { pageAnswer } from './http/answer.ts';
import { requestIn } from './http/request.ts';
import { inSession } from './in-session.ts';
import { plainPage } from './pages/plain-pages.ts';
import { signInRoad } from './sign-in-road.ts';

const failed = (): APIGatewayProxyResult =>
  pageAnswer(
    503,
    plainPage(
      'Er ging bij ons iets mis',
      [
        'Dit ligt niet aan u. Misschien is het al vastgelegd. Wacht een paar minuten en kijk dan hoe het er voor staat.',
      ],
      { faulty: true },
    ),
  );

const tooLarge = (): APIGatewayProxyResult =>
  pageAnswer(
    413,
    plainPage(
      'Dit formulier is te groot',
      ['Uw formulier is niet vastgelegd. Ga terug in uw browser en maak de tekst korter.'],
      {
        faulty: true,
      },
    ),
  );

/** The Lambda handler of the workbench: signing in and out, and the screens of whoever is signed in. */
export const serveWorkbench = (deps: Deps) => {
  const handler = middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use({
      onError: (request) => {
        logError('request-failed', request.error);
        request.response = failed();
      },
    })
    .handler(async (event) => {
      const request = requestIn(event, deps.clock());
      if (!request) return tooLarge();
      return (await signInRoad(deps, request)) ?? inSession(deps, request);
    });
  return tracedRequests(handler);
};
