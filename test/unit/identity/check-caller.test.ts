import { createServer, type Server } from 'node:http';
import { createLocalJWKSet, createRemoteJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCaller } from '#functions/identity/check-caller.ts';
import { isMomentary, type TokenFault, tokenFaults } from '#functions/identity/token-fault.ts';
import type { PeopleIssuer } from '#functions/identity/trusted-issuers.ts';
import { scopes } from '#shared/api/routes.ts';

const issuer = 'https://inloggen.example';
const audience = 'regio-deal-governance';
const ours = await generateKeyPair('RS256', { extractable: true });
const theirs = await generateKeyPair('RS256');
const ec = await generateKeyPair('ES256', { extractable: true });
const jwks = {
  keys: [
    { ...(await exportJWK(ours.publicKey)), kid: 'een', alg: 'RS256' },
    { ...(await exportJWK(ec.publicKey)), kid: 'twee', alg: 'ES256' },
  ],
};
const check = checkCaller({
  applications: { issuer, audience, keys: createLocalJWKSet(jwks), types: ['at+jwt'] },
  people: [],
});

interface Making {
  readonly claims?: Record<string, unknown>;
  readonly key?: typeof ours.privateKey;
  readonly alg?: string;
  readonly kid?: string;
  readonly iss?: string;
  readonly aud?: string | string[];
  /** The `typ` of the header; null for none. */
  readonly typ?: string | null;
  readonly expires?: string | number | undefined;
}
const token = async (making: Making = {}): Promise<string> => {
  const { claims = { azp: 'bureau', scope: 'a b' }, key = ours.privateKey, alg = 'RS256', kid = 'een' } = making;
  const { typ = 'at+jwt' } = making;
  const made = new SignJWT(claims)
    .setProtectedHeader({ alg, kid, ...(typ === null ? {} : { typ }) })
    .setIssuer(making.iss ?? issuer)
    .setAudience(making.aud ?? audience);
  return (
    'expires' in making && making.expires === undefined ? made : made.setExpirationTime(making.expires ?? '5m')
  ).sign(key);
};
const judged = async (making: Making = {}) => check(`Bearer ${await token(making)}`);

