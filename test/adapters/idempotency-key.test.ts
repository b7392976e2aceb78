import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { callForContributions } from '#functions/alliances/operations/call-for-contributions.ts';
import { pitchAlliance } from '#functions/alliances/operations/pitch-alliance.ts';
import { readAlliance } from '#functions/alliances/operations/read-alliances.ts';
import { type Operation, routes, scopes } from '#shared/api/routes.ts';
import { ConcurrentChange, Conflict } from '#shared/errors/errors.ts';
import { apiHandler } from '#shared/http/api.ts';
import { type Answer, type KeyedRequest, KeyInUse, keptAnswers } from '#shared/http/kept-answers.ts';
import { eachOf } from '../support/each-of.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { money, pitch, withAlliance } from './support/alliances.ts';
import { CutOff, cutOffAt, type When } from './support/cut-off.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const key = '8e03978e-40d5-43dd-bc93-6894a57f9324';
const seconds = (count: number): string => new Date(Date.parse(now) + count * 1000).toISOString();

describe('a POST with an Idempotency-Key', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
    await withAlliance(world);
  });

  const post = async (
    name: Operation,
    body: unknown,
    { id = 'samen-bewegen', with: given = key, clientId = 'bureau-proefland', ifMatch = '' } = {},
  ) => {
    const { path, method } = routes[name];
    const handler = apiHandler(
      {
        pitchAlliance: pitchAlliance(world.allianceDeps),
        callForContributions: callForContributions(world.allianceDeps),
        readAlliance: readAlliance(world.allianceDeps),
      },
      () => now,
      world.allianceDeps.registry,
      keptAnswers(world.client, world.tables.alliances),
    );
    const event = {
      httpMethod: method,
      resource: path,
      path: path.replace('{programmeId}', 'proefland').replace('{allianceId}', id),
      pathParameters: { programmeId: 'proefland', ...(path.includes('{allianceId}') ? { allianceId: id } : {}) },
      queryStringParameters: null,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': given,
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      requestContext: { authorizer: { clientId, scopes: scopes.join(' ') } },
    } as unknown as APIGatewayProxyEvent;
    const { statusCode, headers, body: text } = await handler(event, {} as Context);
    return { statusCode, headers, body: JSON.parse(text) };
  };
  const asks = { message: 'Wie doet mee?', asks: [{ partnerId: 'alfa', offer: money(60_000) }] };
  const calls = () => factsOfType(world, 'alliances', 'alliance.called');

  test('sent again gets the same answer, status and Location included, and is carried out once', async () => {
    const first = await post('pitchAlliance', pitch('fietsen'));
    expect(first).toMatchObject({ statusCode: 201, headers: { Location: expect.stringContaining('fietsen') } });
    expect(await post('pitchAlliance', pitch('fietsen'))).toEqual(first);
    await post('callForContributions', asks);
    await post('callForContributions', asks);
    expect(await calls()).toHaveLength(1);
  });

  test('is the same however its JSON is written', async () => {
    const first = await post('callForContributions', asks);
    const turned = JSON.stringify({ asks: asks.asks, message: asks.message }, undefined, 2);
    expect(await post('callForContributions', turned)).toEqual(first);
    expect(await calls()).toHaveLength(1);
  });

  test('asked ten times in the same instant is carried out once; the others are told to ask again, and then get its answer', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => post('callForContributions', asks)));
    const done = all.filter(({ statusCode }) => statusCode < 300);
    expect(await calls()).toHaveLength(1);
    for (const other of eachOf(all.filter(({ statusCode }) => statusCode >= 300)))
      expect(other).toMatchObject({
        statusCode: 409,
        headers: { 'Retry-After': '1' },
        body: { code: 'idempotency-key-in-use' },
      });
    expect(await post('callForContributions', asks)).toEqual(done[0]);
  });

  test('is refused for another request: another body, another address', async () => {
    await post('pitchAlliance', pitch('fietsen'));
    await post('callForContributions', asks);
    const reused = { statusCode: 409, body: { code: 'idempotency-key-reused' } };
    expect(await post('callForContributions', { ...asks, message: 'Wie nog?' })).toMatchObject(reused);
    expect(await post('callForContributions', asks, { id: 'fietsen' })).toMatchObject(reused);
    expect(await calls()).toHaveLength(1);
  });

  test('belongs to one application: another of the programmabureau is answered for what it asks itself', async () => {
    const base = smallRegistry();
    const second = { programmeId: 'proefland', clientId: 'tweede-proefland', actsFor: 'programmabureau' };
    await imported(world, { ...base, apps: [...base.apps, second] });
    await post('callForContributions', asks);
    const other = await post('callForContributions', asks, { clientId: second.clientId });
    expect(other.statusCode).toBe(201);
    expect(await calls()).toHaveLength(2);
    const stale = await post('callForContributions', asks, {
      clientId: second.clientId,
      with: 'nieuw',
      ifMatch: '"x"',
    });
    expect(stale).toMatchObject({ statusCode: 412, body: { code: 'precondition-failed' } });
  });

  test('gives no kept answer to a request that rests on something else: its If-Match counts', async () => {
    const ifMatch = '*';
    const first = await post('callForContributions', asks, { ifMatch });
    expect(first.statusCode).toBe(201);
    expect(await post('callForContributions', asks, { ifMatch })).toEqual(first);
    for (const other of ['"van eerder"', ''])
      expect(await post('callForContributions', asks, { ifMatch: other }), other).toMatchObject({
        statusCode: 409,
        body: { code: 'idempotency-key-reused' },
      });
    expect(await calls()).toHaveLength(1);
  });

  test('that was refused may be put right under the same key', async () => {
    expect(await post('pitchAlliance', { ...pitch('fietsen'), goalId: 'nergens' })).toMatchObject({ statusCode: 400 });
    expect(await post('pitchAlliance', pitch('fietsen'))).toMatchObject({ statusCode: 201 });
  });

  test.each(['', 'met spatie', 'é', 'x'.repeat(201)])('is refused with a key that is none: "%s"', async (with_) => {
    const { statusCode, body } = await post('callForContributions', asks, { with: with_ });
    expect({ statusCode, faults: body.faults }).toMatchObject({
      statusCode: 400,
      faults: [{ pointer: '/Idempotency-Key' }],
    });
    expect(await calls()).toHaveLength(0);
  });
});

