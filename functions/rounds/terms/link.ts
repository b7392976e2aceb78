import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { contentOfToken, macFor, signedToken, tokenKinds } from '#shared/links/signed-token.ts';

/** The content of a link in an e-mail: one task, as it was when the link was made. */
export interface Link {
  readonly taskId: string;
  /** A link with an older version than its task's is invalid. */
  readonly version: number;
  /** Seconds since 1970. */
  readonly expires: number;
}

const Payload = z.tuple([z.string(), z.int().min(1), z.int().min(0)]);
const kind = tokenKinds.task;

/** Makes the token of a link. Nothing about it is stored; only the holder of the secret can make one. */
export const signLink = (secret: string, { taskId, version, expires }: Link): string =>
  signedToken(secret, kind, [taskId, version, expires]);

/** The content of a token, or undefined when it was not signed by us. It does not check the expiry or the task. */
export const readLink = (secret: string, token: string): Link | undefined => {
  const content = contentOfToken(secret, kind, token);
  if (content === undefined) return undefined;
  const [taskId, version, expires] = Payload.parse(content);
  return { taskId, version, expires };
};

/** The one-time code with a number for a task: six digits, made from the secret, never stored. */
export const oneTimeCode = (secret: string, taskId: string, number: number): string =>
  String(macFor(secret, 'code', `${taskId}#${number}`).readUInt32BE(0) % 1_000_000).padStart(6, '0');

/** Compares a typed code in constant time; spaces between the digits are ignored. */
export const isCode = (typed: string, code: string): boolean => {
  const given = Buffer.from(typed.replaceAll(/\s/g, ''));
  const expected = Buffer.from(code);
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** Ties a form to the browser that opened it: the value is valid only with that browser's cookie and this task. */
export const formProof = (secret: string, browser: string, taskId: string): string =>
  macFor(secret, 'form', `${browser}#${taskId}`).toString('base64url');

export const isFormProof = (secret: string, browser: string, taskId: string, given: string): boolean => {
  const expected = Buffer.from(formProof(secret, browser, taskId));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
};
