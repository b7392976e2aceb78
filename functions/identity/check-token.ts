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
}

const Claims = z.object({
  azp: z.string().min(1).optional(),
  client_id: z.string().min(1).optional(),
  scope: z.union([z.string(), z.array(z.string())]).default(''),
});

/**
 * Checks an `Authorization` header: a bearer token, signed by the issuer (RS256 or PS256, as the NL GOV profile has it),
 * for this API, not expired.
 * @returns nothing when it is not such a token, whatever is wrong with it.
 * @throws {Error} when the issuer's keys cannot be fetched: that is no judgement on the token.
 */
export const checkToken =
  ({ issuer, audience, keys }: Issuer) =>
  async (header: string | undefined): Promise<Identity | undefined> => {
    const token = header?.match(/^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i)?.[1];
    if (!token) return undefined;
    try {
      const options = { issuer, audience, algorithms: ['RS256', 'PS256'], requiredClaims: ['exp'], clockTolerance: 5 };
      const { payload } = await jwtVerify(token, keys, options);
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
