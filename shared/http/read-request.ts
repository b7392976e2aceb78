import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod';
import { pathSegment } from '#shared/api/parameters.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { UnreadableRequest } from './problem.ts';

/** The application that calls, as its token says: identity, never a right to decide (rule 1). */
export interface Caller {
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** Bytes of body that an operation takes; a framework of a hundred pages stays well under it. */
const largestBody = 1_000_000;
const AuthorizerContext = z.object({ clientId: z.string().min(1), scopes: z.string() });

/** Who calls, as the authorizer found. @throws {z.ZodError} when the gateway let somebody through whom nobody checked. */
export const callerOf = (event: APIGatewayProxyEvent): Caller => {
  const { clientId, scopes } = AuthorizerContext.parse(event.requestContext.authorizer ?? {});
  return { clientId, scopes: scopes.split(' ') };
};

/** A header, however its name is written. */
export const headerOf = (event: Pick<APIGatewayProxyEvent, 'headers'>, name: string): string | undefined =>
  Object.entries(event.headers).find(([given]) => given.toLowerCase() === name.toLowerCase())?.[1];

/**
 * JSON can name half a character by its code (RFC 8259, 8.2). No text can be kept, hashed or sent that has one.
 * @throws {SyntaxError} when a name or a text does.
 */
const wholeCharacters = (name: string, value: unknown): unknown => {
  if (name.isWellFormed() && (typeof value !== 'string' || value.isWellFormed())) return value;
  throw new SyntaxError('a text in it names half a character (an unpaired surrogate)');
};

/** Only what names characters by code can name half a one: other bodies are read in one go. */
const parsed = (raw: string): unknown => JSON.parse(raw, /\\u[dD]/.test(raw) ? wholeCharacters : undefined);

/**
 * The body as it was sent.
 * @throws {UnreadableRequest} when it is too large or of another media type.
 * @throws {InvalidInput} when it is not JSON.
 */
export const readBody = (event: APIGatewayProxyEvent, consumes: string): unknown => {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  if (Buffer.byteLength(raw) > largestBody) {
    throw new UnreadableRequest(413, 'too-large', `The body may be ${largestBody} bytes at most.`);
  }
  const type = headerOf(event, 'Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== consumes) {
    throw new UnreadableRequest(
      415,
      'unsupported-media-type',
      `The body must be ${consumes}${type ? `, not ${type}` : ''}.`,
    );
  }
  if (consumes !== 'application/json') return raw;
  try {
    return parsed(raw);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'not JSON';
    throw new InvalidInput('The body is not JSON.', [{ pointer: '', message, expected: 'a JSON document' }], {
      cause: error,
    });
  }
};

/** The variable parts of the path. @throws {UnreadableRequest} when nothing can be at such an address. */
export const readParams = (event: APIGatewayProxyEvent): Record<string, string> => {
  const params = Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, value ?? ''] as const);
  if (event.path.endsWith('/') || params.some(([, value]) => !pathSegment.test(value))) {
    throw new UnreadableRequest(404, 'not-found', 'There is nothing at this address.');
  }
  return Object.fromEntries(params);
};
