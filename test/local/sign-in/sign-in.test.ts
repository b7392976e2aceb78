import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { freePort } from 'local-aws/endpoint/ports.ts';
import type { Account } from 'local-aws/sign-in/accounts.ts';
import { type SignIn, startSignIn } from 'local-aws/sign-in/sign-in.ts';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const application = 'http://localhost:9';
const redirectUri = `${application}/terug`;
const audience = 'proef';
const people: Account[] = [{ email: 'jan@stein.example', name: 'Jan <Proef>', note: 'wethouder' }];
let signIn: SignIn;
let client: oidc.Configuration;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sign-in-'));
  signIn = await startSignIn({
    port: await freePort(),
    keyFile: join(folder, 'keys.json'),
    client: { clientId: 'werkbank', scope: 'werkbank', redirectPaths: ['/terug'], signedOutPaths: ['/weg'] },
    application,
    audience,
    accounts: async () => people,
  });
  client = await oidc.discovery(new URL(signIn.url), 'werkbank', undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
  });
});
afterAll(() => signIn.close());

/** A browser as far as signing in needs one: it keeps cookies and follows no address by itself. */
const browser = () => {
  const jar = new Map<string, string>();
  return async (url: URL | string, form?: Record<string, string>) => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    return {
      status: response.status,
      page: await response.text(),
      location: location ? new URL(location, url) : undefined,
    };
  };
};

/** Signs in as somebody would, up to the address that leads back to the application. */
const signedIn = async (account: string, parameters: Record<string, string>) => {
  const visit = browser();
  const redirected = await visit(oidc.buildAuthorizationUrl(client, { redirect_uri: redirectUri, ...parameters }));
  if (redirected.location?.searchParams.has('error')) throw new Error(redirected.location.search);
  const page = await visit(redirected.location ?? '');
  const chosen = await visit(redirected.location ?? '', { account });
  const back = chosen.location ? await visit(chosen.location) : undefined;
  return { page: page.page, status: chosen.status, back: back?.location };
};

describe('signing in on this machine', () => {
  test('shows who one can be, and gives tokens for whoever was chosen', async () => {
    const verifier = oidc.randomPKCECodeVerifier();
    const { page, back } = await signedIn('jan@stein.example', {
      scope: 'openid email profile werkbank',
      state: 's',
      nonce: 'n',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    expect(page).toContain('Jan &#60;Proef&#62;');
    const tokens = await oidc.authorizationCodeGrant(client, back as URL, {
      pkceCodeVerifier: verifier,
      expectedState: 's',
      expectedNonce: 'n',
    });
    expect(tokens.claims()).toMatchObject({ sub: 'jan@stein.example' });
    const keys = createRemoteJWKSet(new URL(`${signIn.url}/jwks`));
    const { payload, protectedHeader } = await jwtVerify(tokens.access_token, keys, { issuer: signIn.url, audience });
    expect(protectedHeader.typ).toBe('at+jwt');
    expect(payload).toMatchObject({
      client_id: 'werkbank',
      scope: 'werkbank',
      email: 'jan@stein.example',
      email_verified: true,
    });
  });

  test('of somebody who is not there shows the choice again', async () => {
    const { status, back } = await signedIn('piet@stein.example', {
      scope: 'openid',
      code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()),
      code_challenge_method: 'S256',
    });
    expect({ status, back }).toEqual({ status: 200, back: undefined });
  });

  test('without PKCE is refused', async () => {
    const { location } = await browser()(
      oidc.buildAuthorizationUrl(client, { redirect_uri: redirectUri, scope: 'openid' }),
    );
    expect(location?.searchParams.get('error')).toBe('invalid_request');
  });
});
