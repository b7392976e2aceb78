import type { DescribedOperation, JsonSchema, OpenApi, Parameter, Reference } from './document.ts';
import { allianceWords } from './words/alliances.ts';
import { commonWords } from './words/common.ts';
import { escalationWords } from './words/escalations.ts';
import { evaluationWords } from './words/evaluations.ts';
import { eventWords } from './words/events.ts';
import type { FieldWords } from './words/field-words.ts';
import { frameworkWords } from './words/frameworks.ts';
import { memberWords } from './words/members.ts';
import { moneyWords } from './words/money.ts';
import { monitoringWords } from './words/monitoring.ts';
import { overviewWords } from './words/overview.ts';
import { parameterWords } from './words/parameters.ts';
import { programmeWords } from './words/programmes.ts';
import { roundWords } from './words/rounds.ts';
import { successionWords } from './words/successions.ts';

/** Every description of a field. If two chapters described one name, one of the descriptions would be lost. */
export const chapters: readonly FieldWords[] = [
  commonWords,
  programmeWords,
  successionWords,
  memberWords,
  frameworkWords,
  allianceWords,
  escalationWords,
  roundWords,
  eventWords,
  moneyWords,
  monitoringWords,
  evaluationWords,
  overviewWords,
  parameterWords,
];
const words: FieldWords = Object.assign({}, ...chapters);

type Path = readonly string[];

/** The description of a field, by the longest end of its path that has one. */
const wordsFor = (path: Path, used: Set<string>): string | undefined => {
  const key = path.map((_, at) => path.slice(at).join('.')).find((name) => Object.hasOwn(words, name));
  if (key === undefined) return undefined;
  used.add(key);
  return words[key];
};

/** The same schema, with a description for every field that the contract does not describe. */
const wordedSchema = (schema: JsonSchema, path: Path, used: Set<string>): JsonSchema => {
  const within = (inner: unknown, step: Path = path): JsonSchema => wordedSchema(inner as JsonSchema, step, used);
  const field = (name: string, inner: JsonSchema): JsonSchema => {
    const step = [...path, name];
    const about = inner['description'] ?? wordsFor(step, used);
    return { ...within(inner, step), ...(about === undefined ? {} : { description: about }) };
  };
  const { properties, items, additionalProperties } = schema;
  const named = Object.entries((properties ?? {}) as Record<string, JsonSchema>);
  const choices = (['anyOf', 'oneOf', 'allOf'] as const).filter((choice) => schema[choice]);
  return {
    ...schema,
    ...(properties ? { properties: Object.fromEntries(named.map(([name, inner]) => [name, field(name, inner)])) } : {}),
    ...(items ? { items: within(items) } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: within(additionalProperties, [...path, '*']) }
      : {}),
    ...Object.fromEntries(choices.map((choice) => [choice, (schema[choice] as unknown[]).map((one) => within(one))])),
  };
};

const wordedOperation = (operation: DescribedOperation, used: Set<string>): DescribedOperation => {
  const { operationId, parameters, requestBody } = operation;
  const parameter = (one: Parameter | Reference): Parameter | Reference => {
    if ('$ref' in one || one.description !== undefined) return one;
    const description = wordsFor([operationId, one.name], used);
    return { ...one, ...(description === undefined ? {} : { description }) };
  };
  const content = Object.entries(requestBody?.content ?? {}).map(
    ([type, given]) => [type, { ...given, schema: wordedSchema(given.schema, [operationId], used) }] as const,
  );
  return {
    ...operation,
    ...(parameters ? { parameters: parameters.map(parameter) } : {}),
    ...(requestBody ? { requestBody: { ...requestBody, content: Object.fromEntries(content) } } : {}),
  };
};

/**
 * The API document with descriptions for every parameter and field. They are kept apart from the schemas, like those of events:
 * the functions that validate do not need them.
 * @returns also the descriptions that were used, so a test finds those without a field.
 */
export const worded = (document: OpenApi): { readonly document: OpenApi; readonly used: ReadonlySet<string> } => {
  const used = new Set<string>();
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => [name, wordedSchema(schema, [name], used)] as const,
  );
  const paths = Object.entries(document.paths).map(
    ([path, methods]) =>
      [
        path,
        Object.fromEntries(
          Object.entries(methods).map(([method, operation]) => [method, wordedOperation(operation, used)]),
        ),
      ] as const,
  );
  const components = { ...document.components, schemas: Object.fromEntries(schemas) };
  return { document: { ...document, paths: Object.fromEntries(paths), components }, used };
};
