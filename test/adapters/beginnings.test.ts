import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, inject, onTestFinished, test } from 'vitest';
import { planContent } from '../support/plans.ts';
import { working } from './support/alliances.ts';
import { everything } from './support/copies.ts';
import { clientAt } from './support/engine.ts';
import { broughtTo } from './support/governance.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

/** How many transactions something makes: the operations write in nothing else. */
const transactionsIn = async ({ client }: World, work: () => Promise<unknown>): Promise<number> => {
  let transactions = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (commandName === 'TransactWriteItemsCommand') transactions += 1;
        return next(args);
      },
    { step: 'initialize', name: 'transactionsIn' },
  );
  await work();
  return transactions;
};

test('who begins the same way has, copied, what the operations left', async () => {
  const plan = planContent(777);
  const one = await emptyWorld();
  const made = await working(one, plan);
  const other = await emptyWorld();
  expect(await transactionsIn(other, async () => expect(await working(other, plan)).toEqual(made))).toBe(0);
  expect(await everything(other)).toEqual(await everything(one));
});

test('one beginning after another is copied as what it adds, and what it takes away', async () => {
  const worlds: World[] = [];
  const rounds: string[] = [];
  for (const _ of [1, 2]) {
    const world = await emptyWorld();
    await imported(world);
    rounds.push(await broughtTo(world, 'proefland', 'consultation'));
    worlds.push(world);
  }
  const [one, other] = await Promise.all(worlds.map(everything));
  expect(other).toEqual(one);
  expect(rounds[1]).toBe(rounds[0]);
});

test('where anybody else wrote, the operations do it themselves', async () => {
  const plan = planContent(778);
  const one = await emptyWorld();
  const made = await transactionsIn(one, () => working(one, plan));
  const other = await emptyWorld();
  const client = clientAt(inject('engine').endpoint, other.account);
  onTestFinished(() => client.destroy());
  await client.send(
    new PutItemCommand({ TableName: other.tables.mail.name, Item: { pk: { S: 'somebody' }, sk: { S: 'else' } } }),
  );
  expect(made).toBeGreaterThan(0);
  expect(await transactionsIn(other, () => working(other, plan))).toBeGreaterThan(made);
});

test('two beginnings at once in the same tables are refused: neither would know what it left', async () => {
  const world = await emptyWorld();
  const plan = planContent(779);
  const both = await Promise.allSettled([working(world, plan), working(world, plan)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
