import type { JsonSchema } from './document.ts';

/** A field as people read it: its place, its type, its meaning. */
export interface FieldRow {
  /** Its path: `content.goals[].title`. */
  readonly name: string;
  /** Its type in words. */
  readonly type: string;
  /** The schema with the details, if it has a name. */
  readonly refersTo?: string;
  readonly required: boolean;
  readonly about: string;
}

const choicesOf = ({ anyOf, oneOf }: JsonSchema): JsonSchema[] => [anyOf, oneOf].flat().filter(Boolean) as JsonSchema[];
const inner = (part: unknown): JsonSchema => (typeof part === 'object' ? (part as JsonSchema) : {});
const joined = (...words: readonly string[]): string => words.filter(Boolean).join(', ');
const coded = (word: unknown): string => `\`${word}\``;

/** The name at the end of a reference. */
export const nameIn = ({ $ref }: JsonSchema): string | undefined =>
  typeof $ref === 'string' ? $ref.split('/').at(-1) : undefined;

/** "1 to 40", "at most 200", "at least 1". */
const bounds = (least: unknown, most: unknown): string => {
  if (least !== undefined && most !== undefined) return `${least} to ${most}`;
  if (most !== undefined) return `at most ${most}`;
  return least === undefined ? '' : `at least ${least}`;
};

const numberInWords = (kind: string, { minimum, maximum, exclusiveMinimum }: JsonSchema): string =>
  joined(kind, exclusiveMinimum === undefined ? '' : `above ${exclusiveMinimum}`, bounds(minimum, maximum));

/** Each type in words. The description does not mention that a text may not be empty; it does give its longest length. */
const kinds: Readonly<Record<string, (schema: JsonSchema) => string>> = {
  string: ({ format, maxLength }) =>
    joined(
      typeof format === 'string' ? format : 'text',
      maxLength === undefined ? '' : `at most ${maxLength} characters`,
    ),
  integer: (schema) => numberInWords('whole number', schema),
  number: (schema) => numberInWords('number', schema),
  array: ({ items, minItems, maxItems }) => joined(`list of ${typeInWords(inner(items))}`, bounds(minItems, maxItems)),
  boolean: () => '`true` or `false`',
  object: () => 'object',
};

/** The type of a schema in words. */
const typeInWords = (schema: JsonSchema): string => {
  const { type, enum: words, const: constant } = schema;
  const choices = choicesOf(schema);
  if (choices.length > 0) return [...new Set(choices.map(typeInWords))].join(' or ');
  if (Array.isArray(words)) return words.map(coded).join(', ');
  if (constant !== undefined) return coded(constant);
  return nameIn(schema) ?? kinds[String(type)]?.(schema) ?? 'anything';
};

/** What a value may be, in words, with what it is when it is left out. */
export const takenInWords = (schema: JsonSchema): string => {
  const { default: otherwise } = schema;
  return joined(
    typeInWords(schema),
    otherwise === undefined ? '' : `${coded(JSON.stringify(otherwise))} when left out`,
  );
};

/** Every field of a schema, nested fields included, in the order of the schema. */
export const fieldRows = (schema: JsonSchema, within = ''): FieldRow[] => {
  const { properties, required, items, additionalProperties } = schema;
  const named = Object.entries(inner(properties)).map(([field, part]) => [field, inner(part)] as const);
  return [
    ...named.flatMap(([field, part]): FieldRow[] => {
      const name = within ? `${within}.${field}` : field;
      const refersTo = nameIn(part) ?? nameIn(inner(part['items']));
      return [
        {
          name,
          type: takenInWords(part),
          ...(refersTo === undefined ? {} : { refersTo }),
          required: Array.isArray(required) && required.includes(field),
          about: String(part['description'] ?? ''),
        },
        ...fieldRows(part, name),
      ];
    }),
    ...fieldRowsIn(items, `${within}[]`),
    ...fieldRowsIn(additionalProperties, `${within}.*`),
    ...ofChoices(choicesOf(schema).map((choice) => fieldRows(choice, within))),
  ];
};

const fieldRowsIn = (part: unknown, within: string): FieldRow[] =>
  typeof part === 'object' ? fieldRows(inner(part), within) : [];

/** A field of several choices is listed once, with all its types; it is required if every choice requires it. */
const ofChoices = (choices: readonly FieldRow[][]): FieldRow[] =>
  [...Map.groupBy(choices.flat(), ({ name }) => name).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const type = [...new Set(rows.map((row) => row.type))].join(' or ');
    return [{ ...first, type, required: rows.length === choices.length && rows.every(({ required }) => required) }];
  });
