import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { CorruptRecord } from '#shared/errors/errors.ts';

/** Something large kept as one attribute, compressed: an item holds 400 KB, and reading costs by the 4 KB. */
export const Packed = z.instanceof(Uint8Array);

/** @param value - anything that JSON can say. */
export const packed = (value: unknown): z.output<typeof Packed> => new Uint8Array(gzipSync(JSON.stringify(value)));

/** @throws {CorruptRecord} when it does not follow its schema. */
export const unpacked = <S extends z.ZodType>(schema: S, bytes: Uint8Array): z.output<S> => {
  const parsed = schema.safeParse(JSON.parse(gunzipSync(bytes).toString('utf8')));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new CorruptRecord(`A packed record does not follow its schema at: ${where}`, { cause: parsed.error });
};
