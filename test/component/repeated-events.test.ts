import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { offeredTypes } from '#shared/events/catalogue.ts';
import { type Capability, capabilities } from '#shared/runtime/capabilities.ts';
import {
  agreeUpTo,
  eventually,
  type Ground,
  inStage,
  type Region,
  settle,
  startGround,
  submittedCycle,
} from './support/region.ts';

let ground: Ground;
let region: Region;
beforeAll(async () => {
  ground = await startGround();
  region = await settle(ground, { programmeId: 'zuid-limburg', municipalities: ['aalst', 'borne'] });
});
afterAll(() => ground.stop());

interface Delivery {
  readonly consumer: string;
  readonly body: string;
}

const database = (): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: ground.stack.dynamoUrl,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

/** Every item of every table, without what a second run of the same story would make otherwise. */
const everything = async (): Promise<Record<string, unknown>[]> => {
  const client = database();
  const items: Record<string, unknown>[] = [];
  for (const table of tables) {
    for await (const page of paginateScan({ client }, { TableName: table }))
      items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
  }
  return items;
};

const listeners = Object.entries(capabilities as Record<string, Capability>).flatMap(([name, { listens = [] }]) =>
  (listens === 'offered' ? offeredTypes : listens).map((type) => ({ name, type })),
);
let tables: string[] = [];

/** Every fact so far, as a delivery for every function that listens to it. */
const deliveries = async (): Promise<Delivery[]> => {
  const facts = (await everything()).filter(({ entity }) => entity === 'fact');
  return facts.flatMap(({ id, type, time, data }) =>
    listeners
      .filter((listener) => listener.type === type)
      .map(({ name }) => ({
        consumer: name,
        body: JSON.stringify({
          detail: {
            specversion: '1.0',
            id,
            source: 'urn:nld:oin:00000000000000000000:systeem:test',
            type,
            time,
            subject: String(id),
            datacontenttype: 'application/json',
            data,
          },
        }),
      })),
  );
};

const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);

const functionOf = (consumer: string): string => {
  const found = ground.stack.functions().find((name) => name.endsWith(consumer.replace('/', '-')));
  if (!found) throw new Error(`There is no function for ${consumer}`);
  return found;
};

const deliver = async ({ consumer, body }: Delivery): Promise<void> => {
  const result = await ground.stack.invoke(functionOf(consumer), { Records: [{ messageId: 'again', body }] });
  if (!result.ok) throw new Error(`${consumer} failed: ${result.errorType}`);
};

it('comes to the same end when every fact is delivered three times more, late and in random order', async () => {
  const { TableNames = [] } = await database().send(
    new (await import('@aws-sdk/client-dynamodb')).ListTablesCommand({}),
  );
  tables = TableNames;
  let going = true;
  // While the cycle runs, what happened before keeps coming in again.
  const harassment = (async () => {
    while (going) {
      for (const delivery of shuffled(await deliveries()).slice(0, 10)) await deliver(delivery);
      await sleep(200);
    }
  })();
  const cycleId = await submittedCycle(region);
  await agreeUpTo(region, cycleId, 'in-force');
  going = false;
  await harassment;
  await ground.stack.settled();
  await eventually('the register', async () => ((await region.api.decisions()).length === 6 ? true : undefined));

  const [mails, before] = [(await ground.stack.mails()).length, await everything()];
  const all = await deliveries();
  for (const delivery of shuffled([...all, ...all, ...all])) await deliver(delivery);
  await ground.stack.settled();

  expect(all.length).toBeGreaterThan(50);
  expect((await ground.stack.mails()).length).toBe(mails);
  const sorted = (items: Record<string, unknown>[]) => items.map((item) => JSON.stringify(item)).sort();
  expect(sorted(await everything())).toEqual(sorted(before));
  expect(await inStage(region, cycleId, 'in-force')).toMatchObject({ status: 'in-force' });
  expect(await region.api.verifyDecisions()).toMatchObject({ whole: true, entries: 6 });
}, 240_000);
