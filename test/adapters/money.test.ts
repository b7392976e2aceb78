import { describe, expect, test } from 'vitest';
import type { GivenEntry } from '#functions/money/domain/entry.ts';
import { exportMoney, listMoney, readMoney } from '#functions/money/operations/read-money.ts';
import { exportStatement, readStatement } from '#functions/money/operations/read-statement.ts';
import { recordMoney } from '#functions/money/operations/record-money.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import { exampleText } from '../support/framework-texts.ts';
import { planContent } from '../support/plans.ts';
import { as, formed, inForce, submit, testOfPlan, working } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { meanwhile } from './support/meanwhile.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const programmeId = 'proefland';
const allianceId = 'samen-bewegen';

const depsOf = ({ client, tables, allianceDeps: { alliances, frameworks, registry } }: World) => ({
  client,
  table: tables.money,
  money: new MoneyReader(tables.money),
  alliances,
  frameworks,
  registry,
});

const about = { source: 'state' as const, on: '2027-02-01', reference: 'R 1' };
const grant = (parts: Partial<Extract<GivenEntry, { kind: 'grant' }>> = {}) => ({
  kind: 'grant' as const,
  entryId: 'beschikking',
  amountCents: 1_000_000,
  ...about,
  period: { from: '2027-01-01', until: '2029-01-01' },
  cashierId: 'alfa',
  conditions: ['Elk jaar een verantwoording.'],
  cofinancing: { demands: 'share' as const, percent: 100 },
  ...parts,
});
const advance = (parts: Partial<Extract<GivenEntry, { kind: 'advance' }>> = {}) => ({
  kind: 'advance' as const,
  entryId: 'voorschot',
  amountCents: 1000,
  ...about,
  ...parts,
});
const payment = (parts: Partial<Extract<GivenEntry, { kind: 'payment' }>> = {}) => ({
  kind: 'payment' as const,
  entryId: 'betaling',
  amountCents: 600,
  ...about,
  allianceId,
  ...parts,
});

const record = (world: World, entry: object, at?: string, clientId?: string) =>
  called(recordMoney(depsOf(world)), { programmeId }, entry, clientId, at);
const read = async (world: World, query: Readonly<Record<string, string>> = {}, at = '2027-06-01T09:00:00.000Z') =>
  (await called(readMoney(depsOf(world)), { programmeId }, undefined, undefined, at, query)).body as Record<
    string,
    unknown
  >;

/** An alliance, and money of the state that was granted and received. */
const withMoney = async (): Promise<World> => {
  const world = await emptyWorld();
  await working(world);
  await record(world, grant());
  await record(world, advance());
  return world;
};

