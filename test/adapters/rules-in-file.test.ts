import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { termsOfAnyLength } from '#functions/bodies/domain/programme-file.ts';
import { importOperation } from '#functions/bodies/operations/import-file.ts';
import { frameworkEntity } from '#functions/frameworks/records.ts';
import { routes, scopes } from '#shared/api/routes.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { smallRegion } from '../component/support/small-region.ts';
import { now } from '../support/small-programme.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const programmeId = 'heuvelland';
const clientId = 'programmabureau-heuvelland';
const file = smallRegion({ programmeId, municipalities: ['oudedorp', 'nieuwedijk', 'hertogenveen'] });

interface RegionFile {
  settings: { vote: { quorum: number }; reminders: string[] };
  regiegroep: { fixed: unknown[]; rotating: { seats: number; holders: object[] } };
}
const rewritten = (change: (region: RegionFile) => void): string => {
  const region = parse(file) as RegionFile;
  change(region);
  return stringify(region);
};

const sender = (world: World) => {
  const deps = {
    client: world.client,
    table: world.tables.bodies,
    registry: world.deps.registry,
    frameworks: world.deps.frameworks,
    operators: [clientId],
    terms: termsOfAnyLength,
  };
  const handler = apiHandler(
    { importProgramme: importOperation(deps) },
    () => now,
    world.deps.registry,
    keptAnswers(world.client, world.tables.bodies),
  );
  const { path, method } = routes.importProgramme;
  return async (body: string) => {
    const event = {
      httpMethod: method,
      resource: path,
      path: path.replace('{programmeId}', programmeId),
      pathParameters: { programmeId },
      queryStringParameters: null,
      headers: { 'Content-Type': 'application/yaml' },
      body,
      requestContext: { authorizer: { clientId, scopes: scopes.join(' ') } },
    } as unknown as APIGatewayProxyEvent;
    const answered = await handler(event, {} as Context);
    return { status: answered.statusCode, body: JSON.parse(answered.body) };
  };
};

describe('a file of a programme whose first framework is in force (rule 17)', () => {
  const others = rewritten((region) => {
    region.settings.vote.quorum = 1;
    region.settings.reminders = ['PT60S'];
    region.regiegroep.rotating = { seats: 1, holders: [{ partner: 'hertogenveen', from: '2027-01-01' }] };
  });

  test('with quorum 1 and another holder is refused with each difference and how to propose it, and nothing changes', async () => {
    const world = await emptyWorld();
    const send = sender(world);
    expect(await send(file)).toMatchObject({ status: 200, body: { warnings: [] } });
    const framework = { programmeId, versions: 1, inForce: '1', revision: 1 };
    await transact(world.client, [world.tables.frameworks.insert(frameworkEntity, framework)]);
    expect(await send(others)).toMatchObject({
      status: 400,
      body: {
        code: 'invalid-input',
        detail: expect.stringContaining('rule 17'),
        faults: [
          { pointer: '/regiegroep/rotating/seats', expected: expect.stringContaining('proposeRuleChange') },
          { pointer: '/settings/vote/quorum', expected: expect.stringContaining('proposeRuleChange') },
          { pointer: '/regiegroep/rotating/holders', expected: expect.stringContaining('callReview') },
        ],
      },
    });
    const { programme, seats } = await world.deps.registry.registry(programmeId);
    expect(programme.settings).toMatchObject({ vote: { quorum: 2 }, regiegroep: { rotating: 0 }, reminders: [] });
    expect(seats).toHaveLength(2);
    expect(await factsOfType(world, 'bodies', 'programme.imported')).toHaveLength(1);
    const reminded = rewritten(({ settings }) => {
      settings.reminders = ['PT60S'];
    });
    expect(await send(reminded)).toMatchObject({ status: 200 });
  });

  test('is free to set the rules before that', async () => {
    const world = await emptyWorld();
    const send = sender(world);
    await send(file);
    expect(await send(others)).toMatchObject({ status: 200, body: { warnings: [] } });
    const { programme } = await world.deps.registry.registry(programmeId);
    expect(programme.settings.vote.quorum).toBe(1);
  });
});
