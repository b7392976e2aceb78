import { inject, onTestFinished } from 'vitest';
import { clientAt } from './engine.ts';
import { namesOf, type World, worldThrough } from './world.ts';

/** What a process sees that loses its connection, its memory or its machine. */
export class CutOff extends Error {}

export type When = 'before it arrived' | 'before the answer came back';

/** What is counted: a cut between two writes is the same wherever between them it comes. */
type Counted = 'calls' | 'writes';

/**
 * The same tables through a client whose n-th call is cut off: it never arrived, or it was done and the answer was lost. Everything
 * else it does is real.
 */
export const cutOffAt = (
  world: World,
  nth: number,
  when: When,
  counted: Counted = 'calls',
): { world: World; calls: () => number } => {
  const client = clientAt(inject('engine').endpoint, world.account);
  onTestFinished(() => client.destroy());
  let calls = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (counted === 'writes' && commandName !== 'TransactWriteItemsCommand') return next(args);
        calls += 1;
        const mine = calls;
        if (mine === nth && when === 'before it arrived') throw new CutOff(`call ${mine}`);
        const result = await next(args);
        if (mine === nth) throw new CutOff(`answer to call ${mine}`);
        return result;
      },
    { step: 'initialize', name: 'cutOff' },
  );
  return { world: worldThrough(client, world.account, namesOf(world)), calls: () => calls };
};

/** How many calls something makes when nothing goes wrong. */
export const callsOf = async (
  world: World,
  work: (world: World) => Promise<unknown>,
  counted: Counted = 'calls',
): Promise<number> => {
  const whole = cutOffAt(world, Number.POSITIVE_INFINITY, 'before it arrived', counted);
  await work(whole.world);
  return whole.calls();
};
