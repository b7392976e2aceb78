import * as z from 'zod';
import type {
  Content,
  DescribedOperation,
  JsonSchema,
  OpenApi,
  Reference,
  Response,
} from '#functions/documentation/document.ts';
import type { Operation } from '#shared/api/routes.ts';
import type { Answered } from '../deployed-api.ts';

/** An operation as the document describes it. */
export interface Promised {
  readonly operation: DescribedOperation;
  /** What an answer does that the document does not allow; nothing, when it keeps what was promised. */
  readonly broken: (answered: Answered) => string[];
}

/** Every operation that needs a token, by its name, with what the document promises of its answers. */
export const promisesOf = (document: OpenApi): ReadonlyMap<Operation, Promised> => {
  const readers = new Map<JsonSchema, z.ZodType>();
  const readerOf = (schema: JsonSchema): z.ZodType => {
    const known = readers.get(schema);
    if (known) return known;
    const made = z.fromJSONSchema(whole(schema, document) as z.core.JSONSchema.JSONSchema);
    readers.set(schema, made);
    return made;
  };
  const operations = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .filter(({ security }) => security.length > 0);
  return new Map(
    operations.map((operation) => [
      operation.operationId as Operation,
      { operation, broken: (answered) => faultsIn(answered, operation, document, readerOf) },
    ]),
  );
};

/** A schema that can be read by itself: what it refers to comes along. */
const whole = (schema: JsonSchema, { components }: OpenApi): JsonSchema =>
  JSON.parse(
    JSON.stringify({ ...schema, $defs: components.schemas }).replaceAll('"#/components/schemas/', '"#/$defs/'),
  ) as JsonSchema;

const faultsIn = (
  { status, headers = {}, body }: Answered,
  { responses }: DescribedOperation,
  document: OpenApi,
  readerOf: (schema: JsonSchema) => z.ZodType,
): string[] => {
  if (status >= 500) return [`answers ${status}`];
  const declared = responses[status];
  if (!declared) return [`answers ${status} (${body.code}), which it does not declare`];
  const response = '$ref' in declared ? referred(declared, document) : declared;
  const type = String(headers['Content-Type']).replace(/; charset=utf-8$/, '');
  const content: Content | undefined = response.content?.[type];
  if (!content) return [`answers ${status} as ${type}, which it does not declare`];
  const read = readerOf(content.schema).safeParse(body);
  if (read.success) return missing(headers, response);
  return [
    `answers ${status} (${body.code ?? 'fine'}) with what its schema does not allow: ${z.prettifyError(read.error)}`,
  ];
};

const missing = (headers: NonNullable<Answered['headers']>, { headers: declared = {} }: Response): string[] =>
  Object.keys(declared)
    .filter((name) => name === 'API-Version' && headers[name] === undefined)
    .map((name) => `leaves the header ${name} out`);

const referred = ({ $ref }: Reference, { components }: OpenApi): Response => {
  const found = components.responses[$ref.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`${$ref} is not in the document`);
  return found;
};
