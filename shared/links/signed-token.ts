import { createHmac, timingSafeEqual } from 'node:crypto';

/** A kind of token: the letter that it begins with, and the word that keeps its signature apart from those of other kinds. */
export interface TokenKind {
  readonly scheme: string;
  readonly purpose: string;
}

/** The kinds of token. Each has a letter of its own, so that a link says which page it opens. */
export const tokenKinds = {
  task: { scheme: 'a', purpose: 'link' },
  text: { scheme: 't', purpose: 'text' },
  calendar: { scheme: 'k', purpose: 'calendar' },
  paper: { scheme: 'o', purpose: 'paper' },
  evaluation: { scheme: 'e', purpose: 'evaluation' },
} as const satisfies Readonly<Record<string, TokenKind>>;

/** The message authentication code (HMAC-SHA-256) of a text for one purpose. */
export const macFor = (secret: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();

/** Whether a token has the form of a kind. It does not check the signature. */
export const looksLikeToken = ({ scheme }: TokenKind, token: string): boolean => token.startsWith(`${scheme}.`);

/** Makes a token with a content. Nothing about it is stored; only the holder of the secret can make one. */
export const signedToken = (secret: string, { scheme, purpose }: TokenKind, content: readonly unknown[]): string => {
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${scheme}.${payload}.${macFor(secret, purpose, payload).toString('base64url')}`;
};

/** The content of a token, not parsed yet; undefined when it was not signed with this secret for this kind. */
export const contentOfToken = (secret: string, { scheme, purpose }: TokenKind, token: string): unknown => {
  const [given, payload = '', signature = '', ...rest] = token.split('.');
  if (given !== scheme || rest.length > 0) return undefined;
  // Compares the signature as text: decoding would ignore stray characters and spare bits at the end.
  const expected = Buffer.from(macFor(secret, purpose, payload).toString('base64url'));
  const actual = Buffer.from(signature);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
};
