import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, onTestFinished, test } from 'vitest';
import { canonical, checkRegister } from '#client/check-register.ts';
import { Client } from '#client/client.ts';
import { type Head, headsIn } from '#client/kept-heads.ts';
import { listDecisions, verifyDecisions } from '#functions/decisions/operations/read-register.ts';
import { entryEntity, entryHash, headEntity, type RegisterEntry, ranges } from '#functions/decisions/records.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { type Key, toStored } from '#shared/dynamo/entity.ts';
import { parseInput } from '#shared/http/faults.ts';
import { application } from '../support/callers.ts';
import { hashOf } from '../support/cycles.ts';
import { eachOf } from '../support/each-of.ts';
import { now } from '../support/small-programme.ts';
import { registered, written } from './support/copies.ts';
import { decisionNumber } from './support/decision.ts';
import { emptyWorld, type World } from './support/world.ts';

const programmeId = 'proefland';
const withSigns = (number: number): Decision =>
  decisionNumber(number, { motivation: 'Één “besluit”\nmet een regeleinde \u2028 en 😀.' });

/** The register over HTTP, read from the tables at every request, a few entries at a time. */
const served = async ({ tables }: World): Promise<string> => {
  const deps = { table: tables.decisions, decisionsInRecord: async () => [], unfounded: async () => [] };
  const registry = { demandPartner: async () => undefined };
  const operations = { list: listDecisions({ ...deps, registry }), verify: verifyDecisions(deps) };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const handler = pathname.endsWith('_verify') ? operations.verify : operations.list;
    const { query: querySchema } = handler.contract;
    const given = querySchema ? parseInput(querySchema, Object.fromEntries(searchParams), 'query') : {};
    const query = { ...(given as object), ...(handler === operations.list ? { limit: 3 } : {}) };
    const { status, body } = await handler.answer({
      params: { programmeId },
      body: undefined,
      query,
      caller: application('maastricht'),
      standing: { bureau: true },
      now,
    } as Parameters<typeof handler.answer>[0]);
    const { next } = body as { next?: string };
    response.writeHead(status, {
      'Content-Type': 'application/json',
      ...(next ? { Link: `<${next}>; rel="next"` } : {}),
    });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
};

const last = 7;
const story = async () => {
  const world = await emptyWorld();
  const entries = await registered(
    world,
    Array.from({ length: last }, (_, at) => withSigns(at + 1)),
  );
  const url = await served(world);
  const keptAt = (sequence: number): Head => ({
    programmeId,
    sequence,
    hash: entries[sequence - 1]?.hash ?? '',
    source: 'the letter',
  });
  const check = (...kept: Head[]) => checkRegister(new Client({ url, token: () => 'toegang' }), programmeId, kept);
  return { world, entries, url, keptAt, check };
};

const removed = async ({ client, tables }: World, key: Key): Promise<void> => {
  await client.send(new DeleteItemCommand({ TableName: tables.decisions.name, Key: marshall(key) }));
};
const putEntry = (world: World, entry: RegisterEntry) => written(world, 'decisions', toStored(entryEntity, entry));
const putHead = (world: World, { sequence, hash }: RegisterEntry) =>
  written(world, 'decisions', toStored(headEntity, { programmeId, sequence, hash }));
const entriesOf = ({ tables }: World) => tables.decisions.query(entryEntity, ranges.entries(programmeId));

/** Writes the register anew from an entry on, each chained as it should be: the chain itself shows nothing. */
const rewritten = async (world: World, from: number, change: (decision: Decision) => Decision): Promise<void> => {
  const entries = await entriesOf(world);
  let previousHash = entries[from - 2]?.hash ?? '0'.repeat(64);
  for (const { hash: _, ...entry } of entries.slice(from - 1)) {
    const decision = entry.sequence === from ? change(entry.decision) : entry.decision;
    const unhashed = { ...entry, decision, previousHash };
    previousHash = entryHash(unhashed);
    await putEntry(world, { ...unhashed, hash: previousHash });
    if (entry.sequence === entries.length) await putHead(world, { ...unhashed, hash: previousHash });
  }
};
const refused = (decision: Decision): Decision => ({ ...decision, outcome: 'not-approved' });

