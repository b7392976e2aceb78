import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { listGrants } from '#functions/alliances/operations/grants.ts';
import { listContributionConditions, listContributions } from '#functions/alliances/operations/list-contributions.ts';
import { decisionContracts } from '#functions/decisions/contracts.ts';
import { exportDecisions, exportWorkbook } from '#functions/decisions/operations/export-decisions.ts';
import { listDecisions } from '#functions/decisions/operations/read-register.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { listInput } from '#functions/frameworks/operations/answer-input.ts';
import { listTasks } from '#functions/rounds/operations/read.ts';
import { parseInput } from '#shared/http/faults.ts';
import type { OperationHandler } from '#shared/http/operation.ts';
import { application } from '../support/callers.ts';
import { now } from '../support/small-programme.ts';
import { decisionNumber } from './support/decision.ts';
import { answer } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { registering } from './support/register.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

type Query = Readonly<Record<string, string>>;
type Programme = Query & { readonly programmeId: string };
const standing = { bureau: true };

/** Asks for a part of a list as an application of the programmabureau does. */
const part = async (handler: OperationHandler, params: Programme, query: Query): Promise<Record<string, unknown>> => {
  const parsed = parseInput(handler.contract.query ?? z.unknown(), query, 'query');
  const caller = application('bureau-proefland');
  const { body } = await handler.answer({ params, query: parsed, body: undefined, caller, standing, now });
  return body as Record<string, unknown>;
};

