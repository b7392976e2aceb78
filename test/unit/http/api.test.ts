import { describe, expect, test } from 'vitest';
import { apiVersion } from '#shared/api/routes.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import {
  ConcurrentChange,
  Conflict,
  CorruptRecord,
  InvalidInput,
  NotEntitled,
  NotFound,
  Unauthenticated,
} from '#shared/errors/errors.ts';
import { now } from '../../support/small-programme.ts';
import { handlerThat, request } from './requests.ts';

const ok = () => handlerThat(() => ({ fine: true }));
const failing = (error: unknown) =>
  handlerThat(() => {
    throw error;
  });
const yaml = { httpMethod: 'PUT', resource: '/programmes/{programmeId}', path: '/programmes/proefland' };
const callerWith = (scopes: string) => ({ authorizer: { clientId: 'bureau', scopes } }) as never;

describe('a request', () => {
  test('that is right reaches its operation, read', async () => {
    const { call, seen } = ok();
    const { status, headers, body } = await call(request({ queryStringParameters: { on: '2027-03-01' } }));
    expect({ status, body }).toEqual({ status: 200, body: { fine: true } });
    expect(headers['Content-Type']).toBe('application/json');
    expect(seen).toEqual([
      {
        body: { visit: 1, note: 'Daarom.' },
        params: { programmeId: 'proefland', cycleId: '1' },
        query: { on: '2027-03-01' },
        caller: { by: 'bureau', clientId: 'bureau', scopes: ['frameworks.read', 'frameworks.prepare'] },
        now,
      },
    ]);
  });

  test('may name characters by their codes, a pair of them where one takes two', async () => {
    const { call, seen } = ok();
    expect((await call(request({ body: '{"visit":1,"note":"\\ud83d\\ude00 \\\\ud83d"}' }))).status).toBe(200);
    expect(seen).toMatchObject([{ body: { note: '😀 \\ud83d' } }]);
  });

  test('may come encoded, as the gateway does with some', async () => {
    const { call, seen } = ok();
    const body = Buffer.from(JSON.stringify({ visit: 1, note: 'Één.' })).toString('base64');
    await call(request({ body, isBase64Encoded: true }));
    expect(seen[0]?.body).toEqual({ visit: 1, note: 'Één.' });
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])('may be %s', async (type) => {
    expect((await ok().call(request({ headers: { 'content-TYPE': type } }))).status).toBe(200);
  });

  test('may be of another media type where the operation says so', async () => {
    const { status, body, headers } = await ok().call(
      request({
        ...yaml,
        requestContext: callerWith('programmes.manage'),
        body: 'a: 1',
        headers: { 'Content-Type': 'application/yaml' },
      }),
    );
    expect({ status, body, location: headers['Location'] }).toEqual({
      status: 201,
      body: { length: 4 },
      location: '/v1/programmes/proefland',
    });
  });
});