test('a register that nobody touched fits every head that was ever kept of it, and says which to keep now', async () => {
  const { entries, keptAt, check } = await story();
  const kept = entries.map(({ sequence }) => keptAt(sequence));
  const head = { programmeId, sequence: last, hash: entries.at(-1)?.hash };
  expect(await check(...kept)).toEqual({ head, fitting: last, withheld: 0, faults: [] });
  expect(await check()).toEqual({ head, fitting: 0, withheld: 0, faults: [] });
});

type Touch = (world: World, entries: readonly RegisterEntry[]) => Promise<unknown>;
const at = (entries: readonly RegisterEntry[], sequence: number): RegisterEntry => {
  const entry = entries[sequence - 1];
  if (!entry) throw new Error(`There is no entry ${sequence}`);
  return entry;
};

test.each<[string, Touch, string | RegExp]>([
  [
    'an entry was changed',
    (world, entries) => putEntry(world, { ...at(entries, 3), decision: refused(at(entries, 3).decision) }),
    'Entry 3 (proefland.1.approval.1.college-3.1) was changed: its content does not fit its hash.',
  ],
  [
    'an entry was changed with its hash',
    (world, entries) => {
      const { hash: _, ...entry } = { ...at(entries, 3), decision: refused(at(entries, 3).decision) };
      return putEntry(world, { ...entry, hash: entryHash(entry) });
    },
    'Entry 4 (proefland.1.approval.1.college-4.1) does not follow on the entry before it: one of the two was replaced.',
  ],
  [
    'an entry was removed',
    (world) => removed(world, entryEntity.key({ programmeId, sequence: 4 })),
    'Entry 4 is missing: after 3 comes 5.',
  ],
  [
    'the first entry was removed',
    (world) => removed(world, entryEntity.key({ programmeId, sequence: 1 })),
    'Entry 1 is missing: the register begins with 2.',
  ],
  [
    'an entry was put in behind the last',
    (world, entries) => {
      const { hash: previousHash } = at(entries, last);
      const entry = { ...at(entries, 1), sequence: last + 1, previousHash };
      return putEntry(world, { ...entry, hash: entryHash(entry) });
    },
    /says of itself that it is not whole/,
  ],
  [
    'an entry was put in between',
    (world, entries) =>
      written(world, 'decisions', { ...toStored(entryEntity, at(entries, 3)), sk: { S: 'ENTRY#000000003a' } }),
    'Entry 3 (proefland.1.approval.1.college-3.1) was put in: its place is taken already.',
  ],
  ['the head was rewritten', (world, entries) => putHead(world, at(entries, 2)), /says of itself that it is not whole/],
  [
    'the tail was cut',
    (world) => removed(world, entryEntity.key({ programmeId, sequence: last })),
    /says of itself that it is not whole/,
  ],
  [
    'the tail was cut and the head with it',
    async (world, entries) => {
      await removed(world, entryEntity.key({ programmeId, sequence: last }));
      await putHead(world, at(entries, last - 1));
    },
    'The register was cut: the letter kept entry 7, and it ends with 6 today.',
  ],
  [
    'all of it is gone',
    async (world) => {
      for (let sequence = 1; sequence <= last; sequence += 1)
        await removed(world, entryEntity.key({ programmeId, sequence }));
      await removed(world, headEntity.key({ programmeId }));
    },
    'The register was cut: the letter kept entry 7, and it ends with 0 today.',
  ],
  [
    'the whole chain was written anew',
    (world) => rewritten(world, 1, refused),
    /^The register was written anew: entry 7 is not the one that the letter kept/,
  ],
  [
    'its tail was written anew',
    (world) => rewritten(world, 6, refused),
    /^The register was written anew: entry 7 is not the one that the letter kept/,
  ],
])('behind the back of the application %s: it is said', async (_, touch, said) => {
  const { world, entries, keptAt, check } = await story();
  await touch(world, entries);
  const { faults } = await check(keptAt(last));
  expect(faults[0]).toEqual(typeof said === 'string' ? said : expect.stringMatching(said));
});

