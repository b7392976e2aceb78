import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import * as z from 'zod';
import type { Contract } from '#shared/api/contract.ts';
import { idempotencyKey } from '#shared/api/headers.ts';
import { type Operation, type Route, routes, type Scope } from '#shared/api/routes.ts';
import { taggedReadOf } from '#shared/api/tagged-read.ts';
import { demandAhead, type Standing } from '#shared/authority/authority.ts';
import { demandSeen } from '#shared/authority/levels.ts';
import { NotEntitled } from '#shared/errors/errors.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { entityTag, isMatched } from './entity-tags.ts';
import { parseInput } from './faults.ts';
import type { Identity, Place, Standings } from './identity.ts';
import type { Answer, KeptAnswers } from './kept-answers.ts';
import { type ApiRequest, type HandlerOf, type OperationHandler, standingFor } from './operation.ts';
import { PreconditionFailed, UnreadableRequest } from './problem.ts';
import { demandAccepted, headerOf, identityOf, type Params, readBody, readParams } from './read-request.ts';
import { refusal, representationOf, response } from './respond.ts';
import { tracedRequests } from './traced-requests.ts';

const demandScope = ({ scopes }: Identity, scope: Scope): void => {
  if (scopes.includes(scope)) return;
  throw new NotEntitled('scope', `This operation needs a token with the scope ${scope}.`);
};

/** The input of an operation, parsed by its contract, and the body as it was sent. */
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

/** The `Idempotency-Key` of a request: opaque, quoted or not. */
const keyOf = (event: APIGatewayProxyEvent, { method }: Route): string | undefined => {
  const given = { 'Idempotency-Key': method === 'POST' ? headerOf(event, 'Idempotency-Key') : undefined };
  return parseInput(Keyed, given, 'header')['Idempotency-Key'];
};

const answerProblems = (): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => ({
  onError: (request) => {
    request.response = refusal(request.error, request.event);
  },
});

/** Milliseconds until the function is stopped; without that in the context, the longest wait of the gateway. */
const timeLeft = (context: Partial<Context>): number => context.getRemainingTimeInMillis?.() ?? 29_000;

/** A request before its body and query are parsed. */
type Unparsed = Omit<ApiRequest<Params, never, never, Standing | undefined>, 'body' | 'query'>;

/**
 * Makes a Lambda handler of a set of operations. It finds the operation, demands its scope and the part of its act that can be
 * checked ahead, parses the input, and writes the answer or the problem. Only callers that the act of the route allows reach an
 * operation.
 * @param answers - where the answers to a POST with an Idempotency-Key are kept; required if there is a POST.
 * @throws {Error} when it is required and missing.
 */
export const apiHandler = (
  operations: { readonly [O in Operation]?: HandlerOf<O> },
  clock: Clock,
  standings: Standings,
  answers?: KeptAnswers,
) => {
  const handlers = Object.values<OperationHandler>(operations);
  const table = handlers.map((handler) => ({ handler, route: routes[handler.name] satisfies Route as Route }));
  if (!answers && table.some(({ route }) => route.method === 'POST'))
    throw new Error('The operation has no store for answers.');
  const demandUnchanged = async (
    name: Operation,
    ifMatch: string,
    { queryStringParameters: queryParameters }: Pick<APIGatewayProxyEvent, 'queryStringParameters'>,
    unparsed: Unparsed,
  ) => {
    const readName = taggedReadOf(name);
    const taggedRead = handlers.find((one) => one.name === readName);
    if (!taggedRead) throw new PreconditionFailed('This operation changes nothing that has an ETag.');
    const readQuery = taggedRead.contract.query ?? z.strictObject({});
    // A change that names whose resource it changes is compared with the resource of the same.
    const named = readQuery.safeParse(queryParameters ?? {});
    const query = named.success ? named.data : parseInput(readQuery, {}, 'query');
    const shown = await taggedRead.answer({ ...unparsed, query, body: undefined });
    if (isMatched(ifMatch, entityTag(representationOf(taggedRead.contract, shown)))) return;
    throw new PreconditionFailed('The resource changed since the version in If-Match. Read it again.');
  };
  const placeOf = async (programmeId: string, { clientId, person }: Identity, now: string): Promise<Place> => {
    const today = localDate(now);
    if (person) return standings.standingOfPerson(programmeId, person, today);
    return { by: clientId, standing: await standings.standingOfApp(programmeId, clientId, today) };
  };
  const handler = middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(answerProblems())
    .handler(async (event, context): Promise<APIGatewayProxyResult> => {
      const found = table.find(({ route }) => route.method === event.httpMethod && route.path === event.resource);
      if (!found) throw new UnreadableRequest(404, 'not-found', 'There is nothing at this address.');
      const { handler, route } = found;
      const params = readParams(event, route);
      const { programmeId } = params;
      const identity = identityOf(event);
      const now = clock();
      demandScope(identity, route.scope);
      const ifMatch = route.method === 'GET' ? undefined : headerOf(event, 'If-Match');
      // An error about a condition must not tell a stranger whether the programme exists.
      const isAhead = !route.everywhere && (!route.mayCreate || ifMatch !== undefined);
      const known = isAhead ? await placeOf(programmeId, identity, now) : undefined;
      if (known) {
        demandAhead(route.act, known.standing);
        demandSeen(known.standing, params);
      }
      demandAccepted(event, handler.contract.produces);
      const { query, body, given } = readInput(handler.contract, event);
      const key = keyOf(event, route);
      const read = () => standingFor(handler, identity, () => placeOf(programmeId, identity, now));
      const place = known ?? (route.everywhere ? undefined : await read());
      const caller = { ...identity, by: place?.by ?? identity.clientId };
      const unparsed: Unparsed = { params, caller, standing: place?.standing, now };
      const once = (work: () => Promise<Answer>): Promise<Answer> => {
        if (key === undefined || !answers) return work();
        const content = { params, query: event.queryStringParameters, body: given, ifMatch };
        const keyed = { programmeId, clientId: caller.by, operation: handler.name, key, content, now };
        return answers.once({ ...keyed, lease: timeLeft(context) }, work);
      };
      const answer = await once(async () => {
        if (ifMatch !== undefined) await demandUnchanged(handler.name, ifMatch, event, unparsed);
        return handler.answer({ ...unparsed, body, query });
      });
      return response(handler.contract, answer, event);
    });
  return tracedRequests(handler);
};
