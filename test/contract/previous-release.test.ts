import { readFileSync, writeFileSync } from 'node:fs';
import { type AttributeValue, BatchWriteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openApi } from '#functions/documentation/openapi.ts';
import { entitiesOf } from '#infra/tools/restore/record/entities.ts';
import { type Operation, routes } from '#shared/api/routes.ts';
import { entityAttribute } from '#shared/dynamo/entity.ts';
import { chunks } from '#shared/dynamo/transact.ts';
import { type Owner, owners } from '#shared/runtime/capabilities.ts';
import { asking, newLog } from '../adapters/support/contract/asking.ts';
import { promisesOf } from '../adapters/support/contract/promises.ts';
import { receiverThatAgrees } from '../adapters/support/contract/receiving.ts';
import { schedulerThatTakesAll } from '../adapters/support/contract/scheduler.ts';
import { lived } from '../adapters/support/contract/story.ts';
import { type Gateway, gatewayOf, type Sent } from '../adapters/support/deployed-api.ts';
import { lastingWorld, type World } from '../adapters/support/world.ts';
import { eachOf } from '../support/each-of.ts';
import { now } from '../support/small-programme.ts';

// What the release before this one stored of a whole programme, and what it answered to whoever read it. A new release is given with
// `KEEP_RELEASE=yes npx vitest run --project contract test/contract/previous-release.test.ts`, on the commit that was deployed.

type Item = Record<string, AttributeValue>;
interface Stored {
  readonly owner: Owner;
  readonly item: Item;
}
interface Answered {
  readonly name: Operation;
  readonly asked: Omit<Sent, 'body'>;
  readonly status: number;
  readonly body: unknown;
}

const file = (name: string): URL => new URL(`previous-release/${name}.ndjson`, import.meta.url);
const linesOf = <T>(name: string): T[] =>
  readFileSync(file(name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line, bytesRead) as T);
const write = (name: string, lines: readonly unknown[]): void =>
  writeFileSync(file(name), `${lines.map((line) => JSON.stringify(line, bytesWritten)).join('\n')}\n`);
const bytesWritten = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
const bytesRead = (name: string, value: unknown): unknown =>
  name === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value;

/**
 * Answers that are not the same: a workbook says when it was made; acts that operations demand were added to the table; a programme has a
 * term for each kind of round that was added; the printed text names days without hours and each municipality that approved; the CSV of the
 * register has Dutch headings and words.
 */
const changed: ReadonlySet<Operation> = new Set([
  'exportWorkbook',
  'exportDecisions',
  'explainAuthority',
  'readProgramme',
  'printText',
  // An alliance without members can be closed at work and during a pause (rule 18): the list of its moves has one more.
  'readAlliance',
]);

/** Answers that have more fields than they had: what was there is as it was. */
const grown: ReadonlySet<Operation> = new Set([
  'readEscalation',
  'readFramework',
  // A forecast says whom the round puts over the norm of what is asked in a quarter.
  'forecastRound',
  // A list of tasks names what each is about.
  'listTasks',
  // A task says which answers it takes, for whoever answers over the API.
  'readTask',
  // A round says which answers it takes, in the words that people read.
  'readRound',
  // A subscription says which application it belongs to, since people keep them too.
  'listSubscriptions',
  'readSubscription',
]);

/** Matches a value whose objects, at whatever depth, have these fields and perhaps others. */
const withMore = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withMore);
  if (typeof value !== 'object' || value === null) return value;
  return expect.objectContaining(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withMore(part)])));
};

const kept = process.env['KEEP_RELEASE'] === 'yes';
const promises = promisesOf(openApi());

const keepRelease = async (): Promise<void> => {
  await schedulerThatTakesAll();
  const [receiver, world] = await Promise.all([receiverThatAgrees(), lastingWorld()]);
  const gateway = await gatewayOf(world);
  const log = newLog();
  await lived(world, asking(gateway, promises, log), 'hier', receiver.endpoint);
  const answers: Answered[] = [];
  for (const [name, requests] of log.worked) {
    const { body: _body, written: _written, ...request } = requests.at(-1) ?? {};
    if (routes[name].method !== 'GET') continue;
    const { status, body } = await gateway(name, request as Omit<Sent, 'body'>);
    answers.push({ name, asked: request as Omit<Sent, 'body'>, status, body });
  }
  write('answers', answers);
  write('records', await storedIn(world));
  receiver.stop();
};

const storedIn = async (world: World): Promise<Stored[]> => {
  const stored: Stored[] = [];
  for (const owner of owners) {
    const pages = paginateScan({ client: world.client }, { TableName: world.tables[owner].name, ConsistentRead: true });
    for await (const { Items = [] } of pages) stored.push(...Items.map((item) => ({ owner, item })));
  }
  return stored;
};

describe('what the release before stored', () => {
  const records = (): Stored[] => linesOf<Stored>('records');
  let world: World;
  let gateway: Gateway;
  beforeAll(async () => {
    vi.setSystemTime(now);
    if (kept) await keepRelease();
    world = await lastingWorld();
    gateway = await gatewayOf(world);
    for (const owner of owners) {
      const ofOwner = records().filter((stored) => stored.owner === owner);
      for (const some of chunks(ofOwner, 25)) {
        const requests = some.map(({ item }) => ({ PutRequest: { Item: item } }));
        await world.client.send(new BatchWriteItemCommand({ RequestItems: { [world.tables[owner].name]: requests } }));
      }
    }
  }, 120_000);
  afterAll(() => {
    vi.useRealTimers();
    world.client.destroy();
  });

  test('is of a kind that this release knows, whatever it is', () => {
    for (const { owner, item } of eachOf(records()))
      expect(entitiesOf(owner).has(item[entityAttribute]?.S ?? '')).toBe(true);
  });

  test.each(linesOf<Answered>('answers').map((answered) => [answered.name, answered] as const))(
    'is answered to %s as it was then',
    async (name, { asked: request, status, body }) => {
      const answered = await gateway(name, request);
      expect(answered.status).toBe(status);
      const whole = grown.has(name) ? withMore(body) : body;
      const [is, was] = changed.has(name) ? [typeof answered.body, typeof body] : [answered.body, whole];
      expect(is).toEqual(was);
    },
  );
});
