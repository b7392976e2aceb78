import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachOf } from '../support/each-of.ts';
import { type Ground, type Region, settle, startGround } from './support/region.ts';
import { smallFramework } from './support/small-region.ts';

let ground: Ground;
let region: Region;
let token = '';
beforeAll(async () => {
  ground = await startGround();
  region = await settle(ground, { programmeId: 'zuid-limburg', municipalities: ['aalst', 'borne'] });
  await settle(ground, { programmeId: 'parkstad', municipalities: ['ceres', 'dalem'] });
  token = await ground.stack.token('programmabureau-zuid-limburg');
});
afterAll(() => ground.stop());

/**
 * What every answer of the API carries (NLGov REST API Design Rules: transport/security-headers, version-header). The
 * linter reads the description; what is really sent is seen here, through the gateway.
 */
const always: Readonly<Record<string, RegExp>> = {
  'api-version': /^\d+\.\d+\.\d+$/,
  'cache-control': /^no-store$/,
  'content-security-policy': /frame-ancestors 'none'/,
  'content-type': /./,
  'strict-transport-security': /^max-age=\d{8,}/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
};
const expectAlways = (headers: Headers): void => {
  for (const [name, value] of eachOf(Object.entries(always))) expect(headers.get(name) ?? `no ${name}`).toMatch(value);
};

/** Everything in a body that looks like a moment. */
const momentsIn = (body: unknown): string[] =>
  [...JSON.stringify(body).matchAll(/"(\d{4}-\d{2}-\d{2}T[^"]*)"/g)].map(([, one = '']) => one);

interface Call {
  readonly method?: string;
  readonly body?: string;
  readonly type?: string;
  readonly authorization?: string | undefined;
  /** Further headers. */
  readonly more?: Readonly<Record<string, string>>;
}

const call = async (
  path: string,
  { method = 'GET', body, type = 'application/json', more = {}, ...rest }: Call = {},
) => {
  const authorization = 'authorization' in rest ? rest.authorization : `Bearer ${token}`;
  const headers = {
    ...more,
    ...(authorization ? { authorization } : {}),
    ...(body === undefined ? {} : { 'content-type': type }),
  };
  const response = await fetch(`${ground.apiUrl}${path}`, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
};

const cycles = '/programmes/zuid-limburg/framework-cycles';
const post = (body: unknown): Call => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** What somebody sends, and the status that the NLGov REST API Design Rules and RFC 9110 ask for. */
const refused: [name: string, path: string, call: Call, status: number][] = [
  ['no token', cycles, { authorization: undefined }, 401],
  ['a token that is none', cycles, { authorization: 'Bearer a.b.c' }, 401],
  ['another kind of authorization', cycles, { authorization: 'Basic YTpi' }, 401],
  ['an unknown path', '/nothing', {}, 404],
  ['a trailing slash', `${cycles}/`, {}, 404],
  ['an unknown cycle', `${cycles}/99`, {}, 404],
  ['an unknown programme', '/programmes/elders/framework-cycles', {}, 404],
  ['another programme', '/programmes/parkstad/framework-cycles', {}, 404],
  ["another programme's task", '/programmes/zuid-limburg/tasks/parkstad.1.input.1.partner-ceres', {}, 404],
  ['a method that is not there', cycles, { method: 'DELETE' }, 405],
  ['another method that is not there', '/programmes/zuid-limburg/tasks', { method: 'PATCH' }, 405],
  ['a trailing slash behind one thing', '/programmes/zuid-limburg/', {}, 404],
  ['a catalogue of events that is written', '/event-catalogue', { ...post({}), authorization: undefined }, 405],
  ['no media type', cycles, { ...post('{}'), type: '' }, 415],
  ['an address below what is there', `${cycles}/1/nothing/more`, {}, 404],
  ['a body that is not JSON', cycles, post('{"content":'), 400],
  ['an unknown field', cycles, post({ content: smallFramework(), extra: 1 }), 400],
  ['a wrong type', cycles, post({ content: { ...smallFramework(), title: 3 } }), 400],
  ['another media type', cycles, { ...post('content: x'), type: 'text/plain' }, 415],
  ['a body of more than a megabyte', cycles, post({ content: 'x'.repeat(1_100_000) }), 413],
  ['a slash behind the description', '/openapi.json/', { authorization: undefined }, 404],
  ['a description that is written', '/openapi.json', { ...post({}), authorization: undefined }, 405],
  ['an unknown query parameter', `${cycles}?all=yes`, {}, 400],
];

describe('what the API is', () => {
  it('is told to everybody, as OpenAPI, from every origin', async () => {
    const { status, headers, body } = await call('/openapi.json', { authorization: undefined });
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(body).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./), servers: [{ url: '/v1' }] });
  });

  it('can be read as a page', async () => {
    const response = await fetch(`${ground.apiUrl}/docs`);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toContain('<h1>Regio Deal Governance');
  });
});

