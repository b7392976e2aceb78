import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import * as z from 'zod';
import type { AnswerOf, BodyOf, Contract, QueryOf, SuccessStatus } from '#shared/api/contract.ts';
import { pathSegment } from '#shared/api/parameters.ts';
import { type Operation, type Route, routes, type Scope } from '#shared/api/routes.ts';
import { demandAhead, type Standing } from '#shared/authority/authority.ts';
import { InvalidInput, NotEntitled } from '#shared/errors/errors.ts';
import { logError } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { parseInput } from './faults.ts';
import { apiHeaders } from './headers.ts';
import { problemOf, UnreadableRequest } from './problem.ts';

/** The application that calls, as its token says: identity, never a right to decide (rule 1). */
export interface Caller {
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** A request once it has been read: nothing unparsed reaches an operation. */
export interface ApiRequest<Body, Query> {
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
  readonly caller: Caller;
  readonly now: string;
}

export interface Answer {
  readonly status: SuccessStatus;
  readonly body: unknown;
  readonly location?: string;
}

/** How one operation is answered, and the contract by which it is. */
export interface OperationHandler {
  readonly contract: Contract;
  readonly answer: (request: ApiRequest<unknown, unknown>) => Promise<Answer>;
}

/** The registry, as far as asking whether somebody may needs it. */
export interface Standings {
  /**
   * Where a calling application stands in a programme on a day (ISO date).
   * @throws {NotFound} when the programme does not know it.
   */
  readonly standingOfApp: (programmeId: string, clientId: string, date: string) => Promise<Standing>;
}

/** Keeps the types of one operation together: what it is asked and what it answers follow from its contract. */
export const operation = <C extends Contract>(handler: {
  readonly contract: C;
  readonly answer: (request: ApiRequest<BodyOf<C>, QueryOf<C>>) => Promise<AnswerOf<C>>;
}): OperationHandler => handler as unknown as OperationHandler;

/** Bytes of body that an operation takes; a framework of a hundred pages stays well under it. */
const largestBody = 1_000_000;
const AuthorizerContext = z.object({ clientId: z.string().min(1), scopes: z.string() });

const callerOf = (event: APIGatewayProxyEvent): Caller => {
  const { clientId, scopes } = AuthorizerContext.parse(event.requestContext.authorizer ?? {});
  return { clientId, scopes: scopes.split(' ') };
};

const demandScope = (caller: Caller, scope: Scope): void => {
  if (caller.scopes.includes(scope)) return;
  throw new NotEntitled('scope', `This operation needs a token with the scope ${scope}.`);
};

const readBody = (event: APIGatewayProxyEvent, consumes: string): unknown => {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  if (Buffer.byteLength(raw) > largestBody) {
    throw new UnreadableRequest(413, 'too-large', `The body may be ${largestBody} bytes at most.`);
  }
  const given = Object.entries(event.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const type = given.split(';')[0]?.trim().toLowerCase();
  if (type !== consumes) {
    throw new UnreadableRequest(
      415,
      'unsupported-media-type',
      `The body must be ${consumes}${type ? `, not ${type}` : ''}.`,
    );
  }
  if (consumes !== 'application/json') return raw;
  try {
    return JSON.parse(raw);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'not JSON';
    throw new InvalidInput('The body is not JSON.', [{ pointer: '', message, expected: 'a JSON document' }], {
      cause: error,
    });
  }
};

const readParams = (event: APIGatewayProxyEvent): Record<string, string> => {
  const params = Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, value ?? ''] as const);
  if (event.path.endsWith('/') || params.some(([, value]) => !pathSegment.test(value))) {
    throw new UnreadableRequest(404, 'not-found', 'There is nothing at this address.');
  }
  return Object.fromEntries(params);
};

const respond = (
  status: number,
  body: unknown,
  type: string,
  extra: Record<string, string> = {},
): APIGatewayProxyResult => ({
  statusCode: status,
  headers: { ...apiHeaders, 'Content-Type': type, ...extra },
  body: JSON.stringify(body),
});

const answerProblems = (): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => ({
  onError: (request) => {
    const problem = problemOf(request.error);
    if (problem.status >= 500) logError('request-failed', request.error, { path: request.event.resource });
    const extra: Record<string, string> = problem.status === 503 ? { 'Retry-After': '1' } : {};
    request.response = respond(problem.status, problem, 'application/problem+json', extra);
  },
});

/**
 * Makes a Lambda handler of a set of operations: finds the operation, demands its scope and then its act, parses what
 * came in, and writes the answer or the problem. No operation is reached by who may not do what its route says it does.
 */
export const apiHandler = (
  operations: Partial<Record<Operation, OperationHandler>>,
  clock: Clock,
  standings: Standings,
) => {
  const table = Object.entries(operations).map(([name, handler]) => {
    const route: Route = routes[name as Operation];
    return { handler, route };
  });
  const demandAct = async ({ act, mayCreate }: Route, programmeId: string, caller: Caller, now: string) => {
    if (mayCreate) return;
    demandAhead(act, await standings.standingOfApp(programmeId, caller.clientId, localDate(now)));
  };
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(answerProblems())
    .handler(async (event): Promise<APIGatewayProxyResult> => {
      const found = table.find(({ route }) => route.method === event.httpMethod && route.path === event.resource);
      if (!found) throw new UnreadableRequest(404, 'not-found', 'There is nothing at this address.');
      const { handler, route } = found;
      const params = readParams(event);
      const caller = callerOf(event);
      const now = clock();
      demandScope(caller, route.scope);
      await demandAct(route, params['programmeId'] ?? '', caller, now);
      const { contract } = handler;
      const query = parseInput(contract.query ?? z.strictObject({}), event.queryStringParameters ?? {}, 'query');
      const body = contract.body
        ? parseInput(contract.body, readBody(event, contract.consumes ?? 'application/json'), 'body')
        : undefined;
      const answer = await handler.answer({ params, body, query, caller, now });
      return respond(
        answer.status,
        answer.body,
        'application/json',
        answer.location ? { Location: answer.location } : {},
      );
    });
};
