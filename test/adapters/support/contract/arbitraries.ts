import fc from 'fast-check';
import type { JsonSchema } from '#functions/documentation/document.ts';

type Any = fc.Arbitrary<unknown>;
type Schemas = Readonly<Record<string, JsonSchema>>;

/** Makes values that a schema of the document allows. */
export type Values = (schema: JsonSchema) => Any;

/**
 * Values for the schemas of a document; words that look like identifiers are mostly those of things that are there.
 * What is made of a schema is made once: making takes longer than drawing from it.
 */
export const valuesOf = (named: Schemas, known: readonly string[]): Values => {
  const made = new Map<JsonSchema, Any>();
  const values: Values = (schema) => {
    const before = made.get(schema);
    if (before) return before;
    const fresh = anyOf(schema, values, named, known);
    made.set(schema, fresh);
    return fresh;
  };
  return values;
};

const anyOf = (schema: JsonSchema, within: Values, named: Schemas, known: readonly string[]): Any => {
  const { $ref, const: constant, enum: words, anyOf: some, oneOf: one, type } = schema;
  if (typeof $ref === 'string') return within(referred($ref, named));
  if (constant !== undefined) return fc.constant(constant);
  if (Array.isArray(words)) return fc.constantFrom(...words);
  const choices = some ?? one;
  if (Array.isArray(choices)) return fc.oneof(...choices.map(within));
  switch (type) {
    case 'object':
      return anyObject(schema, within);
    case 'array':
      return anyArray(schema, within);
    case 'string':
      return anyText(schema, known);
    case 'integer':
      return anyWhole(schema);
    case 'number':
      return fc.oneof(anyWhole(schema), fc.double({ ...bounds(schema), noNaN: true }), extremes(schema));
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
};

const referred = ($ref: string, named: Schemas): JsonSchema => named[$ref.split('/').at(-1) ?? ''] ?? {};

/** Numbers that a schema may allow and a record may not hold. */
const extremes = ({ minimum = -1e300, maximum = 1e300 }: JsonSchema): Any =>
  fc.constantFrom(Number(minimum), Number(maximum), 1e-7, 1e-200, 1e21, Number.MAX_SAFE_INTEGER);

/** Often a small one: those are versions and visits that are there. */
const anyWhole = (schema: JsonSchema): Any => {
  const given = bounds(schema);
  const [min, max] = [Math.ceil(given.min), Math.floor(given.max)];
  const small = fc.integer({ min, max: Math.min(max, Math.max(min, 0) + 5) });
  return fc.oneof(small, fc.integer({ min, max }), fc.constant(Number(schema['maximum'] ?? Number.MAX_SAFE_INTEGER)));
};

const bounds = ({ minimum = -1000, maximum = 2_000_000 }: JsonSchema): { min: number; max: number } => {
  const min = Number(minimum);
  return { min, max: Math.max(min, Number(maximum)) };
};

const anyArray = ({ items = {}, minItems = 0, maxItems = 3 }: JsonSchema, within: Values): Any => {
  const minLength = Number(minItems);
  return fc.array(within(items as JsonSchema), {
    minLength,
    maxLength: Math.max(minLength, Math.min(Number(maxItems), 3)),
  });
};

const anyObject = (schema: JsonSchema, within: Values): Any => {
  const { properties, required = [], additionalProperties, propertyNames } = schema;
  if (properties === undefined && typeof additionalProperties === 'object') {
    const name = within((propertyNames ?? { type: 'string' }) as JsonSchema) as fc.Arbitrary<string>;
    return fc.dictionary(name, within(additionalProperties as JsonSchema), { maxKeys: 3 });
  }
  const fields = Object.entries((properties ?? {}) as Schemas).map(([name, part]) => [name, within(part)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as string[], noNullPrototype: true });
};

/** Days of the story, and days that a calendar has and nobody means. */
const days = [
  '0001-01-01',
  '9999-12-31',
  '2026-12-31',
  '2027-01-01',
  '2027-02-01',
  '2027-03-01',
  '2027-03-02',
  '2028-01-01',
  '2028-02-29',
  '2029-06-01',
];
const formats: Readonly<Record<string, Any>> = {
  date: fc.constantFrom(...days),
  'date-time': fc.constantFrom(
    '2027-03-01T09:00:00Z',
    '2027-12-01T00:00:00.000Z',
    '2028-02-01T12:00:00+01:00',
    '9999-12-31T23:59:59.999Z',
    '9999-12-31T23:59:59-14:00',
    '0000-01-01T00:00:00+14:00',
  ),
  uri: fc.constantFrom('https://example.org/besluit.pdf', 'http://example.org'),
  email: fc.constant('iemand@example.org'),
  duration: fc.constantFrom('P20D', 'P2Y', 'P9999D'),
};

const anyText = ({ format, pattern, minLength = 0, maxLength = 30 }: JsonSchema, known: readonly string[]): Any => {
  if (typeof format === 'string') return formats[format] ?? fc.string();
  const shortest = Number(minLength);
  const lengths = { minLength: shortest, maxLength: Math.max(shortest, Math.min(Number(maxLength), 30)) };
  const words = fc.constantFrom(...known);
  if (typeof pattern === 'string') {
    const matching = new RegExp(pattern);
    const fitting = known.filter((word) => matching.test(word));
    const made = fc.stringMatching(matching, { maxLength: 64 });
    return fitting.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fitting) }, made) : made;
  }
  const odd = fc.constantFrom(
    'é'.repeat(Math.max(shortest, Math.min(Number(maxLength), 300))),
    '<b>&\u202e👩‍🚒',
    '\u0000\u0085\u2028',
    '\ud800',
    '€'.repeat(Math.min(Number(maxLength), 20_000)),
    ' ',
    '\n#',
  );
  return fc.oneof(words, fc.string(lengths), odd);
};

