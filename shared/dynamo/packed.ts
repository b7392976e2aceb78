import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { CorruptRecord } from '#shared/errors/errors.ts';

/** Something large kept as one attribute, compressed: an item holds 400 KB, and reading costs by the 4 KB. */
export const Packed = z.instanceof(Uint8Array);

/** @param value - anything that JSON can say. */
export const packed = (value: unknown): z.output<typeof Packed> => new Uint8Array(gzipSync(JSON.stringify(value)));

interface Unpacked {
  readonly bytes: Uint8Array;
  readonly value: unknown;
}

/**
 * What was unpacked last, by schema. A function that is warm reads the same registry for every request, and parsing that of
 * a large region takes longer than reading it. The bytes decide, so nothing that changed is missed.
 */
const last = new WeakMap<z.ZodType, Unpacked>();

/**
 * The value that was packed. It is frozen, because who reads the same bytes gets the same value.
 * @throws {CorruptRecord} when it does not follow its schema.
 */
export const unpacked = <S extends z.ZodType>(schema: S, bytes: Uint8Array): z.output<S> => {
  const known = last.get(schema);
  if (known && Buffer.compare(known.bytes, bytes) === 0) return known.value as z.output<S>;
  const parsed = schema.safeParse(JSON.parse(gunzipSync(bytes).toString('utf8')));
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new CorruptRecord(`A packed record does not follow its schema at: ${where}`, { cause: parsed.error });
  }
  last.set(schema, { bytes, value: frozen(parsed.data) });
  return parsed.data;
};

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};