describe('a token', () => {
  test('of the issuer says which application calls, and with which scopes', async () => {
    expect(await judged()).toEqual({ clientId: 'bureau', scopes: ['a', 'b'] });
    expect(await judged({ claims: { client_id: 'app', scope: ['c'] } })).toEqual({ clientId: 'app', scopes: ['c'] });
    expect(await judged({ claims: { azp: 'app' } })).toEqual({ clientId: 'app', scopes: [] });
    expect(await judged({ claims: { azp: 'app', client_id: 'app' } })).toEqual({ clientId: 'app', scopes: [] });
  });

  test('for this API and another is for this API too', async () => {
    expect(await judged({ aud: ['iets-anders', audience] })).toMatchObject({ clientId: 'bureau' });
  });

  test.each(['at+jwt', 'AT+JWT', 'application/at+jwt'])('is an access token by its kind: %s', async (typ) => {
    expect(await judged({ typ })).toMatchObject({ clientId: 'bureau' });
  });

  test('is an access token where its issuer calls every token JWT, unless it is an ID token by what it carries', async () => {
    const loose = checkCaller({
      applications: { issuer, audience, keys: createLocalJWKSet(jwks), types: ['at+jwt', 'JWT'] },
      people: [],
    });
    const known = async (claims: Record<string, unknown>) =>
      loose(`Bearer ${await token({ typ: 'JWT', claims: { azp: 'bureau', ...claims } })}`);
    expect(await known({})).toMatchObject({ clientId: 'bureau' });
    expect(await known({ typ: 'Bearer' })).toMatchObject({ clientId: 'bureau' });
    for (const claims of [{ nonce: 'n' }, { at_hash: 'h' }, { c_hash: 'h' }, { typ: 'ID' }, { token_use: 'id' }])
      expect(await known(claims), JSON.stringify(claims)).toBe('other-kind');
  });

  const past = Math.floor(Date.now() / 1000) - 60;
  test.each<[string, Making, string]>([
    ['signed by somebody else', { key: theirs.privateKey }, 'bad-signature'],
    ['signed in a way the profile does not know', { key: ec.privateKey, alg: 'ES256', kid: 'twee' }, 'bad-signature'],
    ['of another issuer', { iss: 'https://elders.example' }, 'unknown-issuer'],
    ['for another API', { aud: 'iets-anders' }, 'other-audience'],
    ['that expired', { expires: past }, 'expired'],
    ['that expired, signed by somebody else', { expires: past, key: theirs.privateKey }, 'bad-signature'],
    ['that never expires', { expires: undefined }, 'other-kind'],
    ['for several other APIs', { aud: ['iets-anders', 'nog-iets'] }, 'other-audience'],
    ['that begins later', { claims: { azp: 'bureau', nbf: past + 3600 } }, 'not-yet-valid'],
    ['of no kind', { typ: null }, 'other-kind'],
    ['of another kind: JWT, as an ID token calls itself', { typ: 'JWT' }, 'other-kind'],
    ['of another kind: one about a logout', { typ: 'logout+jwt' }, 'other-kind'],
    ['an ID token that calls itself an access token', { claims: { azp: 'bureau', nonce: 'n' } }, 'other-kind'],
    ['of two applications at once', { claims: { azp: 'app', client_id: 'bureau' } }, 'other-kind'],
    ['of nobody', { claims: { scope: 'a' } }, 'other-kind'],
    ['of an application without a name', { claims: { azp: '' } }, 'other-kind'],
    ['with a key that the issuer does not have', { kid: 'drie' }, 'unknown-key'],
  ])('%s is nothing', async (_, making, why) => {
    expect(await judged(making)).toBe(why);
  });

  test('that may be accepted a moment later is not refused for as long as others', () => {
    expect((Object.keys(tokenFaults) as TokenFault[]).filter(isMomentary)).toEqual(['unknown-key', 'not-yet-valid']);
  });

  test('that was changed is nothing', async () => {
    const [header, , signature] = (await token()).split('.');
    const claims = { iss: issuer, aud: audience, exp: Math.floor(Date.now() / 1000) + 300, azp: 'ander', scope: 'a' };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    expect(await check(`Bearer ${header}.${payload}.${signature}`)).toBe('bad-signature');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await check(`Bearer ${none}.${payload}.`)).toBe('no-token');
  });

  test.each([undefined, '', 'Bearer', 'Bearer x', 'Basic YTpi'])('is not %s', async (header) => {
    expect(await check(header)).toBe('no-token');
  });
});

