import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { scopes as everyScope } from '#shared/api/routes.ts';
import type { Identity } from '#shared/http/identity.ts';
import { isFault, type TokenFault } from './token-fault.ts';
import type { PeopleIssuer } from './trusted-issuers.ts';
import { verified } from './verified.ts';

const PersonClaims = z.object({
  sub: z.string().min(1),
  email: z.email().max(254),
  /** An address that the issuer did not verify could belong to anybody. */
  email_verified: z.literal(true),
  acr: z.string().optional(),
  /** Issuers that have no `scope` claim write their scopes here. */
  scp: z.union([z.string(), z.array(z.string())]).default(''),
});

const listed = (scopes: string | readonly string[]): readonly string[] =>
  typeof scopes === 'string' ? scopes.split(' ') : scopes;

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/**
 * Checks the token of a person who signed in: an access token of the issuer of its organisation, for this API, that was given to the
 * workbench and vouches for an address of that organisation. The person's role in the registry limits what it may do, so the one scope of
 * the workbench stands for all scopes.
 * @returns why not, when it is not such a token.
 * @throws {Error} when the issuer's keys cannot be fetched: that says nothing about the token.
 */
export const checkPerson =
  (issuer: PeopleIssuer, keys: JWTVerifyGetKey) =>
  async (token: string): Promise<Identity | TokenFault> => {
    const found = await verified(token, { ...issuer, keys });
    if (isFault(found)) return found;
    const claims = PersonClaims.safeParse(found.claims);
    if (!claims.success) return 'address-not-accepted';
    const { email, acr, scp } = claims.data;
    const isOfWorkbench =
      found.clientId === issuer.clientId && [...found.scopes, ...listed(scp)].includes(issuer.scope);
    if (!isOfWorkbench) return 'other-purpose';
    const isVouchedFor = issuer.domains === 'any' || issuer.domains.includes(domainOf(email));
    if (!isVouchedFor) return 'address-not-accepted';
    const isStrong = issuer.acr === undefined || (acr !== undefined && issuer.acr.includes(acr));
    if (!isStrong) return 'weak-sign-in';
    return { clientId: found.clientId, scopes: everyScope, person: { email } };
  };
