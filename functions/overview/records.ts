import canonicalize from 'canonicalize';
import * as z from 'zod';
import { Compressed, compressed, decompressed } from '#shared/dynamo/compressed.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { CorruptRecord } from '#shared/errors/errors.ts';
import { hashOfText } from '#shared/vocabulary/hash.ts';
import { type PartName, type PartOf, partNames, parts } from './domain/parts.ts';

/** A part of the overview of a programme. */
export interface Place {
  readonly programmeId: string;
  readonly part: PartName;
  /** Of a part that there are several of: which one; otherwise empty. */
  readonly name: string;
}

/** The form of the stored parts. A release that changes it takes the next number, and the sweep fills the new place from the record. */
const form = 1;
const overviewKey = (programmeId: string): string => `OVERVIEW#${form}#${programmeId}`;

const StoredPart = z.strictObject({
  programmeId: z.string(),
  part: z.enum(partNames),
  name: z.string(),
  /** SHA-256 (hex) over the canonical form (RFC 8785) of the content. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  packed: Compressed,
});
export type StoredPart = z.infer<typeof StoredPart>;

/** A part of an overview as it was computed from the record: no fact of its own, and nothing but the record decides what is in it. */
export const overviewPartEntity = defineEntity({
  kind: 'overview-part',
  schema: StoredPart,
  key: ({ programmeId, part, name }: Place) => ({ pk: overviewKey(programmeId), sk: `${part}#${name}` }),
});

export const ranges = {
  overview: (programmeId: string) => ({ pk: overviewKey(programmeId) }),
  part: (programmeId: string, part: PartName) => ({ pk: overviewKey(programmeId), prefix: `${part}#` }),
};

/** A part as it is stored: the same content has the same bytes, in whatever order it was put together. */
export const storedPart = <N extends PartName>(place: Place & { readonly part: N }, content: PartOf<N>): StoredPart => {
  const canonical = canonicalize(content) ?? '';
  const hash = hashOfText(canonical);
  return { ...place, hash, packed: compressed(JSON.parse(canonical)) };
};

/**
 * The content of a stored part; undefined when it does not follow the schema of its part. Such a part is as good as none: the record has everything
 * that is in it.
 */
export const contentOf = <N extends PartName>(part: N, stored: Pick<StoredPart, 'packed'>): PartOf<N> | undefined => {
  try {
    return decompressed(parts[part], stored.packed) as PartOf<N>;
  } catch (error) {
    if (!(error instanceof CorruptRecord)) throw error;
    return undefined;
  }
};