describe('the money of the deal', () => {
  test('is what was granted, received and paid, with its facts, by source, line, alliance and partner', async () => {
    const world = await withMoney();
    expect((await record(world, payment({ partnerId: 'beta' }))).status).toBe(201);
    const money = await read(world);
    expect(money).toMatchObject({
      entries: 3,
      total: {
        grantedCents: 1_000_000,
        receivedCents: 1000,
        committedCents: 100_000,
        spentCents: 600,
        leftCents: 999_400,
      },
      alliances: [{ allianceId, lineId: 'gezond', committedCents: 100_000, spentCents: 600, leftCents: 99_400 }],
      partners: [{ partnerId: 'beta', receivedCents: 0, spentCents: 600 }],
      cofinancing: { demandedCents: 1_000_000, grantedCents: 0, shortCents: 1_000_000 },
      grants: [{ entryId: 'beschikking', cashierId: 'alfa' }],
    });
    for (const type of ['money.granted', 'money.received', 'money.paid'])
      expect(await factsOfType(world, 'money', type), type).toHaveLength(1);
  });

  test('is recorded once, however often it is sent; another entry of that name is refused', async () => {
    const world = await withMoney();
    await record(world, payment());
    expect((await record(world, payment())).status).toBe(200);
    expect(await read(world)).toMatchObject({ entries: 3, total: { spentCents: 600 } });
    await expect(record(world, payment({ amountCents: 1 }))).rejects.toMatchObject({ code: 'entry-exists' });
    expect(await factsOfType(world, 'money', 'money.paid')).toHaveLength(1);
  });

  test('is recorded by the programmabureau alone', async () => {
    const world = await withMoney();
    await expect(record(world, payment(), undefined, as('alfa', { programmeId, allianceId }))).rejects.toMatchObject({
      code: 'not-entitled',
      rule: 'record the money of the deal',
    });
  });

  test.each([
    ['a payment of more than was received', payment({ amountCents: 1001 }), { code: 'beyond-received' }],
    ['a payment of a source that gave nothing', payment({ source: 'province' }), { code: 'beyond-received' }],
    ['an advance beyond the grant', advance({ entryId: 'meer', amountCents: 999_001 }), { code: 'beyond-grant' }],
    ['an advance without a grant', advance({ entryId: 'meer', source: 'region' }), { code: 'beyond-grant' }],
    ['a day in the future', payment({ on: '2027-03-02' }), { faults: [{ pointer: '/on' }] }],
    ['an alliance that is not there', payment({ allianceId: 'nergens' }), { faults: [{ pointer: '/allianceId' }] }],
    ['a partner that is not there', payment({ partnerId: 'nergens' }), { faults: [{ pointer: '/partnerId' }] }],
    [
      'all that is wrong, at once',
      payment({ on: '2027-03-02', allianceId: 'nergens', partnerId: 'nergens', amountCents: 0 }),
      { faults: ['/on', '/amountCents', '/partnerId', '/allianceId'].map((pointer) => ({ pointer })) },
    ],
    [
      'a cashier that is no municipality',
      grant({ entryId: 'b', cashierId: 'school' }),
      { faults: [{ pointer: '/cashierId' }] },
    ],
    ['nothing', payment({ amountCents: 0 }), { faults: [{ pointer: '/amountCents' }] }],
    ['a correction without a reason', payment({ corrects: 'voorschot' }), { faults: [{ pointer: '/reason' }] }],
    ['a reason without a correction', payment({ reason: 'Zomaar.' }), { faults: [{ pointer: '/reason' }] }],
    [
      'a correction of what is not there',
      payment({ corrects: 'nergens', reason: 'Fout.' }),
      { faults: [{ pointer: '/corrects' }] },
    ],
    [
      'a correction of an entry of another kind',
      payment({ corrects: 'voorschot', reason: 'Fout.' }),
      { faults: [{ pointer: '/corrects' }] },
    ],
  ])('refuses %s, and nothing changes', async (_name, entry, refusal) => {
    const world = await withMoney();
    await expect(record(world, entry)).rejects.toMatchObject(refusal);
    expect(await read(world)).toMatchObject({ entries: 2 });
  });

  test('is corrected by an entry that counts in the place of another: both stay, and each is corrected once', async () => {
    const world = await withMoney();
    await record(world, payment());
    const right = payment({
      entryId: 'betaling-goed',
      amountCents: 400,
      corrects: 'betaling',
      reason: 'Verkeerd bedrag.',
    });
    await record(world, right);
    expect(await read(world)).toMatchObject({ entries: 4, total: { spentCents: 400 } });
    expect((await record(world, right)).status).toBe(200);
    await expect(record(world, { ...right, entryId: 'nog-een' })).rejects.toMatchObject({ code: 'entry-corrected' });
    // What never took place is 0, and gives its money back.
    const never = payment({ entryId: 'nooit', amountCents: 0, corrects: 'betaling-goed', reason: 'Niet betaald.' });
    await record(world, never);
    await record(world, payment({ entryId: 'alles', amountCents: 1000 }));
    const { body } = await called(listMoney(depsOf(world)), { programmeId });
    expect((body as { entries: { entryId: string }[] }).entries.map(({ entryId }) => entryId)).toEqual([
      'alles',
      'nooit',
      'betaling-goed',
      'betaling',
      'voorschot',
      'beschikking',
    ]);
    expect(await factsOfType(world, 'money', 'money.corrected')).toHaveLength(2);
  });

  test('lists its entries a part at a time', async () => {
    const world = await withMoney();
    await record(world, payment());
    const part = async (query: Readonly<Record<string, string>>) =>
      (await called(listMoney(depsOf(world)), { programmeId }, undefined, undefined, undefined, query)).body as {
        entries: { entryId: string }[];
        next?: string;
      };
    const first = await part({ limit: '2' });
    expect(first.entries.map(({ entryId }) => entryId)).toEqual(['betaling', 'voorschot']);
    const cursor = new URL(first.next ?? '', 'https://example.org').searchParams.get('cursor') ?? '';
    const last = await part({ limit: '2', cursor });
    expect([last.entries.map(({ entryId }) => entryId), last.next]).toEqual([['beschikking'], undefined]);
  });
});

