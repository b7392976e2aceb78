import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/** The content of a link in an e-mail: one task, as it was when the link was made. */
export interface Link {
  readonly taskId: string;
  /** A link with an older version than its task's is invalid. */
  readonly version: number;
  /** Seconds since 1970. */
  readonly expires: number;
}

const Payload = z.tuple([z.string(), z.int().min(1), z.int().min(0)]);
/** Names the signing scheme, so that another scheme can be added while old links are valid. */
const scheme = 'a';

const mac = (secret: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();

/** Makes the token of a link. Nothing about it is stored; only the holder of the secret can make one. */
export const signLink = (secret: string, { taskId, version, expires }: Link): string => {
  const payload = Buffer.from(JSON.stringify([taskId, version, expires])).toString('base64url');
  return `${scheme}.${payload}.${mac(secret, 'link', payload).toString('base64url')}`;
};

/** The content of a token, or undefined when it was not signed by us. It does not check the expiry or the task. */
export const readLink = (secret: string, token: string): Link | undefined => {
  const [given, payload = '', signature = '', ...rest] = token.split('.');
  if (given !== scheme || rest.length > 0) return undefined;
  // Compares the signature as text: decoding would ignore stray characters and spare bits at the end.
  const expected = Buffer.from(mac(secret, 'link', payload).toString('base64url'));
  const actual = Buffer.from(signature);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  const [taskId, version, expires] = Payload.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  return { taskId, version, expires };
};

/** The one-time code with a number for a task: six digits, made from the secret, never stored. */
export const oneTimeCode = (secret: string, taskId: string, number: number): string =>
  String(mac(secret, 'code', `${taskId}#${number}`).readUInt32BE(0) % 1_000_000).padStart(6, '0');

/** Compares a typed code in constant time; spaces between the digits are ignored. */
export const isCode = (typed: string, code: string): boolean => {
  const given = Buffer.from(typed.replaceAll(/\s/g, ''));
  const expected = Buffer.from(code);
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** Ties a form to the browser that opened it: the value is valid only with that browser's cookie and this task. */
export const formProof = (secret: string, browser: string, taskId: string): string =>
  mac(secret, 'form', `${browser}#${taskId}`).toString('base64url');

export const isFormProof = (secret: string, browser: string, taskId: string, given: string): boolean => {
  const expected = Buffer.from(formProof(secret, browser, taskId));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
};
