import { requestHeaders } from '#shared/api/headers.ts';
import type { openRoutes } from '#shared/api/routes.ts';
import type { DescribedOperation, JsonSchema, Parameter, Reference } from './document.ts';

/** The authentication of a caller. */
export const security = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'An access token (RFC 9068) of an application or of a person who signed in, from an issuer that the environment trusts. It says who calls and with which scopes. What the caller may do in a programme follows from whom it acts for there.',
  },
};

/** The headers of answers beside those of security. */
export const answerHeaders = {
  'API-Version': {
    description: 'The full version of the API.',
    schema: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
  },
  Location: { description: 'Where what was made can be read, if it has an address.', schema: { type: 'string' } },
  ETag: { description: 'Names this state of what was read.', schema: { type: 'string' } },
  Link: {
    description: 'Where the next part of the list is (`rel="next"`, RFC 8288), when there is more.',
    schema: { type: 'string' },
  },
  'Content-Disposition': { description: 'Under which name to keep it as a file.', schema: { type: 'string' } },
  'Content-Security-Policy': { description: 'What the page may load: its own style.', schema: { type: 'string' } },
  Allow: { description: 'The methods that this address takes.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds after which to try again.', schema: { type: 'integer', minimum: 1 } },
  'WWW-Authenticate': {
    description:
      'The kind of token that is asked, with `error="invalid_token"` when one was sent that is not accepted.',
    schema: { type: 'string' },
  },
} satisfies Record<string, { readonly description: string; readonly schema: JsonSchema }>;
export type HeaderName = keyof typeof answerHeaders;

/** References to headers of an answer. */
export const headersNamed = (...names: readonly HeaderName[]): Record<string, Reference> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

type RequestHeader = keyof typeof requestHeaders;

/** The headers that operations read; each is described once. */
export const headerParameters: Readonly<Record<string, Parameter>> = Object.fromEntries(
  Object.entries(requestHeaders).map(([name, header]) => [name, { ...header, in: 'header', required: false }]),
);

/** References to headers of a request. */
export const parametersNamed = (...names: readonly RequestHeader[]): Reference[] =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }));

const open = (
  operationId: string,
  summary: string,
  description: string,
  content: Record<string, { schema: JsonSchema }>,
): DescribedOperation => ({
  operationId,
  summary,
  description,
  tags: ['description'],
  security: [],
  responses: { 200: { description: 'What was asked.', headers: headersNamed('API-Version'), content } },
});

/** The public operations: the description of the API and of its events, each in two forms. */
export const openOperations: Readonly<Record<keyof typeof openRoutes, DescribedOperation>> = {
  describeApi: open(
    'describeApi',
    'Read the description of the API',
    'This document, as OpenAPI 3.1. For everybody, from every origin.',
    { 'application/json': { schema: { type: 'object' } } },
  ),
  documentApi: open('documentApi', 'Read about the API as a person', 'The same, as one page without scripts.', {
    'text/html': { schema: { type: 'string' } },
  }),
  describeEvents: open(
    'describeEvents',
    'Read the catalogue of events',
    'Every type of event that an application may receive: what it tells, the JSON Schema of its data, and a sample. For everybody, from every origin.',
    { 'application/json': { schema: { type: 'object' } } },
  ),
  documentEvents: open(
    'documentEvents',
    'Read about the events as a person',
    'The same catalogue, as one page without scripts.',
    { 'text/html': { schema: { type: 'string' } } },
  ),
};
