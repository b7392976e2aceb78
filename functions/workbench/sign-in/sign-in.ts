import * as oidc from 'openid-client';
import type { Attempts } from '../sessions/attempts.ts';
import { randomValue } from '../sessions/secrets.ts';
import type { Given, Open, Sessions } from '../sessions/sessions.ts';
import type { FindIssuer, KnownIssuer, SignInIssuer } from './issuers.ts';
import { ownPath } from './own-path.ts';

/** Somebody came back from an issuer, and was not signed in. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
  /** Why: it took too long or another browser began it; the issuer refused; or the way of signing in is not strong enough. */
  readonly why: 'over' | 'refused' | 'too-weak';
  constructor(why: NotSignedIn['why'], options?: ErrorOptions) {
    super(`Not signed in: ${why}.`, options);
    this.why = why;
  }
}

export interface SignInDeps {
  readonly find: FindIssuer;
  readonly attempts: Attempts;
  readonly sessions: Sessions;
  /** Where the workbench is, with its path and without a slash at the end. */
  readonly url: string;
}

/** Milliseconds before its end that an access token is renewed. */
const margin = 30_000;

const comeBackTo = (url: string, { key }: SignInIssuer): string => `${url}/aangemeld/${key}`;

/**
 * Sends somebody to an issuer: authorization code with PKCE, state and nonce (OpenID Connect).
 * @param browser - the value of the cookie of the browser, which has to come back with it.
 * @returns the address of the issuer; undefined when there is no such issuer.
 */
export const beginSignIn = async (
  { find, attempts, url }: SignInDeps,
  { key, browser, returnTo, now }: { key: string; browser: string; returnTo: string | null; now: string },
): Promise<URL | undefined> => {
  const known = await find(key);
  if (!known) return undefined;
  const { issuer, client } = known;
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [randomValue(), randomValue()];
  await attempts.begin(browser, state, { issuer: key, nonce, verifier, returnTo: ownPath(returnTo) }, now);
  return oidc.buildAuthorizationUrl(client, {
    redirect_uri: comeBackTo(url, issuer),
    scope: ['openid', 'email', 'profile', issuer.scope, ...issuer.alsoAsks].join(' '),
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(issuer.acr ? { acr_values: issuer.acr.join(' ') } : {}),
  });
};

interface ComingBack {
  /** The issuer whose address somebody came back to. */
  readonly key: string;
  readonly browser: string | undefined;
  /** The cookie of the session that the browser had. */
  readonly before: string | undefined;
  readonly query: URLSearchParams;
  readonly now: string;
}

/**
 * Signs in somebody who came back from an issuer, in a session under a new value. The answer must be for this browser, of the issuer that
 * it was sent to, and used once.
 * @throws {NotSignedIn}
 */
export const endSignIn = async (
  { find, attempts, sessions, url }: SignInDeps,
  { key, browser, before, query, now }: ComingBack,
): Promise<Open & { readonly returnTo: string }> => {
  const state = query.get('state') ?? '';
  const begun = browser === undefined ? undefined : await attempts.take(browser, state, now);
  // An issuer that passes on the answer of another one sends somebody to an address that is not its own (RFC 9700, 4.4).
  if (begun?.issuer !== key) throw new NotSignedIn('over');
  const known = await find(key);
  if (!known) throw new NotSignedIn('over');
  const here = new URL(`${comeBackTo(url, known.issuer)}?${query}`);
  const expected = {
    pkceCodeVerifier: begun.verifier,
    expectedState: state,
    expectedNonce: begun.nonce,
    idTokenExpected: true,
  };
  const tokens = await oidc.authorizationCodeGrant(known.client, here, expected).catch(refused);
  const claims = tokens.claims();
  const { acr } = known.issuer;
  if (acr && !acr.includes(String(claims?.['acr']))) throw new NotSignedIn('too-weak');
  const name = claims?.['name'] ?? claims?.['email'];
  const given = givenBy(tokens, now, { name: typeof name === 'string' ? name : '', idToken: tokens.id_token ?? '' });
  const subject = { issuer: key, sub: claims?.sub ?? '' };
  return { ...(await sessions.begin(subject, given, now, before)), returnTo: begun.returnTo };
};

/** Whatever is wrong with an answer of an issuer, or with what it refuses, signs nobody in. A fault of the network is one of ours. */
const refused = (error: unknown): never => {
  const isAnswer =
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.ResponseBodyError ||
    error instanceof oidc.ClientError;
  if (isAnswer) throw new NotSignedIn('refused', { cause: error });
  throw error;
};

type Tokens = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;

/** Seconds that an access token is taken to last when the issuer does not say so. */
const usualLife = 300;

const givenBy = (tokens: Tokens, now: string, before: Pick<Given, 'name' | 'idToken'> & Partial<Given>): Given => {
  const refreshToken = tokens.refresh_token ?? before.refreshToken;
  const life = (tokens.expiresIn() ?? usualLife) * 1000;
  return {
    accessToken: tokens.access_token,
    renewAt: new Date(Date.parse(now) + life - margin).toISOString(),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    idToken: tokens.id_token ?? before.idToken,
    name: before.name,
  };
};

/**
 * Asks the issuer for a new access token.
 * @returns undefined when the issuer gives none any more: somebody signed out there, or has to sign in again.
 */
export const askAgain = async (known: KnownIssuer, given: Given, now: string): Promise<Given | undefined> => {
  if (given.refreshToken === undefined) return undefined;
  try {
    return givenBy(await oidc.refreshTokenGrant(known.client, given.refreshToken), now, given);
  } catch (error) {
    if (error instanceof oidc.ResponseBodyError || error instanceof oidc.ClientError) return undefined;
    throw error;
  }
};

/** The address at which somebody signs out of the issuer too; undefined when it has none. */
export const signOutAt = ({ client }: KnownIssuer, { idToken }: Given, url: string): URL | undefined =>
  client.serverMetadata().end_session_endpoint === undefined
    ? undefined
    : oidc.buildEndSessionUrl(client, { id_token_hint: idToken, post_logout_redirect_uri: `${url}/afgemeld` });
