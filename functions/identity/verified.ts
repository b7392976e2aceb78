import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import type { TokenFault } from './token-fault.ts';

/** The requirements for an access token of an issuer. */
export interface Expected {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** The type of its access tokens in their header (`typ`); RFC 9068 has `at+jwt`. */
  readonly types: readonly string[];
}

/** The claims that only tokens for other purposes have (OpenID Connect Core, 2; and issuers' own claims). */
const ofOtherTokens = {
  nonce: z.never().optional(),
  at_hash: z.never().optional(),
  c_hash: z.never().optional(),
  typ: z.literal('Bearer').optional(),
  token_use: z.literal('access').optional(),
};

const Claims = z
  .looseObject({
    azp: z.string().min(1).optional(),
    client_id: z.string().min(1).optional(),
    scope: z.union([z.string(), z.array(z.string())]).default(''),
    ...ofOtherTokens,
  })
  .refine(({ azp, client_id }) => azp === undefined || client_id === undefined || azp === client_id);

const Header = z.object({ typ: z.string() });

/** A media type without its "application/", in lower case, for the comparison of RFC 7515 (4.1.9). */
const typeName = (type: string): string => type.toLowerCase().replace(/^application\//, '');

/** An access token that was checked. */
export interface Verified {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** What else it claims. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/**
 * Checks an access token: signed by the issuer (RS256 or PS256, as the NL GOV profile requires), for this API, not expired, of one client.
 * An ID token of the same issuer is for the application that it was given to, and gives no access here.
 * @returns why not, when it is not such a token.
 * @throws {Error} when the issuer's keys cannot be fetched: that says nothing about the token.
 */
export const verified = async (
  token: string,
  { issuer, audience, keys, types }: Expected,
): Promise<Verified | TokenFault> => {
  try {
    const options = { issuer, audience, algorithms: ['RS256', 'PS256'], requiredClaims: ['exp'], clockTolerance: 5 };
    const { payload, protectedHeader } = await jwtVerify(token, keys, options);
    if (!types.map(typeName).includes(typeName(Header.parse(protectedHeader).typ))) return 'other-kind';
    const { azp, client_id, scope, ...claims } = Claims.parse(payload);
    const clientId = azp ?? client_id;
    const scopes = typeof scope === 'string' ? scope.split(' ').filter(Boolean) : scope;
    return clientId ? { clientId, scopes, claims } : 'other-kind';
  } catch (error) {
    if (error instanceof z.ZodError) return 'other-kind';
    if (error instanceof errors.JOSEError && !noJudgement.has(error.code)) return faultIn(error);
    throw error;
  }
};

/** Faults of the issuer or of the network, as opposed to faults of a token. */
const noJudgement = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

const faultsOfClaims: Readonly<Record<string, TokenFault>> = {
  iss: 'unknown-issuer',
  aud: 'other-audience',
  nbf: 'not-yet-valid',
};

/** What was wrong with a token. Its claims are looked at after its signature. */
const faultIn = (error: errors.JOSEError): TokenFault => {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return faultsOfClaims[error.claim] ?? 'other-kind';
  return error instanceof errors.JWKSNoMatchingKey ? 'unknown-key' : 'bad-signature';
};
