import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Operation, type Route, routes, scopes } from '#shared/api/routes.ts';
import { capabilities } from '#shared/runtime/capabilities.ts';
import { variablesOf } from '#shared/runtime/environment.ts';
import { exampleText } from '../support/framework-texts.ts';
import { smallRegistry } from '../support/small-programme.ts';
import { answer } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { lastingWorld, namesOf, type World } from './support/world.ts';

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** The functions as they are deployed, on the tables of a world. */
const deployed = async (world: World): Promise<Map<string, Handler>> => {
  const names = Object.keys(capabilities) as (keyof typeof capabilities)[];
  for (const variable of names.flatMap(variablesOf)) process.env[variable] = 'https://test.example';
  for (const [owner, name] of Object.entries(namesOf(world))) process.env[`${owner.toUpperCase()}_TABLE`] = name;
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = inject('engine').endpoint;
  process.env['AWS_REGION'] = 'eu-west-1';
  process.env['AWS_ACCESS_KEY_ID'] = 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
  const entries = [...new Set(Object.values<Route>(routes).map(({ capability }) => capability))];
  const found = entries.map(async (name) => {
    const { handler } = (await import(new URL(`../../functions/${name}.ts`, import.meta.url).href)) as {
      handler: Handler;
    };
    return [name, handler] as const;
  });
  return new Map(await Promise.all(found));
};

/** Bodies that an operation takes, so that nothing but the identifiers can be what it refuses. */
const bodies: Partial<Record<Operation, unknown>> = {
  startCycle: { content: exampleText },
  moveCycle: { visit: 2, move: 'withdraw', motivation: 'Nee.' },
  reviseText: { basedOn: 1, content: exampleText },
  answerInput: { verdict: 'adopted', reason: 'Goed.' },
  followUpCondition: { status: 'met', explanation: 'Goed.' },
  extendRound: { until: '2027-12-01T00:00:00Z', reason: 'Nee.' },
  sendTaskAgain: { reason: 'Nee.' },
  reassignTask: { personId: 'alfa-portfolio-holder', reason: 'Nee.' },
  withdrawTask: { reason: 'Nee.' },
  registerPaperAnswer: { answer: 'no-input', givenBy: { name: 'Iemand', role: 'iets' }, reason: 'Nee.' },
};
const queries: Partial<Record<Operation, Record<string, string>>> = { compareTexts: { from: '1' } };

describe('another programme', () => {
  let world: World;
  let functions: Map<string, Handler>;
  let mine: Record<string, string>;
  let theirs: Record<string, string>;
  beforeAll(async () => {
    world = await lastingWorld();
    functions = await deployed(world);
    const idsOf = async (programmeId: string): Promise<Record<string, string>> => {
      const { roundId } = await withRound(world, 'input', smallRegistry(programmeId));
      await answer(world, `${roundId}.partner-zorg`, { answer: 'input', remarks: 'Meer zorg.' });
      const taskId = `${roundId}.partner-zorg`;
      return { programmeId, cycleId: '1', roundId, taskId, textNumber: '1', conditionId: `${taskId}.1` };
    };
    mine = await idsOf('hier');
    theirs = await idsOf('elders');
  });
  afterAll(() => world.client.destroy());

  const call = async (name: Operation, ids: Record<string, string>, clientId: string) => {
    const route: Route = routes[name];
    const pathParameters = Object.fromEntries(
      [...route.path.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => [key, ids[key] ?? '']),
    );
    const event = {
      httpMethod: route.method,
      resource: route.path,
      path: route.path.replace(/\{(\w+)\}/g, (_, key: string) => ids[key] ?? ''),
      pathParameters,
      queryStringParameters: queries[name] ?? null,
      headers: { 'Content-Type': name === 'importProgramme' ? 'application/yaml' : 'application/json' },
      body: name in bodies ? JSON.stringify(bodies[name]) : null,
      isBase64Encoded: false,
      requestContext: { authorizer: { clientId, scopes: scopes.join(' ') } },
    } as unknown as APIGatewayProxyEvent;
    const handler = functions.get(route.capability);
    if (!handler) throw new Error(`${route.capability} is not there`);
    const answered: Promise<APIGatewayProxyResult> = handler(event, {} as Context);
    const { statusCode, body } = await answered;
    return { status: statusCode, body: JSON.parse(body) as { code?: string; rule?: string } };
  };
  const others = Object.keys(routes) as Operation[];
  const named = others.filter((name) => /roundId|taskId/.test(routes[name].path));

  test.each(others)('does not exist for an application of this one: %s', async (name) => {
    const { status, body } = await call(name, theirs, 'bureau-hier');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' });
  });

  test.each(named)('has no rounds or tasks that this one can name: %s', async (name) => {
    const { roundId = '', taskId = '' } = theirs;
    const { status, body } = await call(name, { ...mine, roundId, taskId }, 'bureau-hier');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' });
  });

  test('and this one can name its own: the same calls are answered', async () => {
    for (const name of [
      'readCycle',
      'listInput',
      'readRound',
      'readTask',
      'listTasks',
      'readText',
      'listDecisions',
    ] as const) {
      expect((await call(name, mine, 'bureau-hier')).status, name).toBe(200);
    }
    expect((await call('readRound', theirs, 'bureau-elders')).status).toBe(200);
  });

  test('changed by nothing of all this', async () => {
    const { roundId = '', taskId = '' } = theirs;
    expect(await world.desk.frameworks.cycle('elders', '1')).toMatchObject({ stage: 'input', visit: 2, revision: 2 });
    expect(await world.office.rounds.round(roundId)).toMatchObject({ status: 'open', answers: 1, extensions: [] });
    expect(await world.office.rounds.task(taskId)).toMatchObject({ status: 'answered', revision: 2, sendings: 1 });
  });
});
