import { expect, test } from 'vitest';
import { monitoringContracts } from '#functions/monitoring/contracts.ts';
import { listMeasurements } from '#functions/monitoring/operations/list-measurements.ts';
import { recordMeasurement } from '#functions/monitoring/operations/record-measurement.ts';
import { overviewContracts } from '#functions/overview/contracts.ts';
import { readIndicators } from '#functions/overview/operations/read-indicators.ts';
import { rebuild } from '#functions/overview/reactions/rebuild.ts';
import { overviewPartEntity } from '#functions/overview/records.ts';
import { exampleText } from '../support/framework-texts.ts';
import { givenReport, planContent, planGoal } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { as, formed, inForce, move, registryWithApps, report, submit, testOfPlan } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { monitoringDeps } from './support/monitoring.ts';
import { delivered, overviewDeps, recordedFacts } from './support/overviews.ts';
import { spoilt } from './support/spoilt.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const share = { indicatorId: 'bewegen-aandeel', how: 'adds' } as const;
const moving = planContent(1000, { goals: [planGoal({ moves: share, baseline: 81, target: 85 })] });

const measure = (world: World, body: object, at?: string, clientId = `bureau-${programmeId}`) =>
  called(recordMeasurement(monitoringDeps(world)), { programmeId, indicatorId: share.indicatorId }, body, clientId, at);

const read = async (world: World, query: Readonly<Record<string, string>> = {}, at = now) => {
  const clientId = as('zorg', { programmeId, allianceId: '' });
  const { body } = await called(readIndicators(overviewDeps(world)), { programmeId }, undefined, clientId, at, query);
  return overviewContracts.readIndicators.answers[200].parse(body);
};
const shareIn = async (world: World, query?: Readonly<Record<string, string>>, at?: string) =>
  (await read(world, query, at)).indicators.find(({ indicatorId }) => indicatorId === share.indicatorId);

const atWork = async (world: World, allianceId = 'samen-bewegen') => {
  const ids = await formed(world, allianceId);
  await submit(world, ids, 'alfa', moving);
  await testOfPlan(world, ids, { version: 1, verdict: 'fits' });
  await move(world, ids, { move: 'execute' }, as('alfa', ids));
  return ids;
};

test('an indicator follows the reports of alliances and what is measured, and is the same however the facts come', async () => {
  const world = await emptyWorld();
  const one = await atWork(world, 'een');
  const other = await atWork(world, 'twee');
  await delivered(world, await recordedFacts(world));
  expect(await shareIn(world)).toMatchObject({ madeOf: [{ counts: true }, { counts: true }], gaps: [] });
  expect(await shareIn(world)).not.toHaveProperty('value');

  await report(world, one, givenReport({ goals: [{ planGoalId: 'bewegende-kinderen', reached: 82, forecast: 85 }] }));
  await report(world, other, givenReport({ goals: [{ planGoalId: 'bewegende-kinderen', reached: 83, forecast: 84 }] }));
  // Twice, and in the wrong order.
  const facts = await recordedFacts(world);
  await delivered(world, facts.toReversed());
  await delivered(world, facts);
  expect(await shareIn(world)).toMatchObject({ value: 84, valueOn: '2027-01-31', valueFrom: 'reports', forecast: 88 });

  await measure(world, { value: 83.5, day: '2027-02-10', source: 'GGD-monitor', basedOn: 0 });
  await delivered(world, await factsOfType(world, 'monitoring', 'indicator.measured'));
  expect(await shareIn(world)).toMatchObject({ value: 83.5, valueFrom: 'measurement', measurement: { number: 1 } });
  expect(await rebuild(overviewDeps(world), programmeId)).not.toContain(`${programmeId}.indicators`);
});

test('a kept indicator that cannot be read is as one that is not there: it is read from the record, until it is kept anew', async () => {
  const world = await emptyWorld();
  await atWork(world);
  await measure(world, { value: 83.5, day: '2027-02-10', source: 'GGD-monitor', basedOn: 0 });
  await rebuild(overviewDeps(world), programmeId);
  const before = await read(world);
  const place = overviewPartEntity.key({ programmeId, part: 'indicators', name: '' });
  await spoilt(world, world.tables.escalations, place, 'hash');
  expect(await read(world)).toEqual(before);
  expect(await rebuild(overviewDeps(world), programmeId)).toEqual([`${programmeId}.indicators`]);
  expect(await read(world)).toEqual(before);
});

