import { Model } from 'local-aws/assembly/model.ts';
import { type HttpServer, listen } from 'local-aws/endpoint/http-server.ts';
import { freePort } from 'local-aws/endpoint/ports.ts';
import { apisOf } from 'local-aws/gateway/config.ts';
import { Gateway } from 'local-aws/gateway/gateway.ts';
import { addressesOf, openModel } from 'local-aws/parts.ts';
import { Rights } from 'local-aws/rights/rights.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesizeTrial } from '../../support/local-stack/app.ts';
import { inProcess } from '../../support/local-stack/in-process.ts';
import { trialOptions } from '../../support/local-stack/options.ts';

/** The REST API of the trial application, its functions called in this process. */
let server: HttpServer;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  const model = await openModel(
    trialOptions(await synthesizeTrial(), ''),
    addressesOf({ http: port, aws: 1, mail: 2, issuer: 3, signIn: 5 }),
  );
  const rights = new Rights(model);
  const gateway = new Gateway({ apis: apisOf(model), invoke: inProcess, rights, log: () => undefined });
  server = await listen(port, gateway.handle.bind(gateway), () => undefined);
  url = `http://localhost:${port}/v1`;
});
afterAll(() => server?.close());

const get = (path: string, token?: string, init: RequestInit = {}) =>
  fetch(url + path, { ...init, headers: { ...init.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) } });
const eventAt = async (path: string, token?: string, init?: RequestInit) =>
  ((await (await get(path, token, init)).json()) as { event: Record<string, unknown> }).event;

describe('a function behind a REST API', () => {
  it('gets the request as a proxy event', async () => {
    expect(await eventAt('/things/a%2Fb?x=1&x=2&y=%C3%A9')).toMatchObject({
      resource: '/things/{thing}',
      path: '/things/a%2Fb',
      httpMethod: 'GET',
      pathParameters: { thing: 'a%2Fb' },
      queryStringParameters: { x: '2', y: 'é' },
      multiValueQueryStringParameters: { x: ['1', '2'], y: ['é'] },
      headers: { 'X-Forwarded-Proto': 'http' },
      body: null,
      isBase64Encoded: false,
      requestContext: {
        accountId: '123456789012',
        stage: 'v1',
        path: '/v1/things/a%2Fb',
        resourcePath: '/things/{thing}',
        httpMethod: 'GET',
        authorizer: null,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        requestTime: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        identity: { sourceIp: expect.any(String) },
      },
    });
  });

  it('gets a body as it was sent, and no query when there is none', async () => {
    const event = await eventAt('/open/any/where', undefined, { method: 'PUT', body: '{"é":1}' });
    expect(event).toMatchObject({
      body: '{"é":1}',
      pathParameters: { proxy: 'any/where' },
      queryStringParameters: null,
    });
  });

  it('answers with status, headers and bytes; headers of the gateway get another name', async () => {
    const response = await get('/things?mode=headers', undefined, { headers: { Accept: 'application/x-bytes, */*' } });
    expect(response.status).toBe(201);
    expect(await response.text()).toBe('é');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.get('www-authenticate')).toBeNull();
    expect(response.headers.get('x-amzn-remapped-www-authenticate')).toBe('Bearer');
    expect((await get('/things')).headers.get('content-type')).toBe('application/json');
  });

  it('sends its base64 as it is to who does not accept bytes first of all', async () => {
    for (const Accept of ['*/*', 'text/plain, application/x-bytes'])
      expect(await (await get('/things?mode=headers', undefined, { headers: { Accept } })).text()).toBe('w6k=');
  });

  it('that fails or answers nonsense makes 502 in the words of the API', async () => {
    for (const mode of ['fail', 'malformed']) {
      const response = await get(`/things?mode=${mode}`);
      expect([response.status, await response.text()]).toEqual([502, '{"sorry":true}']);
    }
  });
});

