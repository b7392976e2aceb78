import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { createRemoteJWKSet } from 'jose';
import { freePort } from 'local-aws/endpoint/ports.ts';
import { startSignIn } from 'local-aws/sign-in/sign-in.ts';
import { onTestFinished } from 'vitest';
import { checkPerson } from '#functions/identity/check-person.ts';
import { isFault } from '#functions/identity/token-fault.ts';
import { screens } from '#functions/workbench/screens/table.ts';
import { serveWorkbench } from '#functions/workbench/serve.ts';
import { Attempts } from '#functions/workbench/sessions/attempts.ts';
import { Sessions } from '#functions/workbench/sessions/sessions.ts';
import { issuersOf, type SignInIssuer } from '#functions/workbench/sign-in/issuers.ts';
import { Table } from '#shared/dynamo/table.ts';
import type { Identity } from '#shared/http/identity.ts';
import { now } from '../../support/small-programme.ts';
import { type Gateway, gatewayOf, operationAt } from './deployed-api.ts';
import type { World } from './world.ts';

export const site = 'https://werkbank.example';
const url = `${site}/werkbank`;
const audience = 'proef';

/** A provider at which these people sign in, for the workbench and for another application. */
export const provider = async (key: string, emails: readonly string[], clientId = 'werkbank') => {
  const signIn = await startSignIn({
    port: await freePort(),
    keyFile: join(mkdtempSync(join(tmpdir(), 'sign-in-')), 'keys.json'),
    client: {
      clientId,
      scope: 'werkbank',
      redirectPaths: [`/werkbank/aangemeld/${key}`],
      signedOutPaths: ['/werkbank/afgemeld'],
    },
    application: site,
    audience,
    accounts: async () => emails.map((email) => ({ email, name: `Naam van ${email}` })),
  });
  onTestFinished(() => signIn.close());
  const issuer: SignInIssuer = { issuer: signIn.url, key, name: key, clientId, scope: 'werkbank', alsoAsks: [] };
  return { issuer, url: signIn.url };
};

interface Provider extends Awaited<ReturnType<typeof provider>> {
  /** The domains of the addresses that it may vouch for. Default: any. */
  readonly domains?: string[];
}

/** An answer as the gateway sends it: a file is no JSON, and of the base64 of a workbook it makes bytes. */
const sentOf = ({ headers, body }: Awaited<ReturnType<Gateway>>): string | Buffer => {
  const isWorkbook = String(headers?.['Content-Type']).endsWith('spreadsheetml.sheet');
  if (isWorkbook) return Buffer.from(String(body), 'base64');
  return typeof body === 'string' ? body : JSON.stringify(body);
};

/** The API over HTTP, behind the check of the tokens of these providers, as the gateway puts it there. */
const apiOverHttp = async (gateway: Gateway, providers: readonly Provider[]): Promise<string> => {
  const checks = providers.map(({ issuer, url: at, domains = 'any' as const }) =>
    checkPerson({ ...issuer, audience, types: ['at+jwt'], domains }, createRemoteJWKSet(new URL(`${at}/jwks`))),
  );
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://api');
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const judged = await Promise.all(checks.map((check) => check(token)));
    const [identity] = judged.filter((found) => !isFault(found)) as Identity[];
    const [reason] = judged.filter(isFault);
    const found = operationAt(request.method, pathname);
    const { 'acting-as': actingAs, 'idempotency-key': key } = request.headers;
    const body = await text(request);
    if (!identity || !found) {
      response
        .writeHead(401, { 'Content-Type': 'application/problem+json' })
        .end(JSON.stringify({ status: 401, code: 'unauthenticated', reason }));
      return;
    }
    const answer = await gateway(found.name, {
      ids: found.ids,
      clientId: identity.clientId,
      ...(identity.person ? { email: identity.person.email } : {}),
      query: Object.fromEntries(searchParams),
      ...(body ? { body } : {}),
      headers: {
        ...(actingAs ? { 'Acting-As': String(actingAs) } : {}),
        ...(key ? { 'Idempotency-Key': String(key) } : {}),
      },
    });
    response.writeHead(answer.status, { 'Content-Type': String(answer.headers?.['Content-Type']) });
    response.end(sentOf(answer));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
};

/** An address with its answer, as a browser sees it. */
export interface Seen {
  readonly status: number;
  readonly page: string;
  readonly location: URL | undefined;
  readonly cookies: readonly string[];
}

