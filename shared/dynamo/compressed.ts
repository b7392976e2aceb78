import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { CorruptRecord } from '#shared/errors/errors.ts';

/** A large value as one compressed attribute: an item has at most 400 KB, and reading is charged per 4 KB. */
export const Compressed = z.instanceof(Uint8Array);

/** @param value - any JSON value. */
export const compressed = (value: unknown): z.output<typeof Compressed> =>
  new Uint8Array(gzipSync(JSON.stringify(value)));

interface Decompressed {
  readonly bytes: Uint8Array;
  readonly value: unknown;
}

/**
 * The last decompressed value, by schema. A warm function reads the same registry for every request, and parsing that of a large region
 * takes longer than reading it. The bytes are compared, so no change is missed.
 */
const last = new WeakMap<z.ZodType, Decompressed>();

/**
 * The decompressed value. It is frozen, because all readers of the same bytes get the same value.
 * @throws {CorruptRecord} when it cannot be unpacked, or does not follow its schema.
 */
export const decompressed = <S extends z.ZodType>(schema: S, bytes: Uint8Array): z.output<S> => {
  const known = last.get(schema);
  if (known && Buffer.compare(known.bytes, bytes) === 0) return known.value as z.output<S>;
  const parsed = schema.safeParse(unpacked(bytes));
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new CorruptRecord(`A packed record does not follow its schema at: ${where}`, { cause: parsed.error });
  }
  last.set(schema, { bytes, value: frozen(parsed.data) });
  return parsed.data;
};

const unpacked = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(gunzipSync(bytes).toString('utf8'));
  } catch (cause) {
    throw new CorruptRecord('A packed record cannot be unpacked.', { cause });
  }
};

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};
