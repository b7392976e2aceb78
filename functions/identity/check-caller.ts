import { decodeJwt, type JWTVerifyGetKey } from 'jose';
import type { Identity } from '#shared/http/identity.ts';
import { checkPerson } from './check-person.ts';
import { checkToken } from './check-token.ts';
import type { TokenFault } from './token-fault.ts';
import type { PeopleIssuer } from './trusted-issuers.ts';
import type { Expected } from './verified.ts';

/** The issuers that an environment trusts. */
export interface Trusted {
  /** The issuer of applications. */
  readonly applications: Expected;
  /** The issuers with whose accounts people sign in, each with its keys. */
  readonly people: readonly { readonly issuer: PeopleIssuer; readonly keys: JWTVerifyGetKey }[];
}

type Check = (token: string) => Promise<Identity | TokenFault>;

/** The token in an `Authorization` header; undefined when there is none that has the form of one. */
const bearerIn = (header: string | undefined): string | undefined =>
  header?.match(/^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i)?.[1];

/** What a token says about itself, unchecked: nothing may rely on it before the token was checked. */
const claimsOf = (token: string): Readonly<Record<string, unknown>> => {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
};

/**
 * Checks an `Authorization` header, and says who calls and nothing more (rule 1). A token that was given to the workbench is the token of a
 * person, and is never taken for the token of an application.
 * @returns why not, when no issuer that is trusted gave such a token.
 * @throws {Error} when the issuer's keys cannot be fetched: that says nothing about the token.
 */
export const checkCaller = ({ applications, people }: Trusted) => {
  const ofApplications = checkToken(applications);
  const checks = people.map(({ issuer, keys }) => ({ issuer, check: checkPerson(issuer, keys) }));
  const checkFor = (token: string): Check => {
    const { iss, azp, client_id: clientId } = claimsOf(token);
    const ofPeople = checks.find(
      ({ issuer }) => issuer.issuer === iss && (issuer.clientId === azp || issuer.clientId === clientId),
    );
    if (ofPeople) return ofPeople.check;
    if (iss === applications.issuer) return ofApplications;
    // Another token of an issuer of people: its check says what is wrong with it.
    return checks.find(({ issuer }) => issuer.issuer === iss)?.check ?? (async () => 'unknown-issuer');
  };
  return async (header: string | undefined): Promise<Identity | TokenFault> => {
    const token = bearerIn(header);
    return token === undefined ? 'no-token' : checkFor(token)(token);
  };
};
