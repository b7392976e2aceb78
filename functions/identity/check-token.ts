import type { Identity } from '#shared/http/identity.ts';
import { type Expected, verified } from './verified.ts';

/**
 * Checks the token of an application: an access token of the issuer of applications.
 * @returns undefined when it is not such a token, for any reason.
 * @throws {Error} when the issuer's keys cannot be fetched: that says nothing about the token.
 */
export const checkToken =
  (expected: Expected) =>
  async (token: string): Promise<Identity | undefined> => {
    const found = await verified(token, expected);
    return found && { clientId: found.clientId, scopes: found.scopes };
  };
