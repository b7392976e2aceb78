import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { hashOfText } from '#shared/vocabulary/hash.ts';

/** A value that nobody can guess: 256 bits, in characters that cookies and addresses take. */
export const randomValue = (): string => randomBytes(32).toString('base64url');

/** The pattern of such a value. */
export const isRandomValue = (value: string): boolean => /^[\w-]{43}$/.test(value);

/** SHA-256 in hex, by which something is found whose value is not stored. */
export const digestOf = (...parts: readonly string[]): string => hashOfText(parts.join('.'));

/** Whether two texts are the same; takes as long for any difference. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());

const keyFrom = (value: string): Buffer => Buffer.from(hkdfSync('sha256', value, '', 'werkbank', 32));

/** Seals a text with a key made from the value of a cookie (AES-256-GCM). */
export const seal = (text: string, value: string): string => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(value), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
};

/** Opens what was sealed with the same value. @throws {Error} when it was sealed with another one, or changed. */
export const unseal = (sealed: string, value: string): string => {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(value), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
};
