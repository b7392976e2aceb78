import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Operation, type Route, routes } from '#shared/api/routes.ts';
import { authority } from '#shared/authority/authority.ts';
import { eachOf } from '../support/each-of.ts';
import { requestsMade } from '../support/requests-made.ts';
import { smallRegistry } from '../support/small-programme.ts';
import { type Column, rows } from '../unit/authority/who-may-do-what.ts';
import { type Call, deployed } from './support/deployed-api.ts';
import { answer } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { lastingWorld, type World } from './support/world.ts';

/** How each application of a small programme stands in it. */
const apps: Readonly<Record<string, Column>> = {
  'bureau-hier': 'bureau',
  'alfa-hier': 'fixed',
  'delta-hier': 'municipality',
  'school-hier': 'other',
};
const actOf = (name: Operation) => (routes[name] as Route).act;

describe('every operation of the API', () => {
  let world: World;
  let call: Call;
  let mine: Record<string, string>;
  let theirs: Record<string, string>;
  beforeAll(async () => {
    world = await lastingWorld();
    call = await deployed(world);
    const idsOf = async (programmeId: string): Promise<Record<string, string>> => {
      const { roundId } = await withRound(world, 'input', smallRegistry(programmeId));
      await answer(world, `${roundId}.partner-zorg`, { answer: 'input', remarks: 'Meer zorg.' });
      const taskId = `${roundId}.partner-zorg`;
      const allianceIds = {
        allianceId: 'samen-bewegen',
        contributionId: 'geld',
        grantId: 'ruimte',
        year: '2027',
        version: '1',
        reportId: '2027-01-01_2027-02-01.1',
      };
      const representationId = 'klankbordgroep.delta.2027-01-01';
      return {
        representationId,
        programmeId,
        ...allianceIds,
        cycleId: '1',
        roundId,
        taskId,
        textNumber: '1',
        partnerId: 'delta',
        personId: 'zorg-board-contact',
        conditionId: `${taskId}.1`,
        obligationId: 'escalation-1.3.measure-1',
        escalationId: 'escalation-1',
        decisionId: `${taskId}.1`,
        subscriptionId: 'zaaksysteem',
        clientId: `alfa-${programmeId}`,
        indicatorId: 'deelnemers',
        lessonId: 'buren-eerst',
        removal: '1',
        evaluationId: '2027-01-01_2027-07-01',
      };
    };
    mine = await idsOf('hier');
    theirs = await idsOf('elders');
  });
  afterAll(() => world.client.destroy());

  const everywhere = (Object.keys(routes) as Operation[]).filter((name) => 'everywhere' in routes[name]);
  const operations = (Object.keys(routes) as Operation[]).filter((name) => !everywhere.includes(name));
  const named = operations.filter((name) => /roundId|taskId/.test(routes[name].path));

  test.each(operations)('of another programme does not exist for an application of this one: %s', async (name) => {
    const found = await call(name, theirs, 'bureau-hier');
    expect({ status: found.status, code: found.body.code }).toEqual({ status: 404, code: 'not-found' });
    // To the letter what is said of a programme that nobody ever recorded: not even that it exists leaks.
    const nowhere = { ...theirs, programmeId: 'nergens' };
    expect(found).toEqual(await call(name, nowhere, 'bureau-hier'));
    // Nor does the time that it takes: as much is looked up before it is said.
    const { endpoint } = inject('engine');
    const [there, none] = [
      await requestsMade(endpoint, () => call(name, theirs, 'bureau-hier')),
      await requestsMade(endpoint, () => call(name, nowhere, 'bureau-hier')),
    ];
    expect(there).toBe(none);
    expect(there).toBeGreaterThan(0);
  });

  test.each(named)('finds no rounds or tasks of another programme: %s', async (name) => {
    const { roundId = '', taskId = '' } = theirs;
    const { status, body } = await call(name, { ...mine, roundId, taskId }, 'bureau-hier');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' });
  });

  test.each(operations)('is not there for an application that no programme knows: %s', async (name) => {
    const { status, body } = await call(name, mine, 'onbekend');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' });
  });

  const plain = operations.filter((name) => authority[actOf(name)].about.length === 0);
  test.each(plain)('is for whom the table names, and its refusal names the rule: %s', async (name) => {
    const row = rows.find(({ act, when }) => act === actOf(name) && when === '');
    // About things that are not there: who may ask is told so, and nothing changes on the way.
    const ids = {
      ...mine,
      cycleId: '9',
      roundId: 'niets',
      taskId: 'niets.partner-zorg',
      personId: 'niemand',
      partnerId: 'niemand',
    };
    for (const [clientId, column] of eachOf(Object.entries(apps))) {
      const { status, body } = await call(name, ids, clientId);
      const refused = status === 403 && body.code === 'not-entitled';
      const verdict = row?.expected[column] ? { refused: false } : { refused: true, rule: actOf(name) };
      expect({ refused, rule: body.rule }, `${clientId}: ${status} ${body.detail}`).toEqual(verdict);
    }
  });

  test('knows its programme before it begins, but for the import, which may make one', () => {
    expect(operations.filter((name) => 'mayCreate' in routes[name])).toEqual(['importProgramme']);
  });

  test('concerns no single programme: shows the own one and no other', async () => {
    expect(everywhere).toEqual(['listProgrammes']);
    const known = async (clientId: string) => JSON.stringify((await call('listProgrammes', {}, clientId)).body);
    expect(await known('bureau-hier')).toContain('"programmeId":"hier"');
    expect(await known('bureau-hier')).not.toContain('elders');
    expect(await known('onbekend')).toBe('{"programmes":[]}');
  });

  test('finds its own: the same calls are answered', async () => {
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

  test('changed nothing of the other programme in all this', async () => {
    const { roundId = '', taskId = '' } = theirs;
    expect(await world.deps.frameworks.cycle('elders', '1')).toMatchObject({ stage: 'input', visit: 2, revision: 2 });
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'open', answers: 1, extensions: [] });
    expect(await world.roundDeps.rounds.task(taskId)).toMatchObject({ status: 'answered', revision: 2, sendings: 1 });
  });
});
