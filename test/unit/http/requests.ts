import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { apiHandler } from '#shared/http/api.ts';
import type { Standings } from '#shared/http/identity.ts';
import type { KeptAnswers } from '#shared/http/kept-answers.ts';
import { operation } from '#shared/http/operation.ts';
import { now } from '../../support/small-programme.ts';

const words = { summary: 'Try', description: 'Tries.', example: { answer: {} } };

const path = '/programmes/{programmeId}/framework-cycles/{cycleId}/moves';

/** A request as API Gateway passes it on, right in every respect. Parts of it can be replaced. */
export const request = (parts: Partial<APIGatewayProxyEvent> = {}): APIGatewayProxyEvent =>
  ({
    httpMethod: 'POST',
    resource: path,
    path: '/programmes/proefland/framework-cycles/1/moves',
    pathParameters: { programmeId: 'proefland', cycleId: '1' },
    queryStringParameters: null,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ visit: 1, note: 'Daarom.' }),
    isBase64Encoded: false,
    requestContext: { authorizer: { clientId: 'bureau', scopes: 'frameworks.read frameworks.prepare' } },
    ...parts,
  }) as APIGatewayProxyEvent;

/** What the operation behind the handler was asked. */
export interface Seen {
  readonly body: unknown;
  readonly params: unknown;
  readonly query: unknown;
  readonly caller: unknown;
  readonly now: string;
}

/** A handler of one operation, on the route of a move, that does what it is told. */
export const handlerThat = (
  answer: () => Promise<unknown> | unknown,
  standingOfApp: Standings['standingOfApp'] = async () => ({ bureau: true }),
  answers: KeptAnswers = { once: (_, work) => work() },
  standingOfPerson: Standings['standingOfPerson'] = async () => ({ by: 'person/jan', standing: { bureau: true } }),
) => {
  const seen: Seen[] = [];
  const handler = apiHandler(
    {
      moveCycle: operation('moveCycle', {
        act: 'prepare a framework',
        contract: contract({
          ...words,
          body: z.strictObject({ visit: z.int().min(1), note: z.string().trim().min(1).optional() }),
          query: z.strictObject({ on: z.iso.date().optional() }),
          answers: { 200: z.unknown() },
        }),
        answer: async ({ standing: _standing, ...request }) => {
          seen.push(request);
          return { status: 200, body: await answer() };
        },
      }),
      importProgramme: operation('importProgramme', {
        act: 'keep the registry',
        founder: () => false,
        contract: contract({
          ...words,
          consumes: 'application/yaml',
          body: z.string(),
          answers: { 201: z.strictObject({ length: z.int() }) },
        }),
        answer: async ({ body }) => ({
          status: 201,
          body: { length: body.length },
          location: '/v1/programmes/proefland',
        }),
      }),
    },
    () => now,
    { standingOfApp, standingOfPerson },
    answers,
  );
  return {
    seen,
    /** Calls it. @returns status, headers, and the body as it reads. */
    call: async (event: APIGatewayProxyEvent) => {
      const result = (await handler(event, {} as Context)) as APIGatewayProxyResult;
      return { status: result.statusCode, headers: result.headers ?? {}, body: JSON.parse(result.body) };
    },
  };
};
