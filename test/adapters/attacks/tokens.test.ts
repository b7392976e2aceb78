import { createHmac } from 'node:crypto';
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { checkCaller } from '#functions/identity/check-caller.ts';

/** Attacks on tokens: by whoever holds one of another kind, of another issuer, or none, and knows the issuer's public keys. */

const issuer = 'https://inloggen.example';
const audience = 'regio-deal-governance';
const ours = await generateKeyPair('RS256', { extractable: true });
const theirs = await generateKeyPair('RS256', { extractable: true });
const publicKey = await exportJWK(ours.publicKey);
const keys = createLocalJWKSet({ keys: [{ ...publicKey, kid: 'een', alg: 'RS256' }] });
const settings = { issuer, audience, keys, types: ['at+jwt'] };
const check = checkCaller({ applications: settings, people: [] });

const soon = (): number => Math.floor(Date.now() / 1000) + 300;
const claims = (parts: object = {}) => ({
  iss: issuer,
  aud: audience,
  exp: soon(),
  azp: 'bureau',
  scope: 'a b',
  ...parts,
});
const part = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');
const signed = (header: object = {}, payload: object = claims(), key = ours.privateKey): Promise<string> =>
  new SignJWT({ ...payload }).setProtectedHeader({ alg: 'RS256', kid: 'een', typ: 'at+jwt', ...header }).sign(key);
const hmac = (secret: string, alg = 'HS256'): string => {
  const content = `${part({ alg, kid: 'een', typ: 'at+jwt' })}.${part(claims())}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
};
const pem = await exportSPKI(ours.publicKey);
const good = await signed();
const [head = '', body = '', signature = ''] = good.split('.');

test('a good one is taken, or the others would say nothing', async () => {
  expect(await check(`Bearer ${good}`)).toMatchObject({ clientId: 'bureau', scopes: ['a', 'b'] });
});

const unsigned = ['none', 'None', 'NONE', 'nOnE', ''].flatMap((alg) => [
  `${part({ alg, typ: 'at+jwt' })}.${part(claims())}.`,
  `${part({ alg, kid: 'een', typ: 'at+jwt' })}.${part(claims())}.${signature}`,
]);
const withKey = { jwk: await exportJWK(theirs.publicKey) };
const attacks: readonly (readonly [string, string | Promise<string>])[] = [
  ...unsigned.map((token) => ['without a signature', token] as const),
  ['signed with the public key as a secret', hmac(pem)],
  ['signed with the public key as JSON as a secret', hmac(JSON.stringify(publicKey))],
  ['signed with its modulus as a secret', hmac(publicKey.n ?? '')],
  ['signed with nothing as a secret', hmac('')],
  ['that says RS256 and has an HMAC', hmac(pem, 'RS256')],
  ['signed by another key under the name of ours', signed({}, claims(), theirs.privateKey)],
  ['that brings its own key', signed(withKey, claims(), theirs.privateKey)],
  ['that says where its key is', signed({ jku: 'https://kwaad.example/jwks' }, claims(), theirs.privateKey)],
  ['that says where its certificate is', signed({ x5u: 'https://kwaad.example/x' }, claims(), theirs.privateKey)],
  ...['../../dev/null', "een' or '1'='1", 'een\u0000', '', 'EEN', 'https://kwaad.example', '__proto__'].map(
    (kid) => [`with the key name ${JSON.stringify(kid)}`, signed({ kid }, claims(), theirs.privateKey)] as const,
  ),
  [
    'that demands what nobody knows',
    `${part({ alg: 'RS256', kid: 'een', typ: 'at+jwt', crit: ['x'], x: 1 })}.${body}.${signature}`,
  ],
  ['with claims of another', `${head}.${part(claims({ azp: 'beheer' }))}.${signature}`],
  ['with the header of another', `${part({ alg: 'PS256', kid: 'een', typ: 'at+jwt' })}.${body}.${signature}`],
  ['without its signature', `${head}.${body}.`],
  ['with half its signature', `${head}.${body}.${signature.slice(0, 100)}`],
  ['with a part more', `${good}.${signature}`],
  ['of five parts, as an encrypted one has', `${good}.x.y`],
  ['of another issuer', signed({}, claims({ iss: 'https://elders.example' }))],
  ['of an issuer that looks like ours', signed({}, claims({ iss: `${issuer}/` }))],
  ['of an issuer that begins like ours', signed({}, claims({ iss: `${issuer}.kwaad.example` }))],
  ['of a list of issuers', signed({}, claims({ iss: [issuer] }))],
  ['of no issuer', signed({}, claims({ iss: undefined }))],
  ['for another API', signed({}, claims({ aud: 'iets-anders' }))],
  ['for several other APIs', signed({}, claims({ aud: ['iets-anders', `${audience}-test`] }))],
  ['for an API that begins like ours', signed({}, claims({ aud: `${audience}x` }))],
  ['for no API', signed({}, claims({ aud: undefined }))],
  ['that expired', signed({}, claims({ exp: Math.floor(Date.now() / 1000) - 10 }))],
  ['that never expires', signed({}, claims({ exp: undefined }))],
  ['whose end is a word', signed({}, claims({ exp: 'morgen' }))],
  ['that holds from tomorrow on', signed({}, claims({ nbf: soon() + 86_400 }))],
  ['of nobody', signed({}, claims({ azp: undefined }))],
  ['of an application that is a list', signed({}, claims({ azp: ['bureau'] }))],
  ['of an application without a name', signed({}, claims({ azp: '' }))],
  ['whose scopes are numbers', signed({}, claims({ scope: [1] }))],
];

test.each(attacks)('a token %s opens nothing', async (_, token) => {
  expect(await check(`Bearer ${await token}`)).toBeTypeOf('string');
});

test.each([
  '',
  'Bearer',
  'Bearer ',
  `Basic ${good}`,
  good,
  `Bearer ${good} ${good}`,
  `Bearer ${good},Bearer ${good}`,
  `Bearer\u0000${good}`,
  `Bearer ${good}\n`,
  `xBearer ${good}`,
])('a header that is no bearer token opens nothing: %#', async (header) =>
  expect(await check(header)).toBe('no-token'),
);
