import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 (hex) of a text. */
export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 (hex) over the canonical form (RFC 8785) of a value: the same content has the same hash, in whatever order it was put together. */
export const hashOf = (value: unknown): string => hashOfText(canonicalize(value) ?? '');
