import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { onTestFinished } from 'vitest';
import type { SignInIssuer } from '#functions/workbench/sign-in/issuers.ts';

/** Changes the claims of the ID token that the issuer gives for a sign-in. */
export type Falsify = (claims: JWTPayload) => JWTPayload;

/** An issuer that signs everybody in as one person, and whose ID tokens are as a test wants them. */
export const falseIssuer = async (key: string, falsify: () => Falsify) => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'een', alg: 'RS256', use: 'sig' };
  let nonce = '';
  const server = createServer(async (request, response) => {
    const at = new URL(request.url ?? '', url);
    const json = (body: unknown) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (at.pathname === '/auth') {
      nonce = at.searchParams.get('nonce') ?? '';
      const back = new URL(at.searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code: 'code', state: at.searchParams.get('state') ?? '' }).toString();
      response.writeHead(303, { Location: back.href }).end();
    } else if (at.pathname === '/token') {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: url, aud: 'werkbank', sub: 'jan', nonce, iat: now, exp: now + 300 };
      const idToken = await new SignJWT(falsify()(claims))
        .setProtectedHeader({ alg: 'RS256', kid: 'een' })
        .sign(privateKey);
      json({ access_token: 'toegang', token_type: 'Bearer', expires_in: 300, id_token: idToken });
    } else if (at.pathname === '/jwks') json({ keys: [jwk] });
    else
      json({
        issuer: url,
        authorization_endpoint: `${url}/auth`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer: SignInIssuer = {
    ...{ issuer: url, key, name: key },
    ...{ clientId: 'werkbank', scope: 'werkbank', alsoAsks: [], acr: ['streng'] },
  };
  return { issuer, url };
};
