import type { APIGatewayProxyEvent } from 'aws-lambda';
import { headerOf } from '#shared/http/read-request.ts';
import { type CookieName, cookieIn } from '../sessions/cookies.ts';

/** A request to the workbench. */
export interface WorkbenchRequest {
  /** Whether it sends a form; everything else only looks. */
  readonly sends: boolean;
  /** The parts of the path below the workbench. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  /** What the form holds; empty when there is none. */
  readonly form: URLSearchParams;
  /** What somebody typed in a form before signing in again: it is shown, not sent. */
  readonly typedBefore?: URLSearchParams;
  /** The site that sends the form, as the browser says it. */
  readonly origin: string | undefined;
  readonly cookie: (name: CookieName) => string | undefined;
  readonly now: string;
}

/** The largest form in bytes: a framework as a form is well below it. */
const largestForm = 1_000_000;

/** A request as it came through the gateway; undefined when its form is too large, or no form. */
export const requestIn = (event: APIGatewayProxyEvent, now: string): WorkbenchRequest | undefined => {
  const sends = event.httpMethod === 'POST';
  const form = sends ? formIn(event) : new URLSearchParams();
  if (!form) return undefined;
  const query = Object.entries(event.multiValueQueryStringParameters ?? {}).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  );
  // The path of the event itself has the name of the stage behind a domain of one's own, and not without one.
  const below = event.pathParameters?.['proxy'] ?? '';
  return {
    sends,
    parts: below.split('/').filter(Boolean),
    query: new URLSearchParams(query),
    form,
    origin: headerOf(event, 'Origin'),
    cookie: (name) => cookieIn(headerOf(event, 'Cookie'), name),
    now,
  };
};

const formIn = (event: APIGatewayProxyEvent): URLSearchParams | undefined => {
  const { body, isBase64Encoded } = event;
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  const type = headerOf(event, 'Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (bytes.length > largestForm || type !== 'application/x-www-form-urlencoded') return undefined;
  return new URLSearchParams(bytes.toString('utf8'));
};
