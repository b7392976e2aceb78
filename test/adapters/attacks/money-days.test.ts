import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { eachOf } from '../../support/each-of.ts';
import { now } from '../../support/small-programme.ts';
import { registryWithApps } from '../support/alliances.ts';
import { type Gateway, gatewayOf } from '../support/deployed-api.ts';
import { app, bureau } from '../support/every-read.ts';
import { imported, lastingWorld, type World } from '../support/world.ts';

/** Attacks on the money of a past day: the edges of days, of the calendar and of the programme, and places in the list that are made up. */

const programmeId = 'proefland';
const ids = { programmeId };
/** A grant and its advances by the instant at which they were recorded, and the day that it was in the Netherlands. */
const recorded = [
  // The registry was first recorded on this day.
  ['2027-03-01T22:59:59.999Z', '2027-03-01'],
  ['2027-03-01T23:00:00.000Z', '2027-03-02'],
  // The clock goes forward at 01:00 UTC, and that day ends an hour earlier.
  ['2027-03-27T22:59:59.000Z', '2027-03-27'],
  ['2027-03-27T23:00:00.000Z', '2027-03-28'],
  ['2027-03-28T21:59:59.000Z', '2027-03-28'],
  ['2027-03-28T22:00:00.000Z', '2027-03-29'],
  // It goes back, and that day has 25 hours.
  ['2027-10-30T22:00:00.000Z', '2027-10-31'],
  ['2027-10-31T22:59:59.000Z', '2027-10-31'],
  ['2027-10-31T23:00:00.000Z', '2027-11-01'],
  ['2027-12-31T22:59:59.000Z', '2027-12-31'],
  ['2027-12-31T23:00:00.000Z', '2028-01-01'],
  ['2028-02-28T23:00:00.000Z', '2028-02-29'],
  ['2028-02-29T22:59:59.000Z', '2028-02-29'],
  ['2028-02-29T23:00:00.000Z', '2028-03-01'],
] as const;
const later = '2028-05-20T09:00:00.000Z';

let world: World;
let gateway: Gateway;
const read = async (query: Record<string, string>, reader = bureau) =>
  gateway('listMoney', { ids, query, clientId: reader.clientId ?? '' });
const entriesIn = (body: unknown): string[] =>
  (body as { entries: { entryId: string }[] }).entries.map(({ entryId }) => entryId);

beforeAll(async () => {
  vi.setSystemTime(now);
  world = await lastingWorld();
  gateway = await gatewayOf(world);
  await imported(world, registryWithApps(programmeId));
  for (const [at, [instant]] of eachOf([...recorded.entries()])) {
    vi.setSystemTime(instant);
    const common = { source: 'state', on: '2027-03-01', reference: `R ${at}` };
    const period = { from: '2027-01-01', until: '2029-01-01' };
    const grant = { kind: 'grant', amountCents: 100_000, period, cashierId: 'alfa', conditions: [] };
    const entry = { ...common, ...(at === 0 ? grant : { kind: 'advance', amountCents: 100 }) };
    const body = JSON.stringify({ ...entry, entryId: `e-${at}` });
    expect((await gateway('recordMoney', { ids, clientId: bureau.clientId ?? '', body })).status, instant).toBe(201);
  }
  vi.setSystemTime(later);
}, 120_000);
afterAll(() => {
  vi.useRealTimers();
  world.client.destroy();
});

/** The entries that were recorded by the end of a day in the Netherlands, the newest first: by the list above. */
const expectedOn = (day: string): string[] =>
  recorded.flatMap(([, on], at) => (on <= day ? [`e-${at}`] : [])).toReversed();
const days = [
  ...['2027-03-01', '2027-03-02', '2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29', '2027-10-30', '2027-10-31'],
  ...['2027-11-01', '2027-12-31', '2028-01-01', '2028-02-28', '2028-02-29', '2028-03-01', '2028-05-19', '2028-05-20'],
];

test('each day has what was recorded by its end in the Netherlands, and the sums of that day', async () => {
  for (const asOf of eachOf(days)) {
    const { status, body } = await read({ asOf });
    expect({ asOf, status, entries: entriesIn(body) }).toEqual({ asOf, status: 200, entries: expectedOn(asOf) });
    const money = await gateway('readMoney', { ids, query: { asOf }, clientId: bureau.clientId ?? '' });
    const { entries, total } = money.body as unknown as { entries: number; total: { receivedCents: number } };
    const length = expectedOn(asOf).length;
    expect({ asOf, entries, received: total.receivedCents }).toEqual({
      asOf,
      entries: length,
      received: (length - 1) * 100,
    });
  }
});

test('the parts of a past day are that day whole, whatever their size', async () => {
  for (const limit of eachOf(['1', '2', '5', '13', '14', '500']))
    for (const asOf of eachOf(['2027-03-28', '2028-02-29'])) {
      const found: string[] = [];
      let query: Record<string, string> | undefined = { asOf, limit };
      while (query) {
        const { body } = await read(query);
        found.push(...entriesIn(body));
        const { next } = body as unknown as { next?: string };
        query = next ? Object.fromEntries(new URL(next, 'https://api.example').searchParams) : undefined;
      }
      expect({ limit, asOf, found }).toEqual({ limit, asOf, found: expectedOn(asOf) });
    }
});

test('a place in the list that is made up leads to nothing later than the day', async () => {
  const cursor = (place: string) => Buffer.from(place).toString('base64url');
  for (const place of eachOf(['1', '3', '14', '15', '999999'])) {
    const { status, body } = await read({ asOf: '2027-03-28', cursor: cursor(place) });
    const expected = expectedOn('2027-03-28').filter((one) => Number(one.slice(2)) + 1 < Number(place));
    expect({ place, status, entries: entriesIn(body) }).toEqual({ place, status: 200, entries: expected });
  }
  for (const place of eachOf(['0', '-1', '1e3', '01', 'NaN', 'Infinity', '1\n', '9999999', '', '１']))
    expect((await read({ asOf: '2027-03-28', cursor: cursor(place) })).status, JSON.stringify(place)).toBe(400);
});

test('no day that does not exist, is to come, or was before the programme was recorded', async () => {
  const wrong = [
    ...['2028-05-21', '9999-12-31', '2027-02-28', '2026-12-31', '0001-01-01', '2027-02-29', '2028-02-30', '2027-13-01'],
    ...[
      '2027-3-1',
      '2027-03-01T00:00:00Z',
      '+002027-03-01',
      '2027-W09-1',
      '20270301',
      ' 2027-03-01',
      '２０２７-03-01',
      'gisteren',
    ],
  ];
  for (const asOf of eachOf(wrong))
    for (const reader of eachOf([bureau, app('delta', 'a municipality without a seat')])) {
      const { status, body } = await read({ asOf }, reader);
      expect(status, asOf).toBe(400);
      // A refusal repeats nothing of what was asked.
      expect(JSON.stringify(body), asOf).not.toContain(`"${asOf}"`);
    }
});
