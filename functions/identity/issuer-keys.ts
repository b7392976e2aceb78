import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';

const Metadata = z.object({ jwks_uri: z.url() });

/**
 * The signing keys of an issuer, found through its own metadata (OpenID Connect Discovery) at the first token and cached; an unknown key is
 * looked up again.
 * @throws {Error} when the issuer's metadata cannot be read.
 */
export const keysOf = (issuer: string): JWTVerifyGetKey => {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const find = async (): Promise<JWTVerifyGetKey> => {
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5000),
    });
    if (!answer.ok) throw new Error(`The issuer's metadata cannot be read: status ${answer.status}.`);
    const metadata = Metadata.safeParse(await answer.json());
    if (!metadata.success) throw new Error("The issuer's metadata does not name its keys.", { cause: metadata.error });
    return createRemoteJWKSet(new URL(metadata.data.jwks_uri));
  };
  const forget = (error: unknown): never => {
    found = undefined;
    throw error;
  };
  return async (header, token) => {
    found ??= find().catch(forget);
    const keys = await found;
    return keys(header, token);
  };
};