describe('a request that is refused never reaches its operation:', () => {
  test.each<[string, Parameters<typeof request>[0], number, string, unknown]>([
    ['with a zero-width space in it', { body: '{"visit": 1, "note": "\u200b"}' }, 400, 'invalid-input', ['/note']],
    ['with a NUL in it', { body: '{"visit": 1, "note": "a\\u0000"}' }, 400, 'invalid-input', ['/note']],
    ['that turns a line round', { body: '{"visit": 1, "note": "a\\u202eb"}' }, 400, 'invalid-input', ['/note']],
    ['with half a character', { body: '{"visit": 1, "note": "a\\ud800"}' }, 400, 'invalid-input', ['/note']],
    ['with a name nobody sees', { body: '{"visit": 1, "no\u200bte": "a"}' }, 400, 'invalid-input', ['']],
    [
      'of bytes that are no UTF-8',
      { body: Buffer.from('{"note":"é"}', 'latin1').toString('base64'), isBase64Encoded: true },
      400,
      'invalid-input',
      [''],
    ],
    ['nested without end', { body: '['.repeat(200_000) + ']'.repeat(200_000) }, 400, 'invalid-input', ['']],
    ['no JSON', { body: '{"visit": 1' }, 400, 'invalid-input', ['']],
    ['no body', { body: null }, 400, 'invalid-input', ['']],
    ['half a character (RFC 8259, 8.2)', { body: '{"visit":1,"note":"a\\ud83d"}' }, 400, 'invalid-input', ['/note']],
    ['half a character in a name', { body: '{"visit":1,"\\udc00":1}' }, 400, 'invalid-input', ['']],
    [
      'brackets without end',
      { body: `{"note":"\\ud83d\\ude00","x":${'['.repeat(400_000)}` },
      400,
      'invalid-input',
      [''],
    ],
    ['an unknown field', { body: '{"visit":1,"extra":true}' }, 400, 'invalid-input', ['/extra']],
    ['a field with signs of a pointer (RFC 6901)', { body: '{"visit":1,"a/b~":1}' }, 400, 'invalid-input', ['/a~1b~0']],
    ['a wrong type', { body: '{"visit":"1"}' }, 400, 'invalid-input', ['/visit']],
    ['a missing field', { body: '{}' }, 400, 'invalid-input', ['/visit']],
    ['every fault at once', { body: '{"visit":0,"note":" ","x":1}' }, 400, 'invalid-input', ['/visit', '/note', '/x']],
    ['a list', { body: '[]' }, 400, 'invalid-input', ['']],
    ['an unknown query', { queryStringParameters: { of: 'x' } }, 400, 'invalid-input', ['/of']],
    ['a wrong query', { queryStringParameters: { on: 'gisteren' } }, 400, 'invalid-input', ['/on']],
    ['too large', { body: JSON.stringify({ visit: 1, note: 'x'.repeat(1_000_000) }) }, 413, 'too-large', undefined],
    ['too large in bytes, not in characters', { body: `"${'é'.repeat(500_000)}"` }, 413, 'too-large', undefined],
    ['another media type', { headers: { 'Content-Type': 'text/plain' } }, 415, 'unsupported-media-type', undefined],
    ['no media type', { headers: {} }, 415, 'unsupported-media-type', undefined],
    ['a slash at the end', { path: '/programmes/proefland/framework-cycles/1/moves/' }, 404, 'not-found', undefined],
    ['an address that is nowhere', { resource: '/elsewhere' }, 404, 'not-found', undefined],
    ['a method that is not there', { httpMethod: 'DELETE' }, 404, 'not-found', undefined],
    [
      'capitals in an identifier',
      { pathParameters: { programmeId: 'Proefland', cycleId: '1' } },
      404,
      'not-found',
      undefined,
    ],
    ['a key smuggled in', { pathParameters: { programmeId: 'a#b', cycleId: '1' } }, 404, 'not-found', undefined],
    ['an empty identifier', { pathParameters: { programmeId: '', cycleId: '1' } }, 404, 'not-found', undefined],
  ])('%s', async (_, parts, status, code, pointers) => {
    const { call, seen } = ok();
    const answer = await call(request(parts));
    const faults = answer.body.faults?.map(({ pointer }: { pointer: string }) => pointer);
    expect({ status: answer.status, code: answer.body.code, faults }).toEqual({ status, code, faults: pointers });
    expect(seen).toEqual([]);
  });

  test('with the first hundred of its faults, when it has more: an answer must not grow beyond what the gateway carries', async () => {
    const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`x${at}`, 0]));
    const { status, body } = await ok().call(request({ body: JSON.stringify({ visit: 1, ...fields }) }));
    expect({ status, faults: body.faults.length }).toEqual({ status: 400, faults: 100 });
    expect(body.detail).toContain('50000');
  });

  test('without the scope of the operation, naming it', async () => {
    const { call, seen } = ok();
    const { status, body } = await call(request({ requestContext: callerWith('frameworks.read') }));
    expect({ status, code: body.code, rule: body.rule }).toEqual({ status: 403, code: 'not-entitled', rule: 'scope' });
    expect(body.detail).toContain('frameworks.prepare');
    expect(seen).toEqual([]);
  });

  test('with a scope that only looks like it', async () => {
    expect(
      (await ok().call(request({ requestContext: callerWith('frameworks.prepare2 xframeworks.prepare') }))).status,
    ).toBe(403);
  });

  test('without the right to do what the operation does, naming the rule, before anything is read', async () => {
    const calls: string[][] = [];
    const { call, seen } = handlerThat(
      () => ({}),
      async (...of) => {
        calls.push(of);
        return { bureau: false };
      },
    );
    const { status, body } = await call(request({ body: '{' }));
    expect({ status, code: body.code, rule: body.rule }).toEqual({
      status: 403,
      code: 'not-entitled',
      rule: 'prepare a framework',
    });
    expect(body.detail).toContain('regiegroep members');
    expect(body).not.toHaveProperty('faults');
    expect(calls).toEqual([['proefland', 'bureau', '2027-03-01']]);
    expect(seen).toEqual([]);
  });

  test('of an application that the programme does not know: to it there is no programme', async () => {
    const { call, seen } = handlerThat(
      () => ({}),
      async () => {
        throw new NotFound('There is no such programme.');
      },
    );
    expect((await call(request())).status).toBe(404);
    expect(seen).toEqual([]);
  });

  test('without anybody who calls: the gateway should not have let it through', async () => {
    const { call, seen } = ok();
    expect((await call(request({ requestContext: {} as never }))).status).toBe(500);
    expect(seen).toEqual([]);
  });

  test('the scope before the body: who may not call learns nothing of what was wrong', async () => {
    const { status, body } = await ok().call(request({ body: '{', requestContext: callerWith('') }));
    expect(status).toBe(403);
    expect(body).not.toHaveProperty('faults');
  });
});