/** Follows a list from part to part, as long as there is a next. */
const parts = async (
  handler: OperationHandler,
  params: Programme,
  query: Query,
): Promise<Record<string, unknown>[]> => {
  const first = await part(handler, params, query);
  const next = first['next'];
  if (typeof next !== 'string') return [first];
  const { pathname, searchParams } = new URL(next, 'https://api.example');
  expect(pathname).toMatch(/^\/v1\/programmes\/proefland\//);
  return [first, ...(await parts(handler, params, Object.fromEntries(searchParams)))];
};

const decided = (number: number): Decision => decisionNumber(number, { matterId: number % 3 === 0 ? '2' : '1' });

const withEntries = async (count: number): Promise<World> => {
  const world = await emptyWorld();
  await imported(world);
  const register = registering(world);
  for (let number = 1; number <= count; number += 1) await register(decided(number));
  return world;
};

describe('the register', () => {
  const numbersIn = (found: readonly Record<string, unknown>[]): number[][] =>
    found.map(({ decisions }) => (decisions as { sequence: number }[]).map(({ sequence }) => sequence));
  const programme = { programmeId: 'proefland' };
  const list = ({ tables, deps: { registry } }: World) => listDecisions({ table: tables.decisions, registry });

  test('is read in parts that follow each other: every entry once, in order', async () => {
    const world = await withEntries(7);
    expect(numbersIn(await parts(list(world), programme, { limit: '3' }))).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    expect(numbersIn(await parts(list(world), programme, { limit: '7' }))).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
    expect(numbersIn(await parts(list(world), programme, {}))).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
    const newest = { limit: '3', sort: '-sequence' };
    expect(numbersIn(await parts(list(world), programme, newest))).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
    expect(numbersIn(await parts(list(world), programme, { ...newest, matterId: '2' }))).toEqual([[6, 3]]);
  });

  test('of one cycle is read in whole parts, however far apart its entries lie', async () => {
    const world = await withEntries(7);
    expect(numbersIn(await parts(list(world), programme, { limit: '1', matterId: '2' }))).toEqual([[3], [6]]);
    expect(numbersIn(await parts(list(world), programme, { limit: '2', matterId: '1' }))).toEqual([
      [1, 2],
      [4, 5],
      [7],
    ]);
  });

  test.each<[string, Query]>([
    ['no entries', { limit: '0' }],
    ['more than five hundred', { limit: '501' }],
    ['a place that the list never gave', { cursor: 'bm93aGVyZQ' }],
  ])('is not read for %s', async (_, query) => {
    const world = await withEntries(1);
    const [name = ''] = Object.keys(query);
    await expect(part(list(world), programme, query)).rejects.toMatchObject({ faults: [{ pointer: `/${name}` }] });
  });
});

describe('the register, asked for less than everything', () => {
  const programme = { programmeId: 'proefland' };
  const other: Partial<Decision>[] = [
    {
      matter: 'contribution',
      matterId: 'buurtwerkplaatsen.alfa-werkplaatsen',
      kind: 'contribution',
      body: 'council',
      partnerId: 'alfa',
      decidedAt: '2027-02-28T22:30:00.000Z',
      motivation: 'Het café op het plein doet mee.',
    },
    { kind: 'adoption', body: 'regiegroep', decidedAt: '2027-02-28T23:30:00.000Z' },
    { partnerId: 'alfa' },
  ];
  const withOthers = async (): Promise<World> => {
    const world = await withEntries(1);
    const register = registering(world);
    for (const [at, parts] of other.entries()) await register({ ...decided(at + 2), ...parts });
    return world;
  };

  test.each<[Query, number[]]>([
    [{ kind: 'approval' }, [1, 4]],
    [{ matter: 'framework-cycle' }, [1, 3, 4]],
    [{ matterId: 'buurtwerkplaatsen.alfa-werkplaatsen' }, [2]],
    [{ body: 'regiegroep' }, [3]],
    [{ partnerId: 'alfa' }, [2, 4]],
    [{ partnerId: 'alfa', body: 'college' }, [4]],
    // A moment of half past eleven in the evening of UTC is on the next day here.
    [{ decidedFrom: '2027-03-01' }, [3]],
    [{ decidedFrom: '2027-02-28', decidedUntil: '2027-02-28' }, [2]],
    [{ decidedUntil: '2027-02-02' }, [1, 4]],
    // Words in any order, also as a part, without capitals and accents; and the words that people read for the codes.
    [{ words: 'PLEIN cafe' }, [2]],
    [{ words: 'plein gemeenteraad' }, [2]],
    [{ words: 'vaststelling' }, [3]],
    [{ words: 'plein ontbreekt' }, []],
  ])('by %j', async (query, sequences) => {
    const { tables, deps } = await withOthers();
    const found = await parts(listDecisions({ table: tables.decisions, registry: deps.registry }), programme, {
      ...query,
      limit: '1',
    });
    expect(found.flatMap(({ decisions }) => (decisions as { sequence: number }[]).map((one) => one.sequence))).toEqual(
      sequences,
    );
    const parsed = parseInput(decisionContracts.exportDecisions.query, query, 'query');
    const caller = application('bureau-proefland');
    const request = { params: programme, query: parsed, body: undefined, caller, standing, now };
    const { body } = await exportDecisions({ table: tables.decisions, registry: deps.registry }).answer(request);
    const [, ...rows] = String(body).split('\r\n').slice(0, -1);
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual(sequences);
  });
});

describe('what waits on whom', () => {
  const programme = { programmeId: 'proefland' };
  const listed = async (world: World, query: Query): Promise<string[]> => {
    const found = await parts(listTasks(world.roundDeps), programme, query);
    return found.flatMap(({ tasks }) => (tasks as { addresseeId: string }[]).map(({ addresseeId }) => addresseeId));
  };

  test('is read in parts, by what was asked: whom, what was done with it, in which kind of round, and due when', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'input');
    const all = tasks.map(({ addresseeId }) => addresseeId).sort();
    expect(all.length).toBeGreaterThan(3);
    await answer(world, `${roundId}.partner-school`, { answer: 'input', remarks: 'Van school.' });
    const open = all.filter((name) => name !== 'partner-school');
    expect(await listed(world, { limit: '2' })).toEqual(open);
    expect(await listed(world, { limit: '3', sort: '-taskId' })).toEqual(open.toReversed());
    expect(await listed(world, { status: 'answered' })).toEqual(['partner-school']);
    expect(await listed(world, { status: 'answered', partnerId: 'alfa' })).toEqual([]);
    expect(await listed(world, { partnerId: 'school' })).toEqual([]);
    expect(await listed(world, { partnerId: 'zorg' })).toEqual(['partner-zorg']);
    expect(await listed(world, { kind: 'approval' })).toEqual([]);
    expect(await listed(world, { kind: 'input' })).toEqual(open);
    const { termEnd = '' } = (await world.roundDeps.rounds.round(roundId)) ?? {};
    expect(await listed(world, { dueBefore: termEnd })).toEqual([]);
    const later = new Date(Date.parse(termEnd) + 1000).toISOString();
    expect(await listed(world, { dueBefore: later.replace('Z', '+00:00') })).toEqual(open);
  });
});

