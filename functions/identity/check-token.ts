import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';

/** Who a token says is calling. What that may do, the registry says (rule 1). */
export interface Identity {
  readonly clientId: string;
  readonly scopes: readonly string[];
}

interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** What its access tokens call themselves in their header (`typ`); RFC 9068 has `at+jwt`. */
  readonly types: readonly string[];
}

/** What only tokens that are not for an API carry (OpenID Connect Core, 2; and what issuers say in their own words). */
const ofOtherTokens = {
  nonce: z.never().optional(),
  at_hash: z.never().optional(),
  c_hash: z.never().optional(),
  typ: z.literal('Bearer').optional(),
  token_use: z.literal('access').optional(),
};

const Claims = z
  .object({
    azp: z.string().min(1).optional(),
    client_id: z.string().min(1).optional(),
    scope: z.union([z.string(), z.array(z.string())]).default(''),
    ...ofOtherTokens,
  })
  .refine(({ azp, client_id }) => azp === undefined || client_id === undefined || azp === client_id);

const Header = z.object({ typ: z.string() });

/** A media type without its "application/", in lower case: as RFC 7515 (4.1.9) has them compared. */
const typeName = (type: string): string => type.toLowerCase().replace(/^application\//, '');

/**
 * Checks an `Authorization` header: an access token, signed by the issuer (RS256 or PS256, as the NL GOV profile has it),
 * for this API, not expired, of one client. An ID token of the same issuer says who somebody is; it opens nothing here.
 * @returns nothing when it is not such a token, whatever is wrong with it.
 * @throws {Error} when the issuer's keys cannot be fetched: that is no judgement on the token.
 */
export const checkToken =
  ({ issuer, audience, keys, types }: Issuer) =>
  async (header: string | undefined): Promise<Identity | undefined> => {
    const token = header?.match(/^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i)?.[1];
    if (!token) return undefined;
    try {
      const options = { issuer, audience, algorithms: ['RS256', 'PS256'], requiredClaims: ['exp'], clockTolerance: 5 };
      const { payload, protectedHeader } = await jwtVerify(token, keys, options);
      if (!types.map(typeName).includes(typeName(Header.parse(protectedHeader).typ))) return undefined;
      const { azp, client_id, scope } = Claims.parse(payload);
      const clientId = azp ?? client_id;
      const scopes = typeof scope === 'string' ? scope.split(' ').filter(Boolean) : scope;
      return clientId ? { clientId, scopes } : undefined;
    } catch (error) {
      if (isJudgement(error)) return undefined;
      throw error;
    }
  };

/** Faults of the issuer or of the network, as opposed to what is wrong with a token. */
const noJudgement = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);
const isJudgement = (error: unknown): boolean =>
  error instanceof z.ZodError || (error instanceof errors.JOSEError && !noJudgement.has(error.code));
