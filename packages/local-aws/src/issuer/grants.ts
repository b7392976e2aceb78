import { timingSafeEqual } from 'node:crypto';

/** An application that may ask for tokens. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it may ask for, and gets when it asks for nothing in particular. */
  readonly scopes: readonly string[];
}

/** What a request for a token comes to. */
export type Grant =
  | { readonly ok: true; readonly clientId: string; readonly scope: string }
  | { readonly ok: false; readonly status: 400 | 401; readonly error: string; readonly why: string };

type Body = Readonly<Record<string, unknown>> & { readonly grant_type?: string; readonly scope?: string };

const refusal = (status: 400 | 401, error: string, why: string): Grant => ({ ok: false, status, error, why });

/** Judges a request for a token by the client table: RFC 6749, client credentials. */
export const judge = (authorization: string | undefined, body: object, clients: readonly Client[]): Grant => {
  const request = body as Body;
  const { id, secret } = credentialsOf(authorization, request);
  const client = clients.find(({ clientId }) => clientId === id);
  if (!client || !equal(client.clientSecret, secret)) {
    return refusal(401, 'invalid_client', 'The client is unknown or its secret is wrong.');
  }
  if (request.grant_type !== 'client_credentials') {
    return refusal(400, 'unsupported_grant_type', 'Only client_credentials is supported.');
  }
  const requestedScopes = (request.scope ?? '').split(' ').filter(Boolean);
  const denied = requestedScopes.filter((scope) => !client.scopes.includes(scope));
  if (denied.length > 0) return refusal(400, 'invalid_scope', `Not granted: ${denied.join(' ')}`);
  return {
    ok: true,
    clientId: client.clientId,
    scope: (requestedScopes.length > 0 ? requestedScopes : client.scopes).join(' '),
  };
};

const credentialsOf = (authorization: string | undefined, body: Body): { id: string; secret: string } => {
  const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (!basic) return { id: String(body['client_id'] ?? ''), secret: String(body['client_secret'] ?? '') };
  const text = Buffer.from(basic, 'base64').toString('utf8');
  const at = text.indexOf(':');
  return { id: decode(text.slice(0, at)), secret: decode(text.slice(at + 1)) };
};

/** Both are form-encoded before they go into the header. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
