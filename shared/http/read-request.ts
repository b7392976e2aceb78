import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod';
import { isBinary } from '#shared/api/contract.ts';
import { namesIn, type ParameterName, pathSegment } from '#shared/api/parameters.ts';
import type { Route } from '#shared/api/routes.ts';
import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { decodeUtf8 } from '#shared/files/utf8.ts';
import type { Identity } from './identity.ts';
import { UnreadableRequest } from './problem.ts';
import { demandReadable } from './readable-input.ts';

/** The variable parts of a path, by name; the programme is empty where the path has none. */
export type Params = Readonly<Record<string, string>> & { readonly programmeId: string };

/** Largest body in bytes; a framework of a hundred pages is well below it. */
const largestBody = 1_000_000;
const AuthorizerContext = z.object({
  clientId: z.string().min(1),
  scopes: z.string(),
  email: z.string().min(1).optional(),
});

/** Who sent the request, as the authorizer found. @throws {z.ZodError} when the gateway let it through without that check. */
export const identityOf = (event: APIGatewayProxyEvent): Identity => {
  const { clientId, scopes, email } = AuthorizerContext.parse(event.requestContext.authorizer ?? {});
  const actingAs = headerOf(event, 'Acting-As');
  return {
    clientId,
    scopes: scopes.split(' '),
    ...(email ? { person: { email, ...(actingAs ? { actingAs } : {}) } } : {}),
  };
};

/** A header by its name, in upper or lower case. */
export const headerOf = (event: Pick<APIGatewayProxyEvent, 'headers'>, name: string): string | undefined =>
  Object.entries(event.headers).find(([given]) => given.toLowerCase() === name.toLowerCase())?.[1];

/**
 * Demands that the request accepts the type of the bytes first: only then does the gateway decode the base64 of the function.
 * @throws {UnreadableRequest}
 */
export const demandAccepted = (event: Pick<APIGatewayProxyEvent, 'headers'>, type: string | undefined): void => {
  const [first = ''] = (headerOf(event, 'Accept') ?? '').split(',');
  if (!isBinary(type) || first.split(';')[0]?.trim().toLowerCase() === type) return;
  throw new UnreadableRequest(406, 'not-acceptable', `This is given as ${type} alone: name that first in Accept.`);
};

/** The place of a JSON syntax error, from the parser's message; the text at that place is not repeated. */
const placeOf = (error: unknown): Pick<Fault, 'line' | 'column'> => {
  const [, line, column] = /\(line (\d+) column (\d+)\)$/.exec(error instanceof Error ? error.message : '') ?? [];
  return line === undefined ? {} : { line: Number(line), column: Number(column) };
};

/** @throws {InvalidInput} when it is not JSON, or one of its texts is not readable text. */
const readJson = (raw: string): unknown => {
  let body: unknown;
  try {
    body = JSON.parse(raw);
  } catch (cause) {
    const fault = { pointer: '', message: 'it is not JSON', expected: 'a JSON document', ...placeOf(cause) };
    throw new InvalidInput('The body is not JSON.', [fault]);
  }
  demandReadable(body);
  return body;
};

/** The text of a body. @throws {InvalidInput} when its bytes are not UTF-8. */
const textOf = ({ body, isBase64Encoded }: Pick<APIGatewayProxyEvent, 'body' | 'isBase64Encoded'>): string => {
  if (!isBase64Encoded) return body ?? '';
  const decoded = decodeUtf8(Buffer.from(body ?? '', 'base64'));
  if ('text' in decoded) return decoded.text;
  throw new InvalidInput('The body is not UTF-8.', decoded.faults);
};

/**
 * The body as it was sent.
 * @throws {UnreadableRequest} when it is too large or of another media type.
 * @throws {InvalidInput} when it is not UTF-8, not JSON, or one of its texts is not readable text.
 */
export const readBody = (event: APIGatewayProxyEvent, consumes: string): unknown => {
  const bytes = Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes > largestBody) {
    throw new UnreadableRequest(413, 'too-large', `The body may be ${largestBody} bytes at most.`);
  }
  const type = headerOf(event, 'Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== consumes) {
    throw new UnreadableRequest(415, 'unsupported-media-type', `The body must be ${consumes}.`);
  }
  const raw = textOf(event);
  return consumes === 'application/json' ? readJson(raw) : raw;
};

/** A variable part of the path. @throws {UnreadableRequest} when no resource can have such an address. */
const segmentOf = ({ pathParameters }: APIGatewayProxyEvent, name: ParameterName): string => {
  const given = pathParameters?.[name];
  if (given !== undefined && pathSegment.test(given)) return given;
  throw nowhere();
};

const nowhere = (): UnreadableRequest => new UnreadableRequest(404, 'not-found', 'There is nothing at this address.');

/**
 * The variable parts of the path of a route.
 * @throws {UnreadableRequest} when no resource can have such an address.
 */
export const readParams = (event: APIGatewayProxyEvent, { path }: Pick<Route, 'path'>): Params => {
  if (event.path.endsWith('/')) throw nowhere();
  const others = namesIn(path).map((name) => [name, segmentOf(event, name)] as const);
  return { programmeId: '', ...Object.fromEntries(others) };
};
