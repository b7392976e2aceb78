import { describe, expect, it } from 'vitest';
import { compileExpression } from '#infra/local/schedules/expression.ts';

const moment = (text: string): number => Date.parse(text);
const text = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : new Date(value).toISOString();

describe('a schedule expression', () => {
  it('at(...) is a moment of its time zone', () => {
    const at = compileExpression('at(2026-07-01T09:00:00)', 'Europe/Amsterdam');
    expect([at.once, text(at.first(0)), at.next(0)]).toEqual([true, '2026-07-01T07:00:00.000Z', undefined]);
  });

  it('rate(...) comes back after its length', () => {
    const { first, next, once } = compileExpression('rate(2 hours)');
    expect([once, first(1000), next(2000)]).toEqual([false, 7_201_000, 7_202_000]);
  });

  it.each([
    ['cron(0 9 * * ? *)', 'Europe/Amsterdam', '2026-03-28T09:00:00Z', '2026-03-29T07:00:00.000Z'],
    ['cron(30 2 * * ? *)', 'Europe/Amsterdam', '2026-03-28T02:00:00Z', '2026-03-29T01:30:00.000Z'],
    ['cron(0/20 8-9 ? * MON-FRI *)', 'UTC', '2026-11-27T09:41:00Z', '2026-11-30T08:00:00.000Z'],
    ['cron(0 0 29 2 ? *)', 'UTC', '2026-01-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['cron(0 12 1 JAN,JUL ? *)', 'UTC', '2026-01-01T12:00:00Z', '2026-07-01T12:00:00.000Z'],
    ['cron(0 0 1 1 ? 2020)', 'UTC', '2026-01-01T00:00:00Z', undefined],
  ])('%s in %s after %s comes at %s', (expression, timeZone, after, expected) => {
    expect(text(compileExpression(expression, timeZone).next(moment(after)))).toBe(expected);
  });

  it.each([
    'every day',
    'rate(0 minutes)',
    'at(tomorrow)',
    'cron(0 0 L * ? *)',
    'cron(0 0 * * *)',
    'cron(0 25 * * ? *)',
  ])('refuses %s', (expression) => {
    expect(() => compileExpression(expression)).toThrow();
  });
});
