import { createHash } from 'node:crypto';

/** The strong entity tag of a representation: a hash of its text, so the same representation has the same tag. */
export const entityTag = (representation: string): string =>
  `"${createHash('sha256').update(representation).digest('base64url').slice(0, 27)}"`;

const tagsIn = (header: string): string[] => header.split(',').map((tag) => tag.trim());

/** Whether `If-Match` names a representation (RFC 9110 §13.1.1: strong comparison, so a weak tag never does). */
export const isMatched = (ifMatch: string, tag: string): boolean =>
  tagsIn(ifMatch).some((given) => given === '*' || given === tag);

/** Whether `If-None-Match` names a representation (RFC 9110 §13.1.2: weak comparison). */
export const isKnown = (ifNoneMatch: string, tag: string): boolean =>
  tagsIn(ifNoneMatch).some((given) => given === '*' || given.replace(/^W\//, '') === tag);
