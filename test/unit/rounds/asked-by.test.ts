import { describe, expect, test } from 'vitest';
import { saidBy } from '#functions/rounds/terms/asked-by.ts';

const roundAsked = (openedAt: string, closedAt?: string, status: 'closed' | 'withdrawn' = 'closed') =>
  closedAt === undefined ? { openedAt, status: 'open' as const } : { openedAt, closedAt, status };
const first = roundAsked('2027-03-01T09:00:00.000Z', '2027-03-15T09:00:00.000Z');
const answer = { status: 'in-progress' as const, at: '2027-03-10T09:00:00.000Z', by: 'round-1' };
const statusOn = (day: string, followUps = [answer], rounds = [first]) => saidBy(followUps, rounds, day)?.status;

describe('what was asked and said about what somebody owes', () => {
  test('is nothing before the first question', () => {
    expect(saidBy([answer], [first], '2027-02-28')).toBeUndefined();
  });

  test('is the question until it is answered, the answer until the next question, and silence when that ended', () => {
    const secondRound = roundAsked('2027-04-01T09:00:00.000Z', '2027-04-15T09:00:00.000Z');
    const on = (day: string) => statusOn(day, [answer], [first, secondRound]);
    expect(['2027-03-09', '2027-03-10', '2027-03-31', '2027-04-01', '2027-04-15'].map(on)).toEqual([
      'asked',
      'in-progress',
      'in-progress',
      'asked',
      'silent',
    ]);
    expect(saidBy([answer], [first, secondRound], '2027-04-15')).toMatchObject({ asked: 2, followUps: [answer] });
  });

  test('is over when its question was withdrawn, because nothing was owed any more', () => {
    const withdrawn = roundAsked('2027-03-01T09:00:00.000Z', '2027-03-15T09:00:00.000Z', 'withdrawn');
    expect(['2027-03-14', '2027-03-15'].map((day) => statusOn(day, [], [withdrawn]))).toEqual(['asked', 'lapsed']);
  });

  test('stands without a question when it was recorded by itself', () => {
    expect(saidBy([answer], [], '2027-03-10')).toEqual({ asked: 0, followUps: [answer], status: 'in-progress' });
  });
});