describe('two payments that race for one advance', () => {
  test('are one payment: the other is refused, whoever comes first', async () => {
    const world = await withMoney();
    const both = await Promise.allSettled([
      record(world, payment({ entryId: 'een' })),
      record(world, payment({ entryId: 'twee' })),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'beyond-received' } });
    expect(await read(world)).toMatchObject({ total: { spentCents: 600 } });
  });

  test('cannot both pass when the other comes between reading and writing', async () => {
    const world = await withMoney();
    const slow = meanwhile(world, 1, () => record(world, payment({ entryId: 'sneller' })));
    await expect(record(slow, payment({ entryId: 'trager' }))).rejects.toMatchObject({ code: 'beyond-received' });
    expect(await read(world)).toMatchObject({ entries: 3, total: { spentCents: 600 } });
  });

  test('both stand when the advance is enough for both', async () => {
    const world = await withMoney();
    const slow = meanwhile(world, 1, () => record(world, payment({ entryId: 'sneller', amountCents: 400 })));
    expect((await record(slow, payment({ entryId: 'trager', amountCents: 600 }))).status).toBe(201);
    expect(await read(world)).toMatchObject({ total: { spentCents: 1000 } });
  });
});

describe('the money as of a day', () => {
  test('is what was recorded by the end of that day: a later correction does not change it', async () => {
    const world = await emptyWorld();
    await working(world);
    await record(world, grant(), '2027-03-01T09:00:00.000Z');
    await record(world, advance(), '2027-03-05T09:00:00.000Z');
    await record(world, payment(), '2027-03-05T10:00:00.000Z');
    const right = payment({ entryId: 'goed', amountCents: 100, corrects: 'betaling', reason: 'Verkeerd bedrag.' });
    await record(world, right, '2027-04-01T09:00:00.000Z');
    const totalOn = async (asOf: string) => {
      const { total, entries } = await read(world, { asOf });
      return [entries, (total as { spentCents: number }).spentCents];
    };
    await expect(totalOn('2027-02-28')).rejects.toMatchObject({ faults: [{ expected: '2027-03-01 or later' }] });
    expect(await totalOn('2027-03-01')).toEqual([1, 0]);
    expect(await totalOn('2027-03-04')).toEqual([1, 0]);
    expect(await totalOn('2027-03-05')).toEqual([3, 600]);
    expect(await totalOn('2027-03-31')).toEqual([3, 600]);
    expect(await totalOn('2027-04-01')).toEqual([4, 100]);
    expect(await totalOn('2027-06-01')).toEqual([4, 100]);
  });

  test('has the plans and the framework of that day', async () => {
    const world = await emptyWorld();
    const ids = await formed(world);
    await submit(world, ids, 'alfa', planContent(300, { sources: [{ source: 'state', amountCents: 300 }] }));
    const submitted = await read(world, { asOf: '2027-03-01' });
    expect(submitted).toMatchObject({ framework: '1', total: { plannedCents: 300, committedCents: 0 } });
    await testOfPlan(world, ids, { version: 1, verdict: 'fits' });
    const tested = await read(world, { asOf: '2027-03-01' });
    expect(tested).toMatchObject({
      sources: [{ source: 'state', plannedCents: 300, committedCents: 300 }],
      alliances: [{ plannedCents: 300, committedCents: 300 }],
    });
    expect(await read(world)).toMatchObject({ ...tested, asOf: '2027-06-01' });
  });
});