describe('a problem', () => {
  const faults = [{ pointer: '/visit', message: 'too small', expected: '1' }];

  test.each<[Error, number, object]>([
    [new InvalidInput('Not right.', faults), 400, { code: 'invalid-input', detail: 'Not right.', faults }],
    [new Unauthenticated('Who are you?'), 401, { code: 'unauthenticated', detail: 'Who are you?' }],
    [new NotEntitled('adopt', 'Only seats.'), 403, { code: 'not-entitled', detail: 'Only seats.', rule: 'adopt' }],
    [new NotFound('No such.'), 404, { code: 'not-found', detail: 'No such.' }],
    [new Conflict('stale-move', 'Moved on.'), 409, { code: 'stale-move', detail: 'Moved on.' }],
    [new ConcurrentChange('Again.'), 503, { code: 'concurrent-change', detail: 'Again.' }],
    [new ConditionFailed(['cycle']), 503, { code: 'concurrent-change' }],
  ])('%o is %i', async (error, status, members) => {
    const answer = await failing(error).call(request());
    expect(answer.status).toBe(status);
    expect(answer.headers['Content-Type']).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ status, title: expect.stringMatching(/\w/), ...members });
  });

  test.each([new ConcurrentChange('Again.'), new ConditionFailed(['cycle'])])(
    'that another moment solves says when to try again',
    async (error) => {
      expect((await failing(error).call(request())).headers['Retry-After']).toMatch(/^[1-9]\d*$/);
      expect((await failing(new Conflict('no', 'No.')).call(request())).headers).not.toHaveProperty('Retry-After');
    },
  );

  test.each([
    new Error('password is hunter2'),
    new CorruptRecord('A stored task does not follow its schema at: secret'),
    new TypeError('Cannot read properties of undefined (reading "hunter2")'),
    'hunter2',
  ])('of ours says nothing of what went wrong', async (error) => {
    const { status, body, headers } = await failing(error).call(request());
    expect(status).toBe(500);
    expect(body).toEqual({
      status: 500,
      title: 'Internal error',
      code: 'internal',
      detail: expect.stringMatching(/ may have been recorded .* same Idempotency-Key/),
    });
    expect(JSON.stringify({ body, headers })).not.toMatch(/hunter2|secret|schema/);
  });
});

describe('every answer', () => {
  test.each<[string, ReturnType<typeof ok>, Parameters<typeof request>[0]]>([
    ['that is right', ok(), {}],
    ['to a wrong body', ok(), { body: '{' }],
    ['from nowhere', ok(), { resource: '/elsewhere' }],
    ['of a conflict', failing(new Conflict('no', 'No.')), {}],
    ['of another moment', failing(new ConcurrentChange('Again.')), {}],
    ['of a fault of ours', failing(new Error('no')), {}],
  ])('%s names the version and is neither kept, framed nor sniffed', async (_, { call }, parts) => {
    expect((await call(request(parts))).headers).toMatchObject({
      'API-Version': apiVersion,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Strict-Transport-Security': expect.stringContaining('max-age='),
    });
  });
});