/** A workbench on the tables of a world, at which people of these providers sign in. */
export const workbenchOn = async (world: World, ...providers: readonly Provider[]) => {
  const name = `sessions-${randomBytes(6).toString('hex')}`;
  const keys = ['pk', 'sk'] as const;
  await world.client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  const table = new Table(world.client, name);
  const issuers = providers.map(({ issuer }) => issuer);
  /** How far the clock of the workbench is ahead, in milliseconds. */
  let ahead = 0;
  const deps = {
    issuers,
    find: issuersOf(issuers, async () => 'secret'),
    sessions: new Sessions(world.client, table),
    attempts: new Attempts(world.client, table),
    url,
    apiUrl: await apiOverHttp(await gatewayOf(world), providers),
    screens,
    clock: () => new Date(Date.now() + ahead).toISOString(),
  };
  const handler = serveWorkbench(deps);
  const ask = async (address: URL, cookie: string, form?: Record<string, string>, origin = site): Promise<Seen> => {
    const event = {
      httpMethod: form ? 'POST' : 'GET',
      headers: {
        Cookie: cookie,
        ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin } : {}),
      },
      multiValueQueryStringParameters: Object.fromEntries(
        [...address.searchParams.keys()].map((key) => [key, address.searchParams.getAll(key)]),
      ),
      pathParameters: { proxy: address.pathname.replace(/^\/werkbank\/?/, '') },
      body: form ? new URLSearchParams(form).toString() : null,
      isBase64Encoded: false,
    } as unknown as APIGatewayProxyEvent;
    const answer: APIGatewayProxyResult = await handler(event, {} as Context);
    const location = answer.headers?.['Location'];
    return {
      status: answer.statusCode,
      page: answer.body,
      location: location === undefined ? undefined : new URL(String(location), site),
      cookies: (answer.multiValueHeaders?.['Set-Cookie'] ?? []).map(String),
    };
  };
  return {
    name,
    browser: () => new BrowserOf(ask),
    later: (milliseconds: number) => {
      ahead += milliseconds;
    },
  };
};

type Ask = (address: URL, cookie: string, form?: Record<string, string>, origin?: string) => Promise<Seen>;

/** A browser as far as signing in needs one: it keeps cookies for each host. */
export class BrowserOf {
  readonly jars = new Map<string, Map<string, string>>();
  readonly #ask: Ask;
  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The cookies of the workbench. */
  get own(): Map<string, string> {
    return this.#jar(site);
  }

  /** Opens an address, or sends a form to it, and follows nothing. */
  async open(address: URL | string, form?: Record<string, string>, origin?: string): Promise<Seen> {
    const at = new URL(address, site);
    const jar = this.#jar(at.origin);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const seen = at.origin === site ? await this.#ask(at, cookie, form, origin) : await overHttp(at, cookie, form);
    for (const line of seen.cookies) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return seen;
  }

  /** Opens an address and follows where it leads, to a page. */
  async follow(address: URL | string): Promise<Seen & { readonly at: URL }> {
    let at = new URL(address, site);
    let seen = await this.open(at);
    while (seen.location) {
      at = seen.location;
      seen = await this.open(at);
    }
    return { ...seen, at };
  }

  /** Begins to sign in as somebody, up to the address that leads back to the workbench. Whoever is signed in at the provider is not asked again. */
  async leave(email: string, address: URL | string): Promise<URL> {
    let at = new URL(address, site);
    while (!at.pathname.startsWith('/werkbank/aangemeld')) {
      const seen = await this.open(at);
      const next = seen.location ?? (await this.open(at, { account: email })).location;
      if (!next) throw new Error(`Nobody is sent back from ${at.href}`);
      at = next;
    }
    return at;
  }

  /** Signs in as somebody who asked for a page, and shows it. */
  async signIn(email: string, path = '/werkbank'): Promise<Seen & { readonly at: URL }> {
    return this.follow(await this.leave(email, path));
  }

  #jar(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }
}

const overHttp = async (at: URL, cookie: string, form?: Record<string, string>): Promise<Seen> => {
  const response = await fetch(at, {
    redirect: 'manual',
    headers: { cookie },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  const location = response.headers.get('location');
  return {
    status: response.status,
    page: await response.text(),
    location: location === null ? undefined : new URL(location, at),
    cookies: response.headers.getSetCookie(),
  };
};

/** The secret of the session, from a form of a page. */
export const csrfIn = (page: string): string => /name="csrf" value="([\w-]+)"/.exec(page)?.[1] ?? '';

/** People who sign in at one provider, and open pages of a programme in one of their roles: `as('alfa', 'council-clerk')`. */
export const visiting = async (world: World, programmeId: string, emails: readonly string[]) => {
  const workbench = await workbenchOn(world, await provider('eigen', emails));
  workbench.later(Date.parse(now) - Date.now());
  return async (of: string, role: string) => {
    const browser = workbench.browser();
    await browser.signIn(`${role}@${of}.example`, '/werkbank/aanmelden/eigen');
    return (path: string) => browser.open(`/werkbank/${programmeId}/${of}-${role}/${path}`);
  };
};
