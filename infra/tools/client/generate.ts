import type {
  DescribedOperation,
  JsonSchema,
  OpenApi,
  Reference,
  Response,
} from '#functions/documentation/document.ts';
import { type Field, fields, typeOf } from './typescript.ts';

interface Placed {
  readonly method: string;
  readonly path: string;
  readonly operation: DescribedOperation;
}

const heading = `// biome-ignore-all format: made by \`npm run client\` from the description of the API; change its contracts instead
// biome-ignore-all lint: the same
`;

/** The types of the API and the table of its operations, as the source of one module. */
export const generated = (document: OpenApi): string => {
  const schemas = Object.entries(document.components.schemas);
  const placed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const closed = placed.filter(({ operation }) => operation.security.length > 0);
  return [
    heading,
    ...schemas.map(([name, schema]) => `${commented(schema['description'])}export type ${name} = ${typeOf(schema)};\n`),
    '/** What every operation takes and gives. */',
    `export interface Operations ${fields(closed.map(signature))}\n`,
    '/** Where every operation is. */',
    'export const operations = {',
    ...closed.map(({ method, path, operation }) => `  ${operation.operationId}: ${place(method, path, operation)},`),
    '} as const satisfies Record<keyof Operations, object>;',
    '',
  ].join('\n');
};

const commented = (about: unknown): string => (typeof about === 'string' ? `/** ${about} */\n` : '');

/** Where an operation is, what it takes, and what it gives where that is a text and no JSON. */
const place = (method: string, path: string, { requestBody, responses }: DescribedOperation): string => {
  const [type] = Object.keys(requestBody?.content ?? {});
  const gives = Object.entries(responses)
    .flatMap(([status, response]) => (status.startsWith('2') && 'content' in response ? response : []))
    .flatMap(({ content = {} }) => Object.keys(content))
    .find((given) => given !== 'application/json');
  const media = Object.entries({ type, gives }).filter(([, name]) => name !== undefined);
  return `{ method: '${method}', path: '${path}'${media.map(([key, name]) => `, ${key}: '${name}'`).join('')} }`;
};

const signature = ({ operation }: Placed): Field => {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const given = parameters.flatMap((parameter) => ('in' in parameter ? parameter : []));
  const part = (where: 'path' | 'query'): Field[] =>
    given
      .filter((parameter) => parameter.in === where)
      .map(({ name, required, description: about, schema }) => ({
        name,
        optional: !required,
        about,
        type: typeOf(schema, 3),
      }));
  const path = part('path');
  const query = part('query');
  const [body] = Object.values(requestBody?.content ?? {});
  const request: Field[] = [
    { name: 'path', type: fields(path, 2) },
    ...(query.length > 0
      ? [{ name: 'query', optional: query.every(({ optional }) => optional === true), type: fields(query, 2) }]
      : []),
    ...(body ? [{ name: 'body', type: typeOf(body.schema, 2) }] : []),
  ];
  return {
    name: operationId,
    about: `${summary}. ${description}`,
    type: fields(
      [...request, { name: 'answer', type: answerOf(responses) }, { name: 'conflicts', type: conflictsOf(responses) }],
      1,
    ),
  };
};

/** What it answers when it did what was asked: one thing, though it may say so with two statuses. */
const answerOf = (responses: DescribedOperation['responses']): string => {
  const types = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, response]) => schemasIn(response))
    .map((schema) => typeOf(schema, 2));
  return [...new Set(types)].join(' | ');
};

/** The words by which it refuses what contradicts the record. */
const conflictsOf = ({ 409: conflict }: DescribedOperation['responses']): string => {
  const [schema] = conflict ? schemasIn(conflict) : [];
  const code = (schema?.['allOf'] as JsonSchema[] | undefined)?.at(-1)?.['properties'] as
    | { code?: JsonSchema }
    | undefined;
  return code?.code ? typeOf(code.code) : 'never';
};

const schemasIn = (response: Response | Reference): JsonSchema[] =>
  'content' in response ? Object.values(response.content).map(({ schema }) => schema) : [];
