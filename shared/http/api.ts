import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import * as z from 'zod';
import { basisOf } from '#shared/api/basis.ts';
import type { AnswerOf, BodyOf, Contract, QueryOf } from '#shared/api/contract.ts';
import { idempotencyKey } from '#shared/api/headers.ts';
import { type Operation, type Route, routes, type Scope } from '#shared/api/routes.ts';
import { demandAhead, type Standing } from '#shared/authority/authority.ts';
import { NotEntitled } from '#shared/errors/errors.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { entityTag, isMatched } from './entity-tags.ts';
import { parseInput } from './faults.ts';
import type { Answer, KeptAnswers } from './kept-answers.ts';
import { PreconditionFailed, UnreadableRequest } from './problem.ts';
import { type Caller, callerOf, demandAccepted, headerOf, readBody, readParams } from './read-request.ts';
import { refusal, representationOf, response } from './respond.ts';
import { tracedRequests } from './traced-requests.ts';

/** A request once it has been read: nothing unparsed reaches an operation. */
export interface ApiRequest<Body, Query> {
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
  readonly caller: Caller;
  readonly now: string;
}

export type { Answer, Caller };

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

const demandScope = (caller: Caller, scope: Scope): void => {
  if (caller.scopes.includes(scope)) return;
  throw new NotEntitled('scope', `This operation needs a token with the scope ${scope}.`);
};

/** What an operation is asked, read by its contract; and its body as it was given. */
const readInput = (
  { query: ofQuery = z.strictObject({}), body: ofBody, consumes }: Contract,
  event: APIGatewayProxyEvent,
) => {
  const query = parseInput(ofQuery, event.queryStringParameters ?? {}, 'query');
  if (!ofBody) return { query, body: undefined, given: undefined };
  const given = readBody(event, consumes ?? 'application/json');
  return { query, body: parseInput(ofBody, given, 'body'), given };
};

const Keyed = z.object({ 'Idempotency-Key': z.string().regex(idempotencyKey).optional() });

/** The key that a client named its request with: opaque, quoted or not. */
const keyOf = (event: APIGatewayProxyEvent, { method }: Route): string | undefined => {
  const given = { 'Idempotency-Key': method === 'POST' ? headerOf(event, 'Idempotency-Key') : undefined };
  return parseInput(Keyed, given, 'header')['Idempotency-Key'];
};

const answerProblems = (): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => ({
  onError: (request) => {
    request.response = refusal(request.error, request.event);
  },
});

/** Milliseconds after which the function is stopped; a context that does not say gets what the gateway waits at most. */
const timeLeft = (context: Partial<Context>): number => context.getRemainingTimeInMillis?.() ?? 29_000;

/**
 * Makes a Lambda handler of a set of operations: finds the operation, demands its scope and then its act, parses what
 * came in, and writes the answer or the problem. No operation is reached by who may not do what its route says it does.
 * @param answers - where the answers to a POST with an Idempotency-Key are kept: needed where there is a POST.
 * @throws {Error} when it is needed and not there.
 */
export const apiHandler = (
  operations: Partial<Record<Operation, OperationHandler>>,
  clock: Clock,
  standings: Standings,
  answers?: KeptAnswers,
) => {
  const table = Object.entries(operations).map(([name, handler]) => {
    const route: Route = routes[name as Operation];
    return { name: name as Operation, handler, route };
  });
  if (!answers && table.some(({ route }) => route.method === 'POST')) throw new Error('No place to keep answers in.');
  const demandUnchanged = async (
    name: Operation,
    ifMatch: string,
    asked: Omit<ApiRequest<never, never>, 'body' | 'query'>,
  ) => {
    const basis = operations[basisOf(name) ?? name];
    if (basis === operations[name]) throw new PreconditionFailed('This operation changes nothing that has an ETag.');
    const query = parseInput(basis?.contract.query ?? z.strictObject({}), {}, 'query');
    const shown = await basis?.answer({ ...asked, query, body: undefined });
    if (basis && shown && isMatched(ifMatch, entityTag(representationOf(basis.contract, shown)))) return;
    throw new PreconditionFailed('What this change is based on (If-Match) is no longer what is there: read it again.');
  };
  const demandAct = async ({ act }: Route, programmeId: string, caller: Caller, now: string) => {
    demandAhead(act, await standings.standingOfApp(programmeId, caller.clientId, localDate(now)));
  };
  const handler = middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(answerProblems())
    .handler(async (event, context): Promise<APIGatewayProxyResult> => {
      const found = table.find(({ route }) => route.method === event.httpMethod && route.path === event.resource);
      if (!found) throw new UnreadableRequest(404, 'not-found', 'There is nothing at this address.');
      const { name, handler, route } = found;
      const params = readParams(event);
      const programmeId = params['programmeId'] ?? '';
      const caller = callerOf(event);
      const now = clock();
      demandScope(caller, route.scope);
      const ifMatch = route.method === 'GET' ? undefined : headerOf(event, 'If-Match');
      // What is said of a condition may not tell a stranger whether the programme is there.
      if (!route.mayCreate || ifMatch !== undefined) await demandAct(route, programmeId, caller, now);
      demandAccepted(event, handler.contract.produces);
      const { query, body, given } = readInput(handler.contract, event);
      const key = keyOf(event, route);
      const once = (work: () => Promise<Answer>): Promise<Answer> => {
        if (key === undefined || !answers) return work();
        const content = { params, query: event.queryStringParameters, body: given, ifMatch };
        const asked = { programmeId, clientId: caller.clientId, operation: name, key, content, now };
        return answers.once({ ...asked, lease: timeLeft(context) }, work);
      };
      const answer = await once(async () => {
        if (ifMatch !== undefined) await demandUnchanged(name, ifMatch, { params, caller, now });
        return handler.answer({ params, body, query, caller, now });
      });
      return response(handler.contract, answer, event);
    });
  return tracedRequests(handler);
};