describe('the statement of a year', () => {
  test('has what came before it and what came in it; without a year it is the final settlement', async () => {
    const world = await withMoney();
    const later = '2028-07-01T09:00:00.000Z';
    await record(world, payment());
    await record(world, advance({ entryId: 'v-2028', on: '2028-02-01', amountCents: 2000 }), later);
    await record(world, payment({ entryId: 'b-2028', on: '2028-03-01', amountCents: 900 }), later);
    const statement = async (query: Readonly<Record<string, string>>) =>
      (await called(readStatement(depsOf(world)), { programmeId }, undefined, undefined, later, query)).body;
    expect(await statement({ year: '2028' })).toMatchObject({
      year: 2028,
      years: [2027, 2028],
      sources: [
        {
          source: 'state',
          grantedCents: 1_000_000,
          receivedBeforeCents: 1000,
          receivedCents: 2000,
          spentBeforeCents: 600,
          spentCents: 900,
          unspentCents: 1500,
          toReceiveCents: 997_000,
        },
      ],
      alliances: [{ allianceId, source: 'state', spentCents: 900, spentSoFarCents: 1500 }],
    });
    expect(await statement({})).toMatchObject({
      sources: [{ receivedCents: 3000, spentCents: 1500, unspentCents: 1500 }],
      alliances: [{ spentCents: 1500, spentSoFarCents: 1500 }],
    });
  });

  test('and the money leave as CSV with Dutch headings and whole cents', async () => {
    const world = await emptyWorld();
    await working(world);
    const sources = [{ source: 'state' as const, amountCents: 1000 }];
    const [line] = exampleText.lines;
    if (!line) throw new Error('the example has a line');
    const budget = [{ year: 2027, amountCents: 1000, sources }];
    await inForce(world, { programmeId, cycleId: '2', content: { ...exampleText, lines: [{ ...line, budget }] } });
    await record(world, grant());
    await record(world, advance());
    await record(world, payment());
    const csvQuery = { separator: 'semicolon' };
    const money = await called(exportMoney(depsOf(world)), { programmeId }, undefined, undefined, undefined, csvQuery);
    expect(String(money.body).split('\r\n')).toEqual([
      '\uFEFFProgrammalijn;Jaar;Bron;Toegekend (eurocent);Ontvangen (eurocent);Gepland (eurocent);Vastgelegd (eurocent);Besteed (eurocent);Over (eurocent)',
      'Gezonde gemeenschappen;2027;Rijksbijdrage;1000000;1000;0;0;600;999400',
      'Gezonde gemeenschappen;2027;Bron niet genoemd;0;0;100000;100000;0;0',
      '',
    ]);
    const statement = await called(exportStatement(depsOf(world)), { programmeId }, undefined, undefined, undefined, {
      ...csvQuery,
      year: '2027',
    });
    expect(String(statement.body).split('\r\n').slice(1)).toEqual([
      'Programma;Rijksbijdrage;1000000;0;1000;0;600;400;999000',
      'Samen bewegen;Rijksbijdrage;;;;0;600;;',
      '',
    ]);
    expect(statement.headers).toMatchObject({
      'Content-Disposition': 'attachment; filename="verantwoording-2027-proefland.csv"',
    });
  });
});