/** Values that no schema expects where it stands. */
const junk = fc.oneof(
  fc.constantFrom(null, true, -1, 0, 1.5, 1e300, '', ' ', '\u0000', '__proto__', [], {}, [[]], 'niets'),
  fc.jsonValue({ maxDepth: 1 }),
);

type Path = readonly (string | number)[];

/** Every place in a value, the whole included. */
const placesIn = (value: unknown, at: Path = []): Path[] => {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [at, ...inside.flatMap(([name, part]) => placesIn(part, [...at, Array.isArray(value) ? Number(name) : name]))];
};

/** The same value with another one at a place; nothing at all when there is no other one. */
const changedAt = (value: unknown, [first, ...rest]: Path, change: (old: unknown) => unknown): unknown => {
  if (first === undefined) return change(value);
  if (Array.isArray(value)) return value.map((part, at) => (at === first ? changedAt(part, rest, change) : part));
  const entries = Object.entries(value as object).map(([name, part]) => [
    name,
    name === first ? changedAt(part, rest, change) : part,
  ]);
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
};

/** The schema of a place, as far as it can be told without a choice on the way. */
const schemaAt = (schema: JsonSchema, place: Path, named: Schemas): JsonSchema | undefined => {
  const { $ref, properties, items } = schema;
  if (typeof $ref === 'string') return schemaAt(referred($ref, named), place, named);
  const [first, ...rest] = place;
  if (first === undefined) return schema;
  const part = typeof first === 'number' ? items : (properties as Schemas | undefined)?.[first];
  return part === undefined ? undefined : schemaAt(part as JsonSchema, rest, named);
};

/** A value that worked, with one part of it as its schema allows it to be. */
export const likeIt = (value: unknown, schema: JsonSchema, named: Schemas, values: Values): Any =>
  fc.constantFrom(...placesIn(value)).chain((place) => {
    const part = schemaAt(schema, place, named);
    return part === undefined ? fc.constant(value) : values(part).map((made) => changedAt(value, place, () => made));
  });

/** A value that worked, with one part of it wrong, gone, or one too many. */
export const brokenLike = (value: unknown): Any =>
  fc.constantFrom(...placesIn(value)).chain((place) =>
    fc.oneof(
      junk.map((wrong) => changedAt(value, place, () => wrong)),
      fc.constant(place.length > 0 ? changedAt(value, place, () => undefined) : undefined),
      fc
        .constantFrom('onbekend', 'programmeId', 'constructor')
        .map((name) =>
          changedAt(value, place, (old) =>
            typeof old === 'object' && old !== null && !Array.isArray(old) ? { ...old, [name]: 'x' } : [old],
          ),
        ),
    ),
  );
