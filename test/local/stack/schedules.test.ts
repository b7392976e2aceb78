import { compileExpression } from 'local-aws/schedules/expression.ts';
import { describe, expect, it } from 'vitest';

describe('a schedule expression', () => {
  it('at(...) is a moment in UTC', () => {
    const at = compileExpression('at(2026-07-01T09:00:00)');
    expect([at.once, at.first(0), at.next(0)]).toEqual([true, Date.parse('2026-07-01T09:00:00.000Z'), undefined]);
  });

  it('rate(...) comes back after its length', () => {
    const { first, next, once } = compileExpression('rate(2 hours)');
    expect([once, first(1000), next(2000)]).toEqual([false, 7_201_000, 7_202_000]);
  });

  it.each(['every day', 'rate(0 minutes)', 'at(tomorrow)', 'at(2026-13-01T09:00:00)', 'cron(0 9 * * ? *)'])(
    'refuses %s',
    (expression) => {
      expect(() => compileExpression(expression)).toThrow();
    },
  );
});
