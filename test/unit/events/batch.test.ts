import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchHandler, failedOf, Message } from '#shared/events/batch.ts';

const message = (number: number, body = JSON.stringify({ number })) => ({ messageId: `m-${number}`, body });
const numberIn = (body: unknown): number => (body as { number: number }).number;

/** A handler that fails with some of its messages, and what it took. */
const failingWith = (bad: ReadonlySet<number>, beside?: true) => {
  const taken: number[] = [];
  const handler = batchHandler(Message, {
    take: (messages) =>
      failedOf(messages, {
        read: numberIn,
        take: async (number) => {
          if (bad.has(number)) throw new Error('no room');
          taken.push(number);
        },
        beside,
      }),
  });
  return { taken, handler };
};

describe('a batch', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 9 }));
  test.each([undefined, true] as const)(
    'names what failed and takes all else (beside one another: %s)',
    async (beside) => {
      const property = fc.asyncProperty(numbers, fc.uniqueArray(fc.integer({ min: 0, max: 9 })), async (all, some) => {
        const bad = new Set(some);
        const { taken, handler } = failingWith(bad, beside);
        const { batchItemFailures } = await handler({ Records: all.map((number) => message(number)) });
        const failed = all.filter((number) => bad.has(number)).map((number) => `m-${number}`);
        expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(failed);
        expect(taken).toEqual(all.filter((number) => !bad.has(number)));
      });
      await fc.assert(property);
    },
  );

  test('names a message that cannot be read', async () => {
    const { taken, handler } = failingWith(new Set());
    const answer = await handler({ Records: [message(1), message(2, '{'), message(3)] });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-2' }] });
    expect(taken).toEqual([1, 3]);
  });

  test('that is none is a call of the schedule: it sweeps', async () => {
    let [swept, taken] = [0, 0];
    const handler = batchHandler(Message, {
      take: async () => {
        taken += 1;
        return [];
      },
      sweep: async () => {
        swept += 1;
      },
    });
    expect(await handler({})).toEqual({ batchItemFailures: [] });
    expect(await handler(undefined)).toEqual({ batchItemFailures: [] });
    expect([swept, taken]).toEqual([2, 0]);
    await handler({ Records: [] });
    expect([swept, taken]).toEqual([2, 1]);
  });
});
