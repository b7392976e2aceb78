import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { ConcurrentChange, Conflict } from '#shared/errors/errors.ts';

/** Work that ends in these errors, one after the other, and then succeeds; and what was seen of it. */
const failing = (errors: readonly Error[]) => {
  const seen: { attempt: number; conflict: unknown }[] = [];
  const waits: number[] = [];
  return {
    seen,
    waits,
    wait: async (milliseconds: number) => void waits.push(milliseconds),
    work: async (attempt: number, conflict?: unknown) => {
      seen.push({ attempt, conflict });
      const error = errors[seen.length - 1];
      if (error) throw error;
      return 'written';
    },
  };
};
const conflicts = (many: number): Error[] =>
  Array.from({ length: many }, (_, at) => new ConditionFailed([`item ${at}`]));
const tries = fc.integer({ min: 1, max: 12 });

describe('work that others write first', () => {
  test('is done again, never more often than so many tries, and ends in its last conflict', async () => {
    const property = fc.asyncProperty(tries, fc.integer({ min: 0, max: 20 }), async (most, many) => {
      const errors = conflicts(many);
      const { work, wait, waits, seen } = failing(errors);
      const end = await retry(work, { tries: most, wait }).catch((error: unknown) => error);
      expect(end).toBe(many < most ? 'written' : errors[most - 1]);
      const done = Math.min(many + 1, most);
      expect(seen.map(({ attempt }) => attempt)).toEqual(Array.from({ length: done }, (_, at) => at + 1));
      expect(waits).toHaveLength(done - 1);
    });
    await fc.assert(property);
  });

  test('is told at each new try in which conflict the one before it ended', async () => {
    const errors = conflicts(2);
    const { work, wait, seen } = failing(errors);
    await retry(work, { wait });
    expect(seen.map(({ conflict }) => conflict)).toEqual([undefined, ...errors]);
  });

  test('is left alone after eight tries when nobody says otherwise', async () => {
    const { work, wait, seen } = failing(conflicts(100));
    await expect(retry(work, { wait })).rejects.toThrow('item 7');
    expect(seen).toHaveLength(8);
  });

  test('waits twice as long before each new try, half to one and a half times that, and not without end', async () => {
    const property = fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (firstWait) => {
      const { work, wait, waits } = failing(conflicts(100));
      await expect(retry(work, { tries: 10, firstWait, wait })).rejects.toThrow(ConditionFailed);
      const averages = [1, 2, 4, 8, 16, 32, 64, 64, 64].map((times) => times * firstWait);
      expect(waits.map((given, at) => given / (averages[at] ?? 0)).filter((part) => part < 0.5 || part >= 1.5)).toEqual(
        [],
      );
      expect(waits).toHaveLength(averages.length);
    });
    await fc.assert(property);
  });
});

describe('a fault that is no conflict', () => {
  const faults = [new Error('no network'), new Conflict('closed', 'It is closed.'), new ConcurrentChange('Contended.')];

  test('comes out at once, whenever it comes', async () => {
    const property = fc.asyncProperty(
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom(...faults),
      async (many, fault) => {
        const { work, wait, seen } = failing([...conflicts(many), fault]);
        await expect(retry(work, { wait })).rejects.toBe(fault);
        expect(seen).toHaveLength(many + 1);
      },
    );
    await fc.assert(property);
  });

  test('is what whoever tries says it is', async () => {
    const isConflict = (error: unknown): boolean => error instanceof Conflict;
    const closed = failing([new Conflict('task-changed', 'It changed.')]);
    await expect(retry(closed.work, { isConflict, wait: closed.wait })).resolves.toBe('written');
    const stale = failing(conflicts(1));
    await expect(retry(stale.work, { isConflict, wait: stale.wait })).rejects.toThrow(ConditionFailed);
  });
});