describe('the register as CSV', () => {
  const programme = { programmeId: 'proefland' };
  const caller = application('bureau-proefland');
  const listed = async (world: World, query: Query, largest?: number) => {
    const handler = exportDecisions({ table: world.tables.decisions, registry: world.deps.registry }, largest);
    const parsed = parseInput(handler.contract.query ?? z.unknown(), query, 'query');
    const { body, headers } = await handler.answer({
      params: programme,
      query: parsed,
      body: undefined,
      caller,
      standing,
      now,
    });
    const [, next] = /^<(.+)>; rel="next"$/.exec(headers?.Link ?? '') ?? [];
    const [names, ...rows] = String(body).split('\r\n').slice(0, -1);
    return { names, rows, next, headers };
  };
  const numbersIn = (rows: readonly string[]): number[] => rows.map((row) => Number(row.split(/[,;]/)[0]));

  test('is whole in one answer, under a name to keep it by', async () => {
    const { names, rows, next, headers } = await listed(await withEntries(7), {});
    expect(names).toMatch(/^\uFEFFVolgnummer,Geregistreerd op,Onderwerp,/);
    expect(numbersIn(rows)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(rows[0]).toMatch(/^1,.*,"Kaders, versie 1",Instemming,College,,Het college stemt in,2027-02-02,/);
    expect(next).toBeUndefined();
    expect(headers).toEqual({ 'Content-Disposition': 'attachment; filename="besluitenregister-proefland.csv"' });
  });

  test('says where it goes on when an answer is full, every row once and every part with its names', async () => {
    const world = await withEntries(7);
    const numbers: number[][] = [];
    for (let query: Query | undefined = { matterId: '1', separator: 'semicolon' }; query; ) {
      const { names, rows, next } = await listed(world, query, 1000);
      expect(names).toMatch(/^\uFEFFVolgnummer;/);
      numbers.push(numbersIn(rows));
      query = next ? Object.fromEntries(new URL(next, 'https://api.example').searchParams) : undefined;
    }
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers.flat()).toEqual([1, 2, 4, 5, 7]);
  });
});

describe('the register as a workbook', () => {
  const listed = async (world: World, query: Query, largest: number) => {
    const handler = exportWorkbook({ table: world.tables.decisions, registry: world.deps.registry }, largest);
    const parsed = parseInput(handler.contract.query ?? z.unknown(), query, 'query');
    const params = { programmeId: 'proefland' };
    const caller = application('bureau-proefland');
    const { body, headers, version } = await handler.answer({
      params,
      query: parsed,
      body: undefined,
      caller,
      standing,
      now,
    });
    const [, next] = /^<(.+)>; rel="next"$/.exec(headers?.Link ?? '') ?? [];
    const files = unzipSync(Buffer.from(String(body), 'base64'));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const numbers = [...sheet.matchAll(/<c r="A\d+"[^>]*><v>(\d+)<\/v>/g)].map(([, number]) => Number(number));
    return { numbers: numbers.slice(1), next, headers, version };
  };

  test('has the rows that the CSV has, each part a file by itself that is known again', async () => {
    const world = await withEntries(7);
    const numbers: number[][] = [];
    const versions = new Set<unknown>();
    for (let query: Query | undefined = { matterId: '1' }; query; ) {
      const part = await listed(world, query, 1500);
      expect(part.headers?.['Content-Disposition']).toBe('attachment; filename="besluitenregister-proefland.xlsx"');
      expect((await listed(world, query, 1500)).version).toBe(part.version);
      // How they are shown counts too: a release that adds a column gives no answer that is known already.
      expect(part.version).toContain('"Vastgelegd via"');
      versions.add(part.version);
      numbers.push(part.numbers);
      query = part.next ? Object.fromEntries(new URL(part.next, 'https://api.example').searchParams) : undefined;
    }
    expect(numbers.length).toBeGreaterThan(1);
    expect(versions.size).toBe(numbers.length);
    expect(numbers.flat()).toEqual([1, 2, 4, 5, 7]);
  });
});

test('a list about a partner that the programme does not have is refused, and so is a name that is no identifier', async () => {
  const world = await emptyWorld();
  await imported(world);
  const { tables, deps, allianceDeps, roundDeps } = world;
  const decisions = { table: tables.decisions, registry: deps.registry };
  const programme = { programmeId: 'proefland' };
  const lists = [
    listTasks(roundDeps),
    listGrants(allianceDeps),
    listContributions(allianceDeps),
    listContributionConditions(allianceDeps),
    listDecisions(decisions),
    exportDecisions(decisions),
    exportWorkbook(decisions),
  ];
  await Promise.all(
    lists.map(async (list) => {
      await expect(part(list, programme, { partnerId: 'maastricht' })).rejects.toMatchObject({ code: 'not-found' });
      await expect(part(list, programme, { partnerId: 'Maastricht' })).rejects.toMatchObject({ code: 'invalid-input' });
      await part(list, programme, { partnerId: 'alfa' });
    }),
  );
  expect(await part(listTasks(roundDeps), programme, { partnerId: 'programmabureau' })).toEqual({ tasks: [] });
});

describe('the input on a framework', () => {
  test('is read in parts; how much of all of it waits for an answer stands in every part', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'input');
    for (const partner of ['alfa', 'school', 'zorg']) {
      await answer(world, `${roundId}.partner-${partner}`, { answer: 'input', remarks: `Van ${partner}.` });
    }
    const found = await parts(listInput(world.deps), { programmeId: 'proefland', cycleId: '1' }, { limit: '2' });
    const remarks = found.map(({ received }) => (received as { remarks: string }[]).map((one) => one.remarks));
    expect(remarks).toEqual([['Van alfa.', 'Van school.'], ['Van zorg.']]);
    expect(found.map(({ unanswered }) => unanswered)).toEqual([3, 3]);
  });
});
