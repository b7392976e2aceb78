import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { freePort } from 'local-aws/endpoint/ports.ts';
import { type Issuer, startIssuer } from 'local-aws/issuer/issuer.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clients } from '../../support/local-stack/options.ts';
import { emptyFolder } from '../../support/local-stack/trial.ts';

let issuer: Issuer;
beforeAll(async () => {
  const keyFile = join(emptyFolder(), 'keys.json');
  issuer = await startIssuer({ port: await freePort(), keyFile, clients, audience: 'the-api' });
});
afterAll(() => issuer?.close());

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
}
const ask = async (fields: Record<string, string>, authorization?: string): Promise<Answer> => {
  const response = await fetch(`${issuer.url}/token`, {
    method: 'POST',
    headers: authorization ? { authorization } : {},
    body: new URLSearchParams({ grant_type: 'client_credentials', ...fields }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
};
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('the issuer', () => {
  it('gives a client what it asks for, or everything it may have', async () => {
    expect(decodeJwt(await issuer.token('partner', ['read']))).toMatchObject({
      iss: issuer.url,
      aud: 'the-api',
      sub: 'partner',
      azp: 'partner',
      scope: 'read',
    });
    const { status, body } = await ask({}, basic('partner:secret'));
    expect([status, body['scope'], body['token_type']]).toEqual([200, 'read write', 'Bearer']);
  });

  it.each([
    ['a wrong secret', { client_id: 'partner', client_secret: 'x' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: 'stranger', client_secret: 'secret' }, 401, 'invalid_client'],
    ['no client at all', {}, 401, 'invalid_client'],
    [
      'a scope that is not granted',
      { client_id: 'partner', client_secret: 'secret', scope: 'read admin' },
      400,
      'invalid_scope',
    ],
    [
      'another grant',
      { client_id: 'partner', client_secret: 'secret', grant_type: 'password' },
      400,
      'unsupported_grant_type',
    ],
  ])('refuses %s', async (_, fields, status, error) => {
    const answer = await ask(fields);
    expect([answer.status, answer.body['error'], answer.body['access_token']]).toEqual([status, error, undefined]);
  });
});
