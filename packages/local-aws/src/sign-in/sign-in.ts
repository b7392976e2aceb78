import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider, { type Configuration, type JWK } from 'oidc-provider';
import * as z from 'zod';
import { loopback } from '../endpoint/ports.ts';
import { type Accounts, accountsPage, signOutPage } from './accounts.ts';

/** The application that people sign in to. */
export interface SignInClient {
  readonly clientId: string;
  /** The scope that lets it act for whoever signed in. */
  readonly scope: string;
  /** The paths that people come back to when they signed in. */
  readonly redirectPaths: readonly string[];
  /** The paths that people come back to when they signed out. */
  readonly signedOutPaths: readonly string[];
}

interface SignInOptions {
  readonly port: number;
  /** Where the signing keys are kept, so that tokens outlive a restart. */
  readonly keyFile: string;
  readonly client: SignInClient;
  /** Where that application answers, without a path. */
  readonly application: string;
  /** The `aud` of the access tokens. */
  readonly audience: string;
  readonly accounts: Accounts;
}

/** An OpenID Connect provider, at which people of this machine sign in by choosing who to be. */
export interface SignIn {
  readonly url: string;
  close(): Promise<void>;
}

/** The one API that access tokens are for; a resource is named by an address (RFC 8707). */
const api = 'urn:local:api';

/** Seconds that an access token is valid. */
const accessTokenLife = 300;

/** Starts the provider: authorization code with PKCE, access tokens as RFC 9068 has them. */
export const startSignIn = async (options: SignInOptions): Promise<SignIn> => {
  const url = `http://localhost:${options.port}`;
  const provider = new Provider(url, configurationOf(options));
  const callback = provider.callback();
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/'))
      void choose(provider, options, request, response).catch((error: unknown) => {
        response.writeHead(400).end(error instanceof Error ? error.message : 'This sign-in is over.');
      });
    else void callback(request, response);
  });
  await listen(server, options.port);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, loopback, resolve);
  });

/** Shows who one can be, and signs in whoever was chosen. */
const choose = async (
  provider: Provider,
  { accounts }: Pick<SignInOptions, 'accounts'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  await provider.interactionDetails(request, response);
  const known = await accounts();
  const typedAccount = request.method === 'POST' ? new URLSearchParams(await text(request)).get('account') : null;
  const chosen = known.find(({ email }) => email === typedAccount);
  if (!chosen) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(accountsPage(known));
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: chosen.email } });
};

const configurationOf = ({ keyFile, client, application, audience, accounts }: SignInOptions): Configuration => ({
  clients: [
    {
      client_id: client.clientId,
      redirect_uris: client.redirectPaths.map((path) => `${application}${path}`),
      post_logout_redirect_uris: client.signedOutPaths.map((path) => `${application}${path}`),
      response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token'],
      // A machine of one's own has nothing to keep secret; PKCE binds the code to who asked for it.
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: 'RS256',
    },
  ],
  jwks: { keys: keysIn(keyFile) },
  cookies: { keys: ['this machine'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  scopes: ['openid', 'offline_access', 'email', 'profile'],
  pkce: { required: () => true },
  findAccount: async (_, accountId) => {
    const account = (await accounts()).find(({ email }) => email === accountId);
    if (!account) return undefined;
    const claims = { sub: accountId, email: account.email, email_verified: true, name: account.name };
    return { accountId, claims: () => claims };
  },
  extraTokenClaims: async (_, token) =>
    token.kind === 'AccessToken' ? { email: token.accountId, email_verified: true } : undefined,
  // Whoever signs in to the one application of this machine agrees that it acts for them.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: client.clientId,
      ...(oidc.session?.accountId ? { accountId: oidc.session.accountId } : {}),
    });
    grant.addOIDCScope('openid email profile offline_access');
    grant.addResourceScope(api, client.scope);
    await grant.save();
    return grant;
  },
  // A refresh token for as long as the session lasts, without asking for consent.
  issueRefreshToken: async (_, signedIn) => signedIn.grantTypeAllowed('refresh_token'),
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        const button = '<button type="submit" form="op.logoutForm" name="logout" value="yes">Afmelden</button>';
        context.body = signOutPage(`${form}${button}`);
      },
      postLogoutSuccessSource: (context) => {
        context.body = signOutPage('<p>U bent afgemeld.</p>');
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => api,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: client.scope,
        audience,
        accessTokenTTL: accessTokenLife,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  ttl: { Interaction: 600, Session: 8 * 3600, Grant: 8 * 3600 },
});

const Keys = z.array(z.looseObject({ kty: z.string() }));

const keysIn = (file: string): JWK[] => {
  if (existsSync(file)) return Keys.parse(JSON.parse(readFileSync(file, 'utf8'))) as JWK[];
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = [{ ...privateKey.export({ format: 'jwk' }), kid: 'een', alg: 'RS256', use: 'sig' }];
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys as JWK[];
};
