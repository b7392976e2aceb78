import * as z from 'zod';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { newSalt, omission, stretchesOf, type TakenOutWords } from '#shared/words/taken-out.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A part of a motivation, hashed on its own: the hash of an entry covers this hash and not the words. Words that are taken out leave with
 * their salt; without the salt nobody can find out by trying which words the hash covers.
 */
export const Seal = z.strictObject({
  /** The number of UTF-16 units that stand in this place now. */
  length: z.int().min(0),
  /** Absent after the words were taken out. */
  salt: hex.optional(),
  hash: hex,
});
export type Seal = z.infer<typeof Seal>;

/** Every quotation is a part of its own, so that the words of one person can be taken out alone. */
const partsOf = (text: string): string[] => text.split(/(?<=“)|(?=”)/).filter((part) => part.length > 0);

/** SHA-256 (hex) over the canonical form (RFC 8785) of a salt and the words. */
const sealHash = (salt: string, words: string): string => hashOf([salt, words]);

/** The seals of a motivation; none for an entry without one. */
export const sealed = (motivation = ''): Seal[] =>
  partsOf(motivation).map((words) => {
    const salt = newSalt();
    return { length: words.length, salt, hash: sealHash(salt, words) };
  });

/** Each seal with the words in its place. */
const placed = (motivation: string, seals: readonly Seal[]): { seal: Seal; start: number; words: string }[] => {
  let start = 0;
  return seals.map((seal) => {
    const place = { seal, start, words: motivation.slice(start, start + seal.length) };
    start += seal.length;
    return place;
  });
};

/** Whether a motivation is what its seals cover: each part fits its hash, or was taken out and nothing else stands there. */
export const sealsFit = (motivation = '', seals: readonly Seal[] = []): boolean =>
  seals.reduce((sum, { length }) => sum + length, 0) === motivation.length &&
  placed(motivation, seals).every(({ seal: { salt, hash }, words }) =>
    salt === undefined ? words === '' || words === omission : sealHash(salt, words) === hash,
  );

/** A motivation without words that were taken out, with its seals; undefined when they do not stand in it. */
export const withoutSealed = (
  motivation: string,
  seals: readonly Seal[],
  words: TakenOutWords,
): { readonly motivation: string; readonly seals: Seal[] } | undefined => {
  const stretches = stretchesOf(motivation, words);
  const left = placed(motivation, seals).map(({ seal, start, words: stands }) => {
    const stretch = stretches.find((one) => one.start <= start && start + seal.length <= one.end);
    if (!stretch || seal.salt === undefined) return { seal, stands };
    const shown = stretch.start === start ? omission : '';
    return { seal: { length: shown.length, hash: seal.hash }, stands: shown };
  });
  if (left.every(({ seal }, at) => seal === seals[at])) return undefined;
  return { motivation: left.map(({ stands }) => stands).join(''), seals: left.map(({ seal }) => seal) };
};
