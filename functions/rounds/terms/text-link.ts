import * as z from 'zod';
import { contentOfToken, looksLikeToken, signedToken, tokenKinds } from '#shared/links/signed-token.ts';

/** The content of a link that opens one text of a framework, or all input on its version, to read or print by whoever has the link. */
export interface TextLink {
  readonly programmeId: string;
  readonly version: number;
  readonly textNumber: number;
  /** Seconds since 1970; 0 for a text in force, which stays readable. */
  readonly expires: number;
  /** All input on the version, with what was done with it, instead of the text. */
  readonly shows?: 'input' | undefined;
  /** The task with which it came: once that task has another holder, the link opens nothing. None for a text in force. */
  readonly task?: { readonly taskId: string; readonly linkVersion: number } | undefined;
}

const ofText = [z.string(), z.int().min(1), z.int().min(1), z.int().min(0)] as const;
const Payload = z.union([
  z.tuple([...ofText]),
  z.tuple([...ofText, z.literal('input')]),
  z.tuple([...ofText, z.enum(['text', 'input']), z.string(), z.int().min(1)]),
]);
const kind = tokenKinds.text;

/** Whether a token has the form of a link to a text. It does not check the signature. */
export const looksLikeText = (token: string): boolean => looksLikeToken(kind, token);

/** Makes the token of a link to a text. Nothing about it is stored. */
export const signTextLink = (secret: string, link: TextLink): string => signedToken(secret, kind, contentOf(link));

const contentOf = ({ programmeId, version, textNumber, expires, shows, task }: TextLink): z.input<typeof Payload> => {
  if (task) return [programmeId, version, textNumber, expires, shows ?? 'text', task.taskId, task.linkVersion];
  return shows ? [programmeId, version, textNumber, expires, shows] : [programmeId, version, textNumber, expires];
};

/**
 * The content of a token, or undefined when it was not signed by us or has expired. It does not check the task.
 * @param now - seconds since 1970.
 */
export const readTextLink = (secret: string, token: string, now: number): TextLink | undefined => {
  const content = contentOfToken(secret, kind, token);
  if (content === undefined) return undefined;
  const [programmeId, version, textNumber, expires, shows, taskId, linkVersion] = Payload.parse(content);
  const link = {
    programmeId,
    version,
    textNumber,
    expires,
    ...(shows === 'input' ? { shows } : {}),
    ...(taskId !== undefined && linkVersion !== undefined ? { task: { taskId, linkVersion } } : {}),
  };
  return expires === 0 || expires > now ? link : undefined;
};
