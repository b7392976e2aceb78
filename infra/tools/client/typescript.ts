import type { JsonSchema } from '#functions/documentation/document.ts';

/** How deep a line stands, in the width of one step. */
const step = '  ';

/** A schema of the description as a type of TypeScript, as it stands behind a name at that depth. */
export const typeOf = (schema: JsonSchema, depth = 0): string => {
  const { $ref, const: constant, enum: words, anyOf, oneOf, allOf, type } = schema;
  const each = (parts: unknown): string[] => (parts as JsonSchema[]).map((part) => typeOf(part, depth));
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? 'unknown';
  if (constant !== undefined) return literal(constant);
  if (Array.isArray(words)) return words.map(literal).join(' | ');
  if (anyOf ?? oneOf) return each(anyOf ?? oneOf).join(' | ');
  if (allOf) return each(allOf).join(' & ');
  switch (type) {
    case 'object':
      return objectOf(schema, depth);
    case 'array':
      return `readonly ${itemOf((schema['items'] ?? {}) as JsonSchema, depth)}[]`;
    case 'string':
      return schema['format'] === 'binary' ? 'Uint8Array' : type;
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    default:
      return 'unknown';
  }
};

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : JSON.stringify(value);

/** A type that can stand before `[]`: a choice stands between brackets, and so does a list. */
const itemOf = (schema: JsonSchema, depth: number): string => {
  const { enum: words, anyOf, oneOf, allOf, type } = schema;
  const made = typeOf(schema, depth);
  return (words ?? anyOf ?? oneOf ?? allOf) || type === 'array' ? `(${made})` : made;
};

const objectOf = ({ properties, required = [], additionalProperties }: JsonSchema, depth: number): string => {
  if (properties === undefined) {
    const values =
      typeof additionalProperties === 'object' ? typeOf(additionalProperties as JsonSchema, depth) : 'unknown';
    return `Readonly<Record<string, ${values}>>`;
  }
  return fields(
    Object.entries(properties as Record<string, JsonSchema>).map(([name, schema]) => ({
      name,
      optional: !(required as string[]).includes(name),
      about: schema['description'],
      type: typeOf(schema, depth + 1),
    })),
    depth,
  );
};

export interface Field {
  readonly name: string;
  readonly optional?: boolean;
  readonly about?: unknown;
  readonly type: string;
}

/** The fields of an object, one a line, each under what is said about it. */
export const fields = (list: readonly Field[], depth = 0): string => {
  if (list.length === 0) return 'Readonly<Record<string, never>>';
  const indent = step.repeat(depth + 1);
  const lines = list.flatMap(({ name, optional, about, type }) => [
    ...(typeof about === 'string' ? [`${indent}/** ${about} */`] : []),
    `${indent}readonly ${/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name)}${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''};`,
  ]);
  return ['{', ...lines, `${step.repeat(depth)}}`].join('\n');
};
