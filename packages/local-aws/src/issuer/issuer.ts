import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  Events,
  type MutableResponse,
  type MutableToken,
  OAuth2Server,
  type TokenRequestIncomingMessage,
} from 'oauth2-mock-server';
import * as z from 'zod';
import { loopback } from '../endpoint/ports.ts';
import { type Client, type Grant, judge } from './grants.ts';

interface IssuerOptions {
  readonly port: number;
  /** Where the signing keys are kept, so that tokens outlive a restart. */
  readonly keyFile: string;
  readonly clients: readonly Client[];
  /** The `aud` of every token. */
  readonly audience: string;
}

/** An issuer of signed access tokens, for the clients that it knows. */
export interface Issuer {
  readonly url: string;
  /**
   * Gets a token as a client would.
   * @throws {Error} with the refusal.
   */
  token(clientId: string, scopes?: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

const Keys = z.array(z.record(z.string(), z.unknown()));

/** Starts the issuer. */
export const startIssuer = async ({ port, keyFile, clients, audience }: IssuerOptions): Promise<Issuer> => {
  const server = new OAuth2Server();
  await loadKeys(server, keyFile);
  const judgements = new WeakMap<object, Grant>();
  const judgementOf = (request: TokenRequestIncomingMessage): Grant => {
    const known = judgements.get(request) ?? judge(request.headers.authorization, request.body, clients);
    judgements.set(request, known);
    return known;
  };
  server.service.on(
    Events.BeforeTokenSigning,
    ({ header, payload }: MutableToken, request: TokenRequestIncomingMessage) => {
      const grant = judgementOf(request);
      if (!grant.ok) return;
      const { clientId, scope } = grant;
      Object.assign(header, { typ: 'at+jwt' });
      Object.assign(payload, { aud: audience, sub: clientId, azp: clientId, client_id: clientId, scope });
    },
  );
  server.service.on(Events.BeforeResponse, (response: MutableResponse, request: TokenRequestIncomingMessage) => {
    const grant = judgementOf(request);
    if (grant.ok) Object.assign(response.body, { scope: grant.scope });
    else
      Object.assign(response, { statusCode: grant.status, body: { error: grant.error, error_description: grant.why } });
  });
  server.service.on(Events.BeforeWellKnownOpenIdConfiguration, ({ body }: MutableResponse) => {
    Object.assign(body, {
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    });
  });
  await server.start(port, loopback);
  const url = `http://localhost:${port}`;
  server.issuer.url = url;
  return {
    url,
    token: (clientId, scopes) => askToken(url, clients, clientId, scopes),
    close: () => server.stop(),
  };
};

const loadKeys = async (server: OAuth2Server, file: string): Promise<void> => {
  if (existsSync(file)) {
    for (const key of Keys.parse(JSON.parse(readFileSync(file, 'utf8')))) await server.issuer.keys.add(key);
    return;
  }
  await server.issuer.keys.generate('RS256');
  writeFileSync(file, JSON.stringify(server.issuer.keys.toJSON(true)), { mode: 0o600 });
};

const Answer = z.object({ access_token: z.string() });

const askToken = async (
  url: string,
  clients: readonly Client[],
  clientId: string,
  scopes: readonly string[] | undefined,
): Promise<string> => {
  const secret = clients.find((client) => client.clientId === clientId)?.clientSecret ?? '';
  const response = await fetch(`${url}/token`, {
    method: 'POST',
    headers: { connection: 'close' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
      ...(scopes ? { scope: scopes.join(' ') } : {}),
    }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`No token for ${clientId}: ${JSON.stringify(answer)}`);
  return Answer.parse(answer).access_token;
};
