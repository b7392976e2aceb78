import * as z from 'zod';
import type { JsonSchema } from './document.ts';

/** The bounds that zod adds to every whole number; they are no information about the field. */
const wholeNumbers = new Set<unknown>([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);

/** Removes the uninformative parts of a schema: a pattern beside its format, bounds that every value meets. */
const withoutNoise = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  // This format is zod's own and unknown elsewhere; the pattern expresses the same.
  if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (wholeNumbers.has(jsonSchema.maximum)) delete jsonSchema.maximum;
  if (wholeNumbers.has(jsonSchema.minimum)) delete jsonSchema.minimum;
};

/**
 * Turns zod schemas into the schemas of one OpenAPI document. A named schema (`meta({ id })`) is stored once, below `components`;
 * other schemas refer to it.
 */
export class Schemas {
  readonly #named = new Map<string, JsonSchema>();

  /** The schema of input: a field with a default may be left out. */
  taken(schema: z.ZodType): JsonSchema {
    return this.#converted(schema, 'input');
  }

  /** The schema of output. */
  given(schema: z.ZodType): JsonSchema {
    return this.#converted(schema, 'output');
  }

  /** Every named schema so far, by name. */
  get named(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.#named].sort(([one], [other]) => one.localeCompare(other)));
  }

  #converted(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const made = z.toJSONSchema(schema, { io, target: 'draft-2020-12', override: withoutNoise });
    const { $schema: _dialect, $defs = {}, ...own } = made;
    for (const [name, definition] of Object.entries($defs)) this.#keep(name, definition as JsonSchema);
    const name = z.globalRegistry.get(schema)?.id;
    if (name === undefined || '$ref' in own) return elsewhere(own);
    this.#keep(name, own);
    return { $ref: `#/components/schemas/${name}` };
  }

  /** @throws {Error} when two different schemas have one name. */
  #keep(name: string, definition: JsonSchema): void {
    const { id: _id, ...kept } = elsewhere(definition);
    const before = this.#named.get(name);
    if (before && JSON.stringify(before) !== JSON.stringify(kept))
      throw new Error(`Two different schemas are called ${name}`);
    this.#named.set(name, kept);
  }
}

/** The same schema with references below `components`. */
const elsewhere = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