describe('a request that cannot be answered', () => {
  it.each(refused)('%s gets a problem document and changes nothing', async (_, path, request, status) => {
    const { status: given, headers, body } = await call(path, request);
    expect(given).toBe(status);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
    expectAlways(headers);
    expect(headers.get('location')).toBeNull();
    expect(headers.get('allow') ?? '').toMatch(status === 405 ? /\bGET\b/ : /^$/);
    expect(headers.get('www-authenticate') ?? '').toMatch(status === 401 ? /Bearer/ : /^$/);
    expect((await call(cycles)).body).toEqual({ cycles: [] });
  });

  it('names every fault at once', async () => {
    const { lines: _lines, ...rest } = smallFramework();
    const { body } = await call(cycles, post({ content: { ...rest, summary: '', mandate: [] }, evaluation: {} }));
    const pointers = (body['faults'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/content/lines',
        '/content/summary',
        '/content/mandate',
        '/evaluation/title',
        '/evaluation/summary',
      ]),
    );
  });

  it('needs the scope of the operation', async () => {
    const narrow = await ground.stack.token('programmabureau-zuid-limburg', ['rounds.read']);
    const { status, headers, body } = await call(cycles, { authorization: `Bearer ${narrow}` });
    expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'not-entitled' });
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expectAlways(headers);
  });

  it('is told where a programme file is wrong, by line', async () => {
    const operator = await ground.stack.token('beheer');
    const file = 'programme: nieuw\nname: Nieuw\nregiegroep:\n  fixed: [nergens]\n';
    const { status, body } = await call('/programmes/nieuw', {
      method: 'PUT',
      body: file,
      type: 'application/yaml',
      authorization: `Bearer ${operator}`,
    });
    expect(status).toBe(400);
    const faults = body['faults'] as { line: number; message: string; expected: string }[];
    expect(faults.length).toBeGreaterThan(1);
    for (const fault of eachOf(faults))
      expect(fault).toMatchObject({
        line: expect.any(Number),
        message: expect.any(String),
        expected: expect.any(String),
      });
  });
});

describe('a request that is answered', () => {
  it.each(['', '/composition', '/tasks', '/alliances', '/escalations', '/decisions', '/events'])(
    'is answered with every header of security and the version, and in UTC: %s',
    async (path) => {
      const found = await call(`/programmes/zuid-limburg${path}`);
      expect(found.status).toBe(200);
      expectAlways(found.headers);
      expect(found.headers.get('content-type')).toMatch(/^application\/json/);
      expect(found.headers.get('etag')).toMatch(/^"/);
      const repeated = await call(`/programmes/zuid-limburg${path}`, {
        more: { 'If-None-Match': found.headers.get('etag') ?? '' },
      });
      expect({ status: repeated.status, body: repeated.body }).toEqual({ status: 304, body: {} });
      expect(repeated.headers.get('api-version')).toMatch(/^\d/);
      expect(momentsIn(found.body).filter((one) => !one.endsWith('Z'))).toEqual([]);
    },
  );

  it('shows moments in UTC, in whatever zone they were given', async () => {
    const { body } = await call('/programmes/zuid-limburg/events');
    const moments = momentsIn(body);
    expect(moments.length).toBeGreaterThan(0);
    expect(moments.filter((one) => !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(one))).toEqual([]);
  });

  it('takes a trace over, and names none in its answer', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const { status, headers } = await call(cycles, { more: { traceparent } });
    expect(status).toBe(200);
    expect([...headers.keys()].filter((name) => name.startsWith('trace'))).toEqual([]);
  });
});

it('keeps two programmes apart in everything that is shown', async () => {
  const { bodies } = await region.api.bodies();
  expect(JSON.stringify(bodies)).not.toMatch(/ceres|dalem/);
});
