import { expect, test } from 'vitest';
import { taskOn } from '#functions/rounds/domain/task-on.ts';
import type { Task } from '#functions/rounds/terms/task.ts';

const task: Task = {
  ...{ programmeId: 'proefland', matter: 'framework-cycle', matterId: '1', roundId: 'proefland.1.consultation.1' },
  ...{ taskId: 'proefland.1.consultation.1.partner-zorg', kind: 'consultation', addresseeId: 'partner-zorg' },
  ...{ partnerId: 'zorg', capacity: 'partner', addressee: 'Zorg', awaited: true, status: 'open' },
  ...{ dueAt: '2027-06-01T22:00:00.000Z', assignedByHand: false, linkVersion: 1, remindersSent: 0, sendings: 1 },
  ...{ undeliverable: false, codesAsked: 0, revision: 3 },
};
const awaitedOn = (day: string, awaitedChangedAt?: string[]) =>
  taskOn({ task: { ...task, ...(awaitedChangedAt ? { awaitedChangedAt } : {}) }, answers: [], trail: [] }, day)
    ?.awaited;

test('a task of a past day was awaited as it was that day, however often that changed since', () => {
  // It was awaited when it was asked, not from 10 March, and again from 20 March.
  const changes = ['2027-03-10T09:00:00.000Z', '2027-03-20T09:00:00.000Z'];
  expect(awaitedOn('2027-03-09', changes)).toBe(true);
  expect(awaitedOn('2027-03-10', changes)).toBe(false);
  expect(awaitedOn('2027-03-19', changes)).toBe(false);
  expect(awaitedOn('2027-03-20', changes)).toBe(true);
});

test('the day of a change is that of the Netherlands', () => {
  // Half past midnight on 11 March there.
  const changes = ['2027-03-10T23:30:00.000Z'];
  expect(awaitedOn('2027-03-10', changes)).toBe(false);
  expect(awaitedOn('2027-03-11', changes)).toBe(true);
});

test('of a task that never changed, or of an earlier release, it is what it is', () => {
  expect(awaitedOn('2027-03-09')).toBe(true);
});
