import * as z from 'zod';
import { contentOfToken, looksLikeToken, signedToken, tokenKinds } from './signed-token.ts';

/** The content of a link that opens an established evaluation, to read or print by whoever has the link. */
export interface EvaluationLink {
  readonly programmeId: string;
  readonly evaluationId: string;
  readonly version: number;
  /** Seconds since 1970. */
  readonly expires: number;
}

const Payload = z.tuple([z.string(), z.string(), z.int().min(1), z.int().min(1)]);
const kind = tokenKinds.evaluation;

/** Whether a token has the form of a link to an evaluation. It does not check the signature. */
export const looksLikeEvaluation = (token: string): boolean => looksLikeToken(kind, token);

/** Makes the token of a link to an evaluation. Nothing about it is stored. */
export const signEvaluationLink = (
  secret: string,
  { programmeId, evaluationId, version, expires }: EvaluationLink,
): string => signedToken(secret, kind, [programmeId, evaluationId, version, expires]);

/**
 * The content of a token, or undefined when it was not signed by us or has expired.
 * @param now - seconds since 1970.
 */
export const readEvaluationLink = (secret: string, token: string, now: number): EvaluationLink | undefined => {
  const content = contentOfToken(secret, kind, token);
  if (content === undefined) return undefined;
  const [programmeId, evaluationId, version, expires] = Payload.parse(content);
  return expires > now ? { programmeId, evaluationId, version, expires } : undefined;
};

const lifetimeInDays = 365;

/** When a link that is made at a moment (ISO instant) ends: after a year, in seconds since 1970. */
export const evaluationLinkExpires = (now: string): number =>
  Math.floor(Date.parse(now) / 1000) + lifetimeInDays * 86_400;
