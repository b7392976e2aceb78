import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eachOf } from '../support/each-of.ts';
import { givenReport, planContent } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { as, working } from './support/alliances.ts';
import { type Gateway, gatewayOf } from './support/deployed-api.ts';
import { emptyWorld } from './support/world.ts';

const ids = { programmeId: 'proefland', allianceId: 'samen-bewegen', indicatorId: 'bewegen-aandeel', year: '2027' };
const bureau = `bureau-${ids.programmeId}`;
const member = as('alfa', ids);

beforeEach(() => {
  vi.setSystemTime(now);
});
afterEach(() => {
  vi.useRealTimers();
});

const about = { source: 'state', on: '2027-02-01', reference: 'R 1' };
const grant = {
  kind: 'grant',
  entryId: 'beschikking',
  amountCents: 1000,
  ...about,
  period: { from: '2027-01-01', until: '2029-01-01' },
  cashierId: 'alfa',
  conditions: [],
};
const advance = { kind: 'advance', entryId: 'voorschot', amountCents: 600, ...about };
const payment = { kind: 'payment', entryId: 'betaling', amountCents: 601, ...about, allianceId: ids.allianceId };
const lesson = { lessonId: 'les', title: 'Les', lineId: 'gezond', goals: ['bewegen'] };
const meeting = { from: 'meeting', meeting: 'coalition', heldOn: '2027-02-10' };
const twice = [
  { source: 'state', amountCents: 60_000 },
  { source: 'state', amountCents: 50_000 },
];

/** What is wrong, by whom it is sent, and how it is refused: the code, or the places of every fault. */
const wrong: readonly [what: string, name: Parameters<Gateway>[0], clientId: string, body: object, refusal: object][] =
  [
    [
      'a measurement of a day to come',
      'recordMeasurement',
      bureau,
      { value: 83, day: '2027-03-02', source: 'GGD-monitor', basedOn: 0 },
      { faults: [{ pointer: '/day' }] },
    ],
    ['a payment beyond the advance', 'recordMoney', bureau, payment, { code: 'beyond-received' }],
    [
      'a payment of a day to come for an alliance that is not there',
      'recordMoney',
      bureau,
      { ...payment, on: '2027-03-02', allianceId: 'nergens' },
      { faults: [{ pointer: '/on' }, { pointer: '/allianceId' }] },
    ],
    [
      'a lesson without a ground',
      'recordLesson',
      member,
      { ...lesson, source: meeting },
      { faults: [{ pointer: '/ground' }] },
    ],
    [
      'a lesson from a meeting to come, about a goal of another line',
      'recordLesson',
      member,
      { ...lesson, ground: 'Zo ging het.', goals: ['talent'], source: { ...meeting, heldOn: '2027-03-02' } },
      { faults: [{ pointer: '/goals/0' }, { pointer: '/source/heldOn' }] },
    ],
    ['a report over a closed period', 'submitReport', member, givenReport(), { code: 'period-closed' }],
    [
      'a plan whose sources do not add up, one of them twice',
      'submitPlan',
      member,
      { year: 2027, basedOn: 1, content: planContent(100_000, { sources: twice as never }), dropped: [] },
      { faults: [{ pointer: '/content/sources/1/source' }, { pointer: '/content/sources' }] },
    ],
  ];

test('what is wrong with money, measurements, lessons and reports is refused by name with every fault, and nothing is lost', async () => {
  const world = await emptyWorld();
  await working(world);
  const gateway = await gatewayOf(world);
  const send = (name: Parameters<Gateway>[0], clientId: string, body: object) =>
    gateway(name, { ids, clientId, body: JSON.stringify(body) });
  expect((await send('recordMoney', bureau, grant)).status).toBe(201);
  expect((await send('recordMoney', bureau, advance)).status).toBe(201);
  expect((await send('closePeriods', bureau, { closedUntil: '2027-02-01' })).status).toBe(201);
  const kept = async () => {
    const names = ['listMoney', 'readMoney', 'listMeasurements', 'listLessons', 'listReports', 'readAlliance'] as const;
    return Promise.all(names.map(async (name) => (await gateway(name, { ids, clientId: bureau })).body));
  };
  const before = await kept();
  for (const [what, name, clientId, body, refusal] of eachOf(wrong)) {
    const { status, body: problem } = await send(name, clientId, body);
    expect({ what, isRefused: status === 400 || status === 409, problem }).toMatchObject({
      isRefused: true,
      problem: refusal,
    });
  }
  expect(await kept()).toEqual(before);
  // What was right is taken as before.
  expect((await send('recordMoney', bureau, { ...payment, amountCents: 600 })).status).toBe(201);
});