test('a register that was written anew cannot be told from the true one without a head that was kept, or with one of before', async () => {
  const { world, keptAt, check } = await story();
  await rewritten(world, 6, refused);
  expect((await check()).faults).toEqual([]);
  expect((await check(keptAt(5))).faults).toEqual([]);
  expect((await check(keptAt(5), keptAt(6))).faults).toHaveLength(1);
});

test('heads are found in what a partner has: webhooks, letters however mail wrote them down, and lines of before', () => {
  const hash = hashOf('b');
  const head = { programmeId, sequence: 27, hash, source: 'file' };
  const event = {
    type: 'nl.regiodeal.decision.registered.v1',
    sequence: '000000000031',
    data: { programmeId, decisionId: 'x', sequence: 27, hash },
  };
  const words = `Besluitenregister: ${programmeId}, besluit 27: ${hash}`;
  const quoted = `${words.slice(0, 60)}=\r\n${words.slice(60)}`;
  const base64 = Buffer.from(`Geachte griffier,\n\n${words}\n`).toString('base64').replace(/.{76}/g, '$&\r\n');
  const texts = [
    JSON.stringify(event),
    `${JSON.stringify(event)}\n${JSON.stringify(event)}\n`,
    words,
    words.replace(': ', ':\n  '),
    quoted,
    `Content-Transfer-Encoding: base64\r\n\r\n${base64}\r\n`,
    `<td>${programmeId}, besluit 27: ${hash}</td>`,
  ];
  for (const text of eachOf(texts)) expect(headsIn(text, 'file')).toEqual([head]);
  expect(headsIn('{"a": 1', 'file')).toEqual([]);
});

test('the canonical form is that of RFC 8785', () => {
  // Section 3.2.2 of the RFC, and the order of 3.2.3.
  const example = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonical(example)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const order = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '😀': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    ö: 'Latin Small Letter O With Diaeresis',
  };
  expect(Object.values(JSON.parse(canonical(order)))).toEqual(expect.arrayContaining(Object.values(order)));
  expect(canonical(order).match(/:"[A-Z][a-z]+/g)).toEqual([
    ':"Carriage',
    ':"One',
    ':"Control',
    ':"Latin',
    ':"Euro',
    ':"Emoji',
    ':"Hebrew',
  ]);
});

test('the command says it in a sentence, and ends as it should', async () => {
  const { world, entries, url } = await story();
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, 'webhook.json'),
    JSON.stringify({ data: { programmeId, sequence: last, hash: at(entries, last).hash } }),
  );
  const run = async (...words: string[]) => {
    const child = spawn(process.execPath, ['client/check-register.ts', ...words], {
      env: { ...process.env, TOKEN: 'toegang' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const [code] = await once(child, 'close');
    return { code, said };
  };
  expect(await run(url, programmeId, folder, `3:${at(entries, 3).hash}`)).toEqual({
    code: 0,
    said: `The register of proefland is whole; 2 of 2 kept heads fit it. Today it ends with (keep this line elsewhere):\nproefland, besluit 7: ${at(entries, last).hash}\n`,
  });
  await rewritten(world, 2, refused);
  expect(await run(url, programmeId, folder)).toEqual({
    code: 1,
    said: expect.stringContaining('The register was written anew: entry 7 is not the one'),
  });
  expect(await run(url, 'elders', folder)).toEqual({
    code: 2,
    said: 'Nothing that you gave says anything of the register of elders.\n',
  });
  expect(await run('http://127.0.0.1:1/v1', programmeId)).toEqual({
    code: 2,
    said: expect.stringContaining('cannot be reached'),
  });
});
