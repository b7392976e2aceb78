import type * as z from 'zod';
import type { Contract } from '#shared/api/contract.ts';
import { namesIn, pathParameters, pathSegment } from '#shared/api/parameters.ts';
import { type Operation, type Route, routes } from '#shared/api/routes.ts';
import { taggedReadOf } from '#shared/api/tagged-read.ts';
import { authority } from '#shared/authority/authority.ts';
import { headersNamed, parametersNamed } from './common.ts';
import { contracts } from './contracts.ts';
import type { DescribedOperation, JsonSchema, Parameter, Reference, Response } from './document.ts';
import { refusalsOf } from './refusals.ts';
import type { Schemas } from './schemas.ts';
import { subjectOf } from './subjects.ts';

/** One operation in OpenAPI, from its route and its contract. */
export const operationOf = (name: Operation, schemas: Schemas): DescribedOperation => {
  const route: Route = routes[name];
  const contract: Contract = contracts[name];
  const { summary, description, body, consumes = 'application/json', example } = contract;
  const parameters = [...inPath(route), ...inQuery(contract, schemas), ...inHeader(name, route)];
  const content = body && { [consumes]: { schema: schemas.taken(body), example: example.body } };
  return {
    operationId: name,
    summary,
    description: `${description} Who may: ${authority[route.act].who}.`,
    tags: [subjectOf(route.scope)],
    security: [{ accessToken: [route.scope] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: { ...answersOf(route, contract, schemas), ...refusalsOf(name, route, contract) },
  };
};

const inPath = ({ path }: Route): Parameter[] =>
  namesIn(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    ...pathParameters[name],
    schema: { type: 'string', pattern: pathSegment.source },
  }));

const propertiesOf = (schema: z.ZodType, schemas: Schemas): object =>
  (schemas.taken(schema) as z.core.JSONSchema.ObjectSchema).properties ?? {};

const inQuery = ({ query, example }: Contract, schemas: Schemas): Parameter[] => {
  if (!query) return [];
  const { properties = {}, required = [] } = schemas.taken(query) as z.core.JSONSchema.ObjectSchema;
  return Object.entries(properties as Record<string, JsonSchema>).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(typeof description === 'string' ? { description } : {}),
    schema,
    ...(example.query?.[name] === undefined ? {} : { example: example.query[name] }),
  }));
};

const inHeader = (name: Operation, { method }: Route): Reference[] => [
  ...(method === 'GET' ? parametersNamed('IfNoneMatch') : []),
  ...(method === 'POST' ? parametersNamed('IdempotencyKey') : []),
  ...(taggedReadOf(name) ? parametersNamed('IfMatch') : []),
  ...parametersNamed('ActingAs', 'Traceparent'),
];

/** The description of an answer by its status. */
const saidBy = (status: string, method: Route['method'], records: boolean): string => {
  if (status === '201') return 'It was recorded.';
  if (status === '202') return 'It will be done.';
  if (method === 'GET') return 'What was asked.';
  return records ? 'It was recorded before, just so: nothing changed.' : 'It was done.';
};

const answersOf = (
  { method }: Route,
  { query, answers, produces, carries = [], example }: Contract,
  schemas: Schemas,
): Record<string, Response> =>
  Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [
      status,
      {
        description: saidBy(status, method, '201' in answers),
        headers: headersNamed(
          'API-Version',
          ...(status === '201' ? (['Location'] as const) : []),
          ...(method === 'GET' ? (['ETag'] as const) : []),
          ...(query && 'cursor' in propertiesOf(query, schemas) ? (['Link'] as const) : []),
          ...carries,
        ),
        content: { [produces ?? 'application/json']: { schema: schemas.given(schema), example: example.answer } },
      },
    ]),
  );