describe('a kept answer', () => {
  let world: World;
  let done: number;
  beforeEach(async () => {
    world = await emptyWorld();
    done = 0;
  });
  const work = async (): Promise<Answer> => {
    done += 1;
    return { status: 201, body: { number: done }, location: `/v1/${done}` };
  };
  const request: KeyedRequest = {
    programmeId: 'proefland',
    clientId: 'bureau',
    operation: 'pitchAlliance',
    key,
    content: { body: { title: 'Fietsen' } },
    now,
    lease: 10_000,
  };
  const once = (parts: Partial<KeyedRequest> = {}, through = world, how = work) =>
    keptAnswers(through.client, through.tables.alliances).once({ ...request, ...parts }, how);

  test('belongs to one client, one operation and one programme', async () => {
    await once();
    await once({ clientId: 'bureau#pitchAlliance' });
    await once({ operation: 'nameLead' });
    await once({ programmeId: 'elders' });
    expect(await once({ key: `${key}#1` })).toMatchObject({ body: { number: 5 } });
    expect(await once()).toEqual({ status: 201, body: { number: 1 }, location: '/v1/1' });
  });

  test('is kept for a day; then the key is as new', async () => {
    await once();
    expect(await once({ now: seconds(24 * 3600 - 1) })).toMatchObject({ body: { number: 1 } });
    expect(await once({ now: seconds(24 * 3600), content: 'another' })).toMatchObject({ body: { number: 2 } });
  });

  test('that is too large to keep does not keep its request from being answered', async () => {
    const large = async (): Promise<Answer> => ({ ...(await work()), body: 'x'.repeat(500_000) });
    expect(await once({}, world, large)).toMatchObject({ status: 201 });
    expect(await once({}, world, large)).toMatchObject({ status: 201 });
    expect(done).toBe(2);
  });

  test.each<[string, Error]>([
    ['a fault of ours', new Error('out of order')],
    ['too many changes at once', new ConcurrentChange('Try again.')],
  ])('is not kept of %s: the same request may be tried at once, another not', async (_, fault) => {
    const failing = async (): Promise<Answer> => {
      throw fault;
    };
    await expect(once({}, world, failing)).rejects.toBe(fault);
    await expect(once({ content: 'another' })).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await once()).toMatchObject({ body: { number: 1 } });
  });

  test('is not kept of a refusal: the key is free', async () => {
    const refusing = async (): Promise<Answer> => {
      throw new Conflict('taken', 'Taken.');
    };
    await expect(once({}, world, refusing)).rejects.toMatchObject({ code: 'taken' });
    expect(await once({ content: 'another' })).toMatchObject({ body: { number: 1 } });
  });

  const whens: When[] = ['before it arrived', 'before the answer came back'];
  test.each(whens)('whose claim was cut off %s does not block for ever', async (when) => {
    const { world: cut } = cutOffAt(world, 1, when, 'writes');
    await expect(once({}, cut)).rejects.toThrow(CutOff);
    expect(done).toBe(0);
    expect(await once({ now: seconds(15) })).toMatchObject({ body: { number: 1 } });
  });

  test('whose claim arrived is in use until its lease ends, though its answer was cut off', async () => {
    const { world: cut } = cutOffAt(world, 1, 'before the answer came back', 'writes');
    await expect(once({}, cut)).rejects.toThrow(CutOff);
    await expect(once({ now: seconds(14) })).rejects.toThrow(KeyInUse);
    await expect(once({ now: seconds(14), content: 'another' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  test('that could not be kept is given all the same; after the lease its request is carried out again', async () => {
    const { world: cut } = cutOffAt(world, 2, 'before it arrived', 'writes');
    expect(await once({}, cut)).toMatchObject({ body: { number: 1 } });
    await expect(once({ now: seconds(14) })).rejects.toThrow(KeyInUse);
    expect(await once({ now: seconds(15) })).toMatchObject({ body: { number: 2 } });
  });

  test('of an attempt that was taken over is not put over that of its successor', async () => {
    const slow = async (): Promise<Answer> => {
      await once({ now: seconds(15) });
      return { status: 200, body: 'too late' };
    };
    await once({}, world, slow);
    expect(await once({ now: seconds(16) })).toMatchObject({ body: { number: 1 } });
  });
});
