import { describe, expect, test } from 'vitest';
import { listContributionConditions, listContributions } from '#functions/alliances/operations/list-contributions.ts';
import { pitchAlliance } from '#functions/alliances/operations/pitch-alliance.ts';
import { listPlans } from '#functions/alliances/operations/read-plans.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { listRounds, listTasks } from '#functions/rounds/operations/read.ts';
import { planContent } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import {
  acceptConditions,
  committed,
  decide,
  decisionOf,
  formed,
  money,
  moveOf,
  pitch,
  promise,
  submit,
  testOfPlan,
  withAlliance,
} from './support/alliances.ts';
import { answer, called } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld } from './support/world.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];
const programmeId = 'proefland';
const bureau = `bureau-${programmeId}`;

/** What a list of a programme answers an application. */
const listed = async (
  handler: Parameters<typeof called>[0],
  query: Readonly<Record<string, string>> = {},
  clientId = bureau,
): Promise<Rows> => {
  const { body } = await called(handler, { programmeId }, undefined, clientId, now, query);
  return Object.values(body as Record<string, unknown>).find((one) => Array.isArray(one)) as Rows;
};
const only = (rows: Rows, ...names: readonly string[]): Rows =>
  rows.map((row) => Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name]]] : []))));

describe('the contributions of a programme', () => {
  test('are those to every alliance, by partner and status; their conditions say whether they bind', async () => {
    const world = await emptyWorld();
    const { allianceDeps } = world;
    const ids = await withAlliance(world);
    const other = { programmeId, allianceId: 'beter-wonen' };
    await called(pitchAlliance(allianceDeps), { programmeId }, pitch(other.allianceId));
    await committed(world, ids, 'beta', money(1_000));
    await promise(world, other, 'alfa', 'wonen', money(5_000));
    await promise(world, ids, 'alfa', 'geld', money(60_000));
    await moveOf(world, ids, 'alfa', 'geld', { change: 1, move: 'put' });
    const conditions = ['De raad krijgt elk half jaar de cijfers.'];
    await decide(world, ids, 'geld', decisionOf({ outcome: 'committed-with-conditions', conditions }));

    const rows = await listed(listContributions(allianceDeps), { partnerId: 'alfa', sort: 'contributionId' });
    expect(only(rows, 'allianceId', 'contributionId', 'status')).toEqual([
      { allianceId: ids.allianceId, contributionId: 'geld', status: 'conditional' },
      { allianceId: 'beter-wonen', contributionId: 'wonen', status: 'proposed' },
    ]);
    expect(await listed(listContributions(allianceDeps), { status: 'committed' })).toHaveLength(1);

    const list = listContributionConditions(allianceDeps);
    const [waits, ...others] = await listed(list);
    expect(others).toEqual([]);
    expect(waits).toEqual({
      conditionId: 'taak-1.1.1',
      text: conditions[0],
      status: 'open',
      followUps: [],
      allianceId: ids.allianceId,
      contributionId: 'geld',
      partnerId: 'alfa',
      stands: 'waits',
    });
    await acceptConditions(world, ids, 'geld');
    expect(only(await listed(list, { stands: 'binds' }), 'conditionId', 'stands')).toEqual([
      { conditionId: 'taak-1.1.1', stands: 'binds' },
    ]);
    expect(await listed(list, { partnerId: 'beta' })).toEqual([]);
    expect(await listed(list, { status: 'met' })).toEqual([]);
  });
});

test('the plans of a programme are every version of each alliance, and the one that it works by is named', async () => {
  const world = await emptyWorld();
  const { allianceDeps } = world;
  const ids = await formed(world);
  await submit(world, ids, 'alfa', planContent(100_000));
  await testOfPlan(world, ids, { version: 1, verdict: 'fits' });
  await submit(world, ids, 'alfa', planContent(120_000), 1);
  const rows = await listed(listPlans(allianceDeps), { sort: 'allianceId' });
  expect(only(rows, 'allianceId', 'year', 'version', 'costCents', 'verdict', 'worksBy')).toEqual([
    { allianceId: ids.allianceId, year: 2027, version: 1, costCents: 100_000, verdict: 'fits', worksBy: true },
    { allianceId: ids.allianceId, year: 2027, version: 2, costCents: 120_000 },
  ]);
  expect(await listed(listPlans(allianceDeps), { allianceId: ids.allianceId, year: '2028' })).toEqual([]);
  await expect(listed(listPlans(allianceDeps), { allianceId: 'nergens' })).rejects.toMatchObject({ code: 'not-found' });
});

describe('the tasks of a round that is over', () => {
  test('are listed apart, answered or not, of everybody and of the caller itself; its round is found by its matter', async () => {
    const world = await emptyWorld();
    const { roundDeps } = world;
    const { roundId } = await withRound(world, 'sounding');
    const [first, ...rest] = await roundDeps.rounds.tasks(roundId);
    const [silent, ...others] = rest;
    for (const one of [first, ...others])
      await answer(world, one?.taskId ?? '', { answer: 'positive', remarks: 'Goed.' });
    expect(await listed(listTasks(roundDeps), { rounds: 'over' })).toEqual([]);
    expect(await listed(listTasks(roundDeps), { status: 'answered' })).toHaveLength(others.length + 1);
    await closeIfDone(roundDeps, roundId, '2029-01-01T09:00:00.000Z');

    expect(await listed(listTasks(roundDeps), { status: 'answered' })).toEqual([]);
    const over = await listed(listTasks(roundDeps), { rounds: 'over', kind: 'sounding' });
    expect(over.map(({ taskId }) => taskId).sort()).toEqual(
      [first, silent, ...others].map((one) => one?.taskId ?? '').sort(),
    );
    expect(await listed(listTasks(roundDeps), { rounds: 'over', kind: 'approval' })).toEqual([]);
    expect(only(await listed(listTasks(roundDeps), { rounds: 'over', status: 'open' }), 'taskId')).toEqual([
      { taskId: silent?.taskId },
    ]);
    const own = `${first?.partnerId}-${programmeId}`;
    expect(only(await listed(listTasks(roundDeps), { rounds: 'over', mine: 'yes' }, own), 'taskId')).toEqual([
      { taskId: first?.taskId },
    ]);

    const about = { matter: 'framework-cycle', matterId: '1' };
    expect((await listed(listRounds(roundDeps), about)).map((round) => round['roundId'])).toContain(roundId);
    expect(await listed(listRounds(roundDeps), { ...about, matterId: '2' })).toEqual([]);
    expect(await listed(listRounds(roundDeps), { ...about, matter: 'escalation' })).toEqual([]);
  });
});