describe('an issuer that cannot be asked', () => {
  let server: Server;
  let url: URL;
  let status = 200;
  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(status).end(JSON.stringify(jwks)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = new URL(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/jwks`);
  });
  afterAll(() => void server.close());
  const checked = async () =>
    checkCaller({ applications: { issuer, audience, keys: createRemoteJWKSet(url), types: ['at+jwt'] }, people: [] })(
      `Bearer ${await token()}`,
    );

  test('is no judgement on the token: a fault, not a refusal', async () => {
    status = 503;
    await expect(checked()).rejects.toThrow();
    status = 200;
    await expect(checked()).resolves.toMatchObject({ clientId: 'bureau' });
  });

  test('nor is one that is not there', async () => {
    const keys = createRemoteJWKSet(new URL('http://127.0.0.1:1/jwks'));
    await expect(
      checkCaller({ applications: { issuer, audience, keys, types: ['at+jwt'] }, people: [] })(
        `Bearer ${await token()}`,
      ),
    ).rejects.toThrow();
  });
});

describe('the token of a person', () => {
  const gemeente: PeopleIssuer = {
    issuer: 'https://inloggen.stein.example',
    audience,
    types: ['at+jwt'],
    clientId: 'werkbank',
    scope: 'werkbank',
    domains: ['stein.example'],
  };
  const applications = { issuer, audience, keys: createLocalJWKSet(jwks), types: ['at+jwt'] };
  const keys = createLocalJWKSet(jwks);
  const claims = {
    sub: 'a1b2',
    azp: 'werkbank',
    scope: 'openid werkbank',
    email: 'jan@stein.example',
    email_verified: true,
  };
  const judgedBy = async (parts: Partial<PeopleIssuer>, making: Making = {}) => {
    const trusted = { ...gemeente, ...parts };
    const made = await token({ iss: trusted.issuer, claims, ...making });
    return checkCaller({ applications, people: [{ issuer: trusted, keys }] })(`Bearer ${made}`);
  };

  test('says who signed in, and leaves to the registry what the person may', async () => {
    expect(await judgedBy({})).toEqual({
      clientId: 'werkbank',
      scopes: [...scopes],
      person: { email: 'jan@stein.example' },
    });
  });

  test('may name its application and its scopes as other issuers do', async () => {
    const { azp: _azp, scope: _scope, ...others } = claims;
    const found = await judgedBy({}, { claims: { ...others, client_id: 'werkbank', scp: 'werkbank' } });
    expect(found).toMatchObject({ person: { email: 'jan@stein.example' } });
  });

  test('is accepted, where a strong way of signing in is asked, only after one', async () => {
    expect(await judgedBy({ acr: ['mfa', 'hoog'] }, { claims: { ...claims, acr: 'mfa' } })).toMatchObject({
      person: { email: 'jan@stein.example' },
    });
    expect(await judgedBy({ acr: ['mfa'] }, { claims: { ...claims, acr: 'wachtwoord' } })).toBe('weak-sign-in');
    expect(await judgedBy({ acr: ['mfa'] })).toBe('weak-sign-in');
  });

  const address = 'address-not-accepted';
  test.each<[string, Making, string]>([
    ['of an address of another organisation', { claims: { ...claims, email: 'jan@maastricht.example' } }, address],
    [
      'of an address below that of its organisation',
      { claims: { ...claims, email: 'jan@iets.stein.example' } },
      address,
    ],
    ['of an address that only ends alike', { claims: { ...claims, email: 'jan@nepstein.example' } }, address],
    ['of an address that the issuer did not verify', { claims: { ...claims, email_verified: false } }, address],
    ['of an address of which nothing is said', { claims: { ...claims, email_verified: undefined } }, address],
    ['without an address', { claims: { ...claims, email: undefined } }, address],
    ['of nobody', { claims: { ...claims, sub: undefined } }, address],
    ['that was given to another application', { claims: { ...claims, azp: 'iets-anders' } }, 'other-purpose'],
    ['without the scope of the workbench', { claims: { ...claims, scope: 'openid' } }, 'other-purpose'],
    ['signed by somebody else', { key: theirs.privateKey }, 'bad-signature'],
    ['of another issuer', { iss: 'https://inloggen.elders.example' }, 'unknown-issuer'],
    ['for another API', { aud: 'iets-anders' }, 'other-audience'],
    ['that expired', { expires: Math.floor(Date.now() / 1000) - 60 }, 'expired'],
    ['an ID token', { claims: { ...claims, nonce: 'n' } }, 'other-kind'],
  ])('%s is nothing', async (_, making, why) => {
    expect(await judgedBy({}, making)).toBe(why);
  });

  test('is never taken for that of an application, also when one issuer gives both', async () => {
    const unverified = { ...claims, email_verified: false };
    expect(await judgedBy({ issuer }, { iss: issuer, claims: unverified })).toBe(address);
    expect(await judgedBy({ issuer }, { iss: issuer, claims: { azp: 'bureau', scope: 'a' } })).toEqual({
      clientId: 'bureau',
      scopes: ['a'],
    });
  });
});
