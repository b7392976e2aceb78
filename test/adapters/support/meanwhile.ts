import { expect, inject, onTestFinished } from 'vitest';
import { clientAt } from './engine.ts';
import { namesOf, type World, worldThrough } from './world.ts';

/**
 * The same tables through a client that, just before its n-th write or before every one, lets something else happen: what others do
 * between somebody's reading and writing, without leaving it to chance.
 */
export const meanwhile = (world: World, nth: number | 'every', other: () => Promise<unknown>): World => {
  const client = clientAt(inject('engine').endpoint, world.account);
  let writes = 0;
  onTestFinished(() => {
    client.destroy();
    expect(writes, 'the write that the other was to come before').toBeGreaterThanOrEqual(nth === 'every' ? 1 : nth);
  });
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'TransactWriteItemsCommand') writes += 1;
        const mine = commandName === 'TransactWriteItemsCommand' && (nth === 'every' || writes === nth);
        if (mine) await other();
        return next(args);
      },
    { step: 'initialize', name: 'meanwhile' },
  );
  return worldThrough(client, world.account, namesOf(world));
};
