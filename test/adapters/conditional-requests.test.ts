import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { importOperation } from '#functions/bodies/operations/import-file.ts';
import { readProgramme } from '#functions/bodies/operations/read.ts';
import { moveCycle } from '#functions/frameworks/operations/move-cycle.ts';
import { readCycle } from '#functions/frameworks/operations/read.ts';
import { startCycle } from '#functions/frameworks/operations/start-cycle.ts';
import { type Operation, routes, scopes } from '#shared/api/routes.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { exampleText } from '../support/framework-texts.ts';
import { now } from '../support/small-programme.ts';
import { moved, started } from './support/governance.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

interface Asked {
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly clientId?: string;
  readonly programmeId?: string;
}

describe('a condition of a request', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await imported(world);
    await started(world);
  });

  const call = async (name: Operation, { headers = {}, body, clientId, programmeId = 'proefland' }: Asked = {}) => {
    const deps = { client: world.client, table: world.tables.bodies, registry: world.deps.registry, operators: [] };
    const handler = apiHandler(
      {
        readCycle: readCycle(world.deps),
        moveCycle: moveCycle(world.deps),
        startCycle: startCycle(world.deps),
        readProgramme: readProgramme(deps),
        importProgramme: importOperation(deps),
      },
      () => now,
      world.deps.registry,
      keptAnswers(world.client, world.tables.frameworks),
    );
    const { path, method } = routes[name];
    const type = name === 'importProgramme' ? 'application/yaml' : 'application/json';
    const event = {
      httpMethod: method,
      resource: path,
      path: path.replace('{programmeId}', programmeId).replace('{cycleId}', '1'),
      pathParameters: { programmeId, ...(path.includes('{cycleId}') ? { cycleId: '1' } : {}) },
      queryStringParameters: null,
      headers: { 'Content-Type': type, ...headers },
      body: body === undefined ? null : JSON.stringify(body),
      requestContext: { authorizer: { clientId: clientId ?? 'bureau-proefland', scopes: scopes.join(' ') } },
    } as unknown as APIGatewayProxyEvent;
    const { statusCode: status, headers: given, body: text } = await handler(event, {} as Context);
    return { status, headers: given ?? {}, body: text === '' ? undefined : JSON.parse(text) };
  };
  const tagNow = async (): Promise<string> => String((await call('readCycle')).headers['ETag']);
  const toInput = { visit: 1, move: 'submit' };
  const entered = () => factsOfType(world, 'frameworks', 'cycle.stage-entered');

  test('lets who has the answer already be told so: 304, without a body', async () => {
    const tag = await tagNow();
    const { status, headers, body } = await call('readCycle', { headers: { 'If-None-Match': `"other", W/${tag}` } });
    expect({ status, body, tag: headers['ETag'] }).toEqual({ status: 304, body: undefined, tag });
    expect(headers).toHaveProperty('API-Version');
    await moved(world, 'proefland', { move: 'submit' });
    expect(await call('readCycle', { headers: { 'If-None-Match': tag } })).toMatchObject({ status: 200 });
    expect(await tagNow()).not.toBe(tag);
  });

  test('lets a change through that is based on what is there', async () => {
    const answer = await call('moveCycle', { headers: { 'if-match': await tagNow() }, body: toInput });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.headers).not.toHaveProperty('ETag');
  });

  test('stops a change that is based on what was there before, and nothing changes', async () => {
    const stale = await tagNow();
    await moved(world, 'proefland', { move: 'submit' });
    const before = await entered();
    const body = { visit: 2, move: 'withdraw', motivation: 'Toch niet.' };
    for (const tag of [stale, `W/${await tagNow()}`])
      expect(await call('moveCycle', { headers: { 'If-Match': tag }, body })).toMatchObject({
        status: 412,
        body: { status: 412, code: 'precondition-failed' },
      });
    expect(await entered()).toEqual(before);
    expect(await call('moveCycle', { headers: { 'If-Match': await tagNow() }, body })).toMatchObject({ status: 200 });
  });

  test('does not keep a repeated request from its answer, though it changed what it was based on', async () => {
    const request = { headers: { 'If-Match': await tagNow(), 'Idempotency-Key': 'een' }, body: toInput };
    const first = await call('moveCycle', request);
    expect(first.status).toBe(200);
    expect(await call('moveCycle', request)).toEqual(first);
  });

  test('is not passed over where there is nothing to hold it against', async () => {
    const { status } = await call('startCycle', { headers: { 'If-Match': '*' }, body: { content: exampleText } });
    expect(status).toBe(412);
  });

  test('tells a stranger nothing about a programme that is there', async () => {
    const request = { headers: { 'If-Match': '*' }, body: 'x', clientId: 'onbekend' };
    const there = await call('importProgramme', request);
    expect(there).toMatchObject({ status: 404 });
    expect(there).toEqual(await call('importProgramme', { ...request, programmeId: 'nergens' }));
  });
});
