import { describe, expect, test } from 'vitest';
import { cyclesByStage, openTasks } from '#functions/health/domain/measures.ts';

const now = '2027-03-31T09:00:00.000Z';
const open = { status: 'open', undeliverable: false } as const;
const round = (openedAt: string, termEnd: string) => ({ openedAt, termEnd });

describe('what ops look at', () => {
  test('names every stage of the road, those without a cycle too, and no end', () => {
    expect(cyclesByStage(['input', 'approval', 'input', 'withdrawn'])).toEqual({
      draft: 0,
      input: 2,
      revision: 0,
      sounding: 0,
      consultation: 0,
      adoption: 0,
      approval: 1,
      conditions: 0,
    });
  });

  test('counts open tasks by the age of their round, and those that want a look', () => {
    const rounds = [
      {
        round: round('2027-03-30T09:00:00.000Z', '2027-04-27T09:00:00.000Z'),
        tasks: [open, open, { ...open, status: 'answered' as const }],
      },
      { round: round('2027-03-24T09:00:00.000Z', '2027-04-20T09:00:00.000Z'), tasks: [open] },
      {
        round: round('2027-03-01T09:00:00.000Z', '2027-03-31T08:59:59.999Z'),
        tasks: [open, { ...open, undeliverable: true }, { ...open, status: 'withdrawn' as const, undeliverable: true }],
      },
    ];
    expect(openTasks(rounds, now)).toEqual({
      byAge: { 'first-week': 2, 'first-month': 1, older: 2 },
      overdue: 2,
      undeliverable: 1,
    });
  });

  test('is nought where nothing is open, so that a graph falls back to it', () => {
    expect(openTasks([], now)).toEqual({
      byAge: { 'first-week': 0, 'first-month': 0, older: 0 },
      overdue: 0,
      undeliverable: 0,
    });
  });
});
