import * as oidc from 'openid-client';
import * as z from 'zod';

/** An issuer with whose accounts people sign in, as the environment names it. */
export const SignInIssuer = z.strictObject({
  issuer: z.url(),
  /** The last part of the address that people come back to: each issuer has its own, so that no answer of one is taken for that of another. */
  key: z.string().min(1),
  /** What people call it. */
  name: z.string().min(1),
  clientId: z.string().min(1),
  /** The scope that lets the workbench act for whoever signed in. */
  scope: z.string().min(1),
  /** Further scopes, such as `offline_access` where a refresh token is given for that alone. */
  alsoAsks: z.array(z.string()).default([]),
  /** The ways of signing in that are strong enough (`acr`). */
  acr: z.array(z.string().min(1)).min(1).optional(),
  /** The secret with the client secret; absent for a public client. */
  secretArn: z.string().optional(),
});
export type SignInIssuer = z.infer<typeof SignInIssuer>;

/** The issuers, from the setting of a function. @throws {z.ZodError} when the deployment set something else. */
export const signInIssuersIn = (setting: string): SignInIssuer[] => z.array(SignInIssuer).parse(JSON.parse(setting));

/** An issuer with what its metadata say. */
export interface KnownIssuer {
  readonly issuer: SignInIssuer;
  readonly client: oidc.Configuration;
}

/** Finds an issuer by its key; undefined when there is none. @throws {Error} when its metadata cannot be read. */
export type FindIssuer = (key: string) => Promise<KnownIssuer | undefined>;

/** Milliseconds that metadata and a secret are kept: a secret that was replaced is known everywhere within this time. */
const keptFor = 5 * 60_000;

/**
 * Knows the issuers by their metadata (OpenID Connect Discovery), read at the first sign-in and kept for a while.
 * @param secretOf - reads a client secret by its ARN.
 */
export const issuersOf = (
  issuers: readonly SignInIssuer[],
  secretOf: (arn: string) => Promise<string>,
  now: () => number = performance.now.bind(performance),
): FindIssuer => {
  const known = new Map<string, { readonly client: Promise<oidc.Configuration>; readonly until: number }>();
  return async (key) => {
    const issuer = issuers.find((one) => one.key === key);
    if (!issuer) return undefined;
    const before = known.get(key);
    const fresh =
      before && now() < before.until ? before : { client: discovered(issuer, secretOf), until: now() + keptFor };
    known.set(key, fresh);
    try {
      return { issuer, client: await fresh.client };
    } catch (error) {
      known.delete(key);
      throw error;
    }
  };
};

const discovered = async (
  { issuer, clientId, secretArn }: SignInIssuer,
  secretOf: (arn: string) => Promise<string>,
): Promise<oidc.Configuration> => {
  const proof = secretArn === undefined ? oidc.None() : oidc.ClientSecretBasic(await secretOf(secretArn));
  const address = new URL(issuer);
  // Only the issuer of a local machine has no certificate.
  const isLocal = address.protocol === 'http:' && address.hostname === 'localhost';
  return oidc.discovery(address, clientId, undefined, proof, {
    timeout: 5,
    ...(isLocal ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
};
