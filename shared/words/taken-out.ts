import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';

/** What stands in the place of words that were taken out of a text, in Dutch. */
export const omission = '[weggelaten]';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * How words that were taken out are found in copies, without the words: the length and the salted digest of each form in which they were
 * copied. It is never shown: with the salt somebody could find short texts by trying.
 */
export const TakenOutWords = z.strictObject({
  salt: hex,
  forms: z.array(z.strictObject({ length: z.int().min(1), digest: hex })).min(1),
});
export type TakenOutWords = z.infer<typeof TakenOutWords>;

/** A place in a text, in UTF-16 units: from its first unit to the one after its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A new salt (hex). */
export const newSalt = (): string => randomBytes(32).toString('hex');

/** SHA-256 (hex) of a text with a salt (hex). */
export const saltedDigest = (salt: string, text: string): string =>
  createHash('sha256').update(salt).update('\n').update(text).digest('hex');

/**
 * How words can be found again after they were taken out.
 * @param lengths - the lengths to which copies of them are cut.
 */
export const tracesOf = (words: string, lengths: readonly number[], salt = newSalt()): TakenOutWords => {
  const whole = [...new Set([words.length, ...lengths.filter((length) => length < words.length)])];
  return {
    salt,
    forms: whole
      .toSorted((one, other) => other - one)
      .map((length) => ({ length, digest: saltedDigest(salt, words.slice(0, length)) })),
  };
};

/** Whether a text equals the words that were taken out. */
export const isTakenOut = (text: string, { salt, forms: [whole] }: TakenOutWords): boolean =>
  whole !== undefined && text.length === whole.length && saltedDigest(salt, text) === whole.digest;

/** Copies stand at the beginning of a text, a quotation or a line. Only these places are searched, so that the work is bounded. */
const beginnings = (text: string): number[] => [0, ...[...text.matchAll(/[“\n]/g)].map(({ index }) => index + 1)];

/** Whether a copy can end at a place: of the text, a quotation, a line or a part that was cut. Elsewhere, longer words only begin in the same way. */
const endsAt = (text: string, end: number): boolean =>
  end === text.length ||
  text[end] === '”' ||
  text[end] === '\n' ||
  text.startsWith('\r\n', end) ||
  text.startsWith(' […]', end);

/** The places of words that were taken out, in the order of the text. */
export const stretchesOf = (text: string, { salt, forms }: TakenOutWords): Stretch[] => {
  const found: Stretch[] = [];
  for (const start of beginnings(text)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const form = forms.find(
      ({ length, digest }) =>
        start + length <= text.length &&
        endsAt(text, start + length) &&
        saltedDigest(salt, text.slice(start, start + length)) === digest,
    );
    if (form) found.push({ start, end: start + form.length });
  }
  return found;
};

/** A text with `[weggelaten]` in the place of words that were taken out. */
export const withoutWords = (text: string, words: TakenOutWords): string =>
  stretchesOf(text, words)
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)}${omission}${left.slice(end)}`, text);