describe('a path', () => {
  it('goes to the most special resource', async () => {
    expect(await eventAt('/things/special')).toMatchObject({ resource: '/things/special', pathParameters: null });
    expect(await eventAt('/things/')).toMatchObject({ resource: '/things' });
    expect(await eventAt('/open/a')).toMatchObject({ resource: '/open/{proxy+}', pathParameters: { proxy: 'a' } });
  });

  it('or method that is not there has no authentication token, as API Gateway puts it', async () => {
    for (const [path, method] of [
      ['/nowhere', 'GET'],
      ['/things', 'DELETE'],
      ['/things', 'HEAD'],
      ['/open', 'GET'],
    ] as const) {
      const response = await get(path, undefined, { method });
      expect(response.status).toBe(403);
      expect(response.headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
    }
    expect(await (await get('/nowhere')).json()).toEqual({ message: 'Missing Authentication Token' });
    expect((await fetch(url.replace('/v1', '/v9'))).status).toBe(403);
  });

  it('may answer by itself', async () => {
    const response = await get('/closed', undefined, { method: 'PATCH' });
    expect([response.status, await response.text()]).toEqual([410, '{"path":"/v1/closed"}']);
    expect(response.headers.get('allow')).toBe("nothing, 'at' all");
    const other = await get('/closed', undefined, {
      method: 'POST',
      body: 'x',
      headers: { 'Content-Type': 'image/png' },
    });
    expect(other.status).toBe(415);
  });
});

describe('an authorizer', () => {
  it('is not asked without something like a token', async () => {
    const response = await get('/guarded');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      instance: `urn:uuid:${response.headers.get('x-amzn-requestid')}`,
      why: 'Unauthorized',
    });
    expect((await get('/guarded', undefined, { headers: { Authorization: 'Basic x' } })).status).toBe(401);
  });

  it('decides, and its context reaches the function as texts', async () => {
    expect(await eventAt('/guarded', 'everything')).toMatchObject({
      requestContext: { authorizer: { principalId: 'everything', judged: expect.any(String), admin: 'true' } },
    });
    const statuses = ['denied', 'thrown', 'crash', 'odd'].map(async (token) => (await get('/guarded', token)).status);
    expect(await Promise.all(statuses)).toEqual([403, 401, 500, 500]);
    // What it said beside a Deny is for the answer of the gateway.
    expect(await (await get('/guarded', 'denied')).json()).toEqual({
      judged: expect.stringMatching(/^\d+$/),
      why: '',
    });
  });

  it('is asked once for a token, whose policy is held against every method', async () => {
    const judged = async (token: string, method: string) =>
      (await eventAt('/guarded', token, { method })) as { requestContext: { authorizer: { judged: string } } };
    const first = await judged('everything', 'GET');
    const second = await judged('everything', 'POST');
    expect(second.requestContext.authorizer.judged).toBe(first.requestContext.authorizer.judged);
    expect((await get('/guarded', 'narrow')).status).toBe(200);
    expect((await get('/guarded', 'narrow', { method: 'POST' })).status).toBe(403);
  });
});

it('takes ten megabytes and no more', async () => {
  const send = (size: number) => get('/open/big', undefined, { method: 'POST', body: 'x'.repeat(size) });
  expect((await send(10 * 1024 * 1024 + 1)).status).toBe(413);
  expect((await send(1024 * 1024)).status).toBe(200);
});

describe('a template with two variable parts below one resource', () => {
  /** An API with a resource below the root for each part. */
  const apisWith = (...parts: string[]) => {
    const api = { 'Fn::GetAtt': ['Api', 'RootResourceId'] };
    const made = parts.map((PathPart, at) => [
      `Resource${at + 1}`,
      {
        Type: 'AWS::ApiGateway::Resource',
        Properties: { RestApiId: { Ref: 'Api' }, ParentId: api, PathPart },
      },
    ]);
    const Resources = {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'api' } },
      Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: { Ref: 'Api' }, StageName: 'v1' } },
      ...Object.fromEntries(made),
    };
    const template = { Resources, Outputs: {}, Parameters: {}, Conditions: {}, Mappings: {} };
    const stacks = [{ name: 'stack', file: 'stack.template.json', template }];
    const assembly = { account: '123456789012', region: 'eu-west-1', assets: new Map(), stacks };
    return apisOf(new Model({ assembly, awsUrl: 'http://aws', rewrite: (text) => text }));
  };

  it('is refused, as API Gateway refuses its deployment', () => {
    expect(() => apisWith('{proxy+}', '{token}')).toThrow(
      'Resource2: {token} cannot stand beside {proxy+} of Resource1',
    );
    expect(() => apisWith('{a}', '{b}')).toThrow('Resource2: {b} cannot stand beside {a}');
  });

  it('is not one that has a fixed part beside a variable one', () => {
    expect(apisWith('{proxy+}', 'programmes')).toHaveLength(1);
  });
});
