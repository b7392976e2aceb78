import type { Identity } from '#shared/http/identity.ts';
import { isFault, type TokenFault } from './token-fault.ts';
import { type Expected, verified } from './verified.ts';

/**
 * Checks the token of an application: an access token of the issuer of applications.
 * @returns why not, when it is not such a token.
 * @throws {Error} when the issuer's keys cannot be fetched: that says nothing about the token.
 */
export const checkToken =
  (expected: Expected) =>
  async (token: string): Promise<Identity | TokenFault> => {
    const found = await verified(token, expected);
    return isFault(found) ? found : { clientId: found.clientId, scopes: found.scopes };
  };
