import { expect, test } from 'vitest';
import { workOf } from '../../support/work.ts';

const steps = (count: number): number => Array.from({ length: count }, (_, at) => at).reduce((sum, at) => sum + at, 0);

test('work is counted without what goes on beside it', async () => {
  const alone = workOf(() => void steps(1000));
  let beside = true;
  const loop = (): void => {
    steps(100_000);
    if (beside) setImmediate(loop);
  };
  loop();
  await new Promise((resolve) => setTimeout(resolve, 5));
  const amongOthers = workOf(() => void steps(1000));
  beside = false;
  expect(amongOthers).toBe(alone);
});

test('twice as much is counted as twice as much', () => {
  steps(10);
  const ratio = workOf(() => void steps(20_000)) / workOf(() => void steps(10_000));
  expect(ratio).toBeCloseTo(2, 1);
});
