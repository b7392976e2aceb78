import { expect, test } from 'vitest';
import { inParts } from '#shared/runtime/in-parts.ts';

/** Reads as many things as there are; @returns what was read, and the most that were read at one moment. */
const reading = async (size: number, atOnce?: number) => {
  let [underWay, most] = [0, 0];
  const read = async (item: number): Promise<number> => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise(setImmediate);
    underWay -= 1;
    return item * 2;
  };
  const items = Array.from({ length: size }, (_, at) => at);
  return { found: await inParts(items, read, atOnce), most };
};

test.each([
  { atOnce: undefined, most: 20 },
  { atOnce: 4, most: 4 },
])('of many things $most are read at once, and come in their order', async ({ atOnce, most }) => {
  const done = await reading(45, atOnce);
  expect(done.most).toBe(most);
  expect(done.found).toEqual(Array.from({ length: 45 }, (_, at) => at * 2));
});