test('a measurement is the programmabureau’s, with its source; a correction of the same day stays beside it', async () => {
  const world = await emptyWorld();
  await imported(world, registryWithApps(programmeId));
  await inForce(world, { programmeId });
  const given = { value: 83, day: '2027-01-10', source: 'GGD-monitor', basedOn: 0 };
  await expect(measure(world, given, undefined, 'alfa-proefland')).rejects.toMatchObject({
    code: 'not-entitled',
    rule: 'measure an indicator',
  });
  await expect(measure(world, { ...given, day: '2099-01-01' })).rejects.toMatchObject({
    code: 'invalid-input',
    faults: [{ pointer: '/day' }],
  });
  expect((await measure(world, given)).status).toBe(201);
  expect((await measure(world, given)).status).toBe(200);
  await expect(measure(world, { ...given, value: 84 })).rejects.toMatchObject({ code: 'measurement-changed' });
  expect((await measure(world, { ...given, value: 84, basedOn: 1 })).status).toBe(201);
  const ids = { programmeId, indicatorId: share.indicatorId };
  const { body } = await called(listMeasurements(monitoringDeps(world)), ids);
  expect(monitoringContracts.listMeasurements.answers[200].parse(body).measurements).toMatchObject([
    { number: 1, value: 83 },
    { number: 2, value: 84 },
  ]);
  expect(await shareIn(world)).toMatchObject({ value: 84 });
  expect(await factsOfType(world, 'monitoring', 'indicator.measured')).toHaveLength(2);
  await expect(
    called(listMeasurements(monitoringDeps(world)), { programmeId, indicatorId: 'onbekend' }),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a measurement that is sent again late is answered with what was recorded, also when the framework has the indicator no more', async () => {
  const world = await emptyWorld();
  await imported(world, registryWithApps(programmeId));
  await inForce(world, { programmeId });
  const given = { value: 83, day: '2027-01-10', source: 'GGD-monitor', basedOn: 0 };
  const first = await measure(world, given);
  const lines = exampleText.lines.filter(({ lineId }) => lineId !== 'gezond');
  await inForce(world, { programmeId, cycleId: '2', content: { ...exampleText, lines } });
  const repeated = await measure(world, given, '2028-03-01T09:00:00.000Z');
  expect(repeated).toEqual({ ...first, status: 200 });
  await expect(measure(world, { ...given, basedOn: 1 })).rejects.toMatchObject({ code: 'not-found' });
  expect(await factsOfType(world, 'monitoring', 'indicator.measured')).toHaveLength(1);
});

test('two first measurements of a day that arrive at once are one and a refusal', async () => {
  const world = await emptyWorld();
  await imported(world, registryWithApps(programmeId));
  await inForce(world, { programmeId });
  const given = { day: '2027-01-10', source: 'GGD-monitor', basedOn: 0 };
  const done = await Promise.allSettled([
    measure(world, { ...given, value: 1 }),
    measure(world, { ...given, value: 2 }),
  ]);
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await factsOfType(world, 'monitoring', 'indicator.measured')).toHaveLength(1);
});

test('indicators are shown as they were known on a day, and not of a day to come', async () => {
  const world = await emptyWorld();
  await imported(world, registryWithApps(programmeId));
  await inForce(world, { programmeId });
  const given = { value: 83, day: '2027-02-10', source: 'GGD-monitor', basedOn: 0 };
  await measure(world, given, '2027-03-03T10:00:00.000Z');
  const later = '2027-04-01T09:00:00.000Z';
  expect(await shareIn(world, { asOf: '2027-03-03' }, later)).toMatchObject({ value: 83 });
  // Measured before, and not recorded yet.
  expect(await shareIn(world, { asOf: '2027-03-02' }, later)).not.toHaveProperty('value');
  await expect(read(world, { asOf: '2099-01-01' })).rejects.toMatchObject({ faults: [{ pointer: '/asOf' }] });
});
