import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Acceptance } from '#functions/frameworks/domain/acceptance.ts';
import { conditionsNow } from '#functions/frameworks/domain/binding.ts';
import type { Condition } from '#functions/frameworks/domain/condition.ts';
import { hashOf } from '../../support/cycles.ts';

const ids = { programmeId: 'proefland', cycleId: '1', textHash: hashOf('a'), revision: 1 };
const cycle = {
  text: { number: 1, hash: hashOf('a') },
  rounds: [1, 2, 10].map((round) => `proefland.1.approval.${round}`),
};
const taskOf = (round: number, college: string) => `proefland.1.approval.${round}.college-${college}`;
const condition = (taskId: string): Condition => ({
  ...{ ...ids, taskId, conditionId: `${taskId}.1`, addressee: 'college', text: 'Eén locatie.' },
  status: 'open',
  followUps: [],
});
const acceptance = (taskId: string, status: Acceptance['status']): Acceptance => {
  const addresseeId = taskId.split('.').at(-1) ?? '';
  return { ...ids, taskId, addresseeId, addressee: 'college', partnerId: addresseeId, status, rounds: [] };
};
const anyStatus = fc.constantFrom('open', 'accepted', 'not-accepted');

test('only the conditions of the last approval of a college bind, by what the seats said of that one (rule 8)', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyStatus, anyStatus, anyStatus),
      fc.boolean(),
      fc.boolean(),
      (statuses, isTakenBack, changed) => {
        const tasks = [1, 2, 10].map((round) => taskOf(round, 'alfa'));
        const last = tasks[2] ?? '';
        const asked = isTakenBack
          ? [{ takenBack: [{ taskId: last, decidedOn: '2027-06-01', reference: 'B&W 2', registrationId: 'later' }] }]
          : [];
        const known = {
          conditions: tasks.map(condition),
          acceptances: tasks.map((taskId, at) => acceptance(taskId, statuses[at] ?? 'open')).toReversed(),
          exclusions: [],
          asked,
        };
        const now = changed ? { ...cycle, text: { number: 2, hash: hashOf('b') } } : cycle;
        const [first, second, third] = conditionsNow(known, now).map(({ binding }) => binding);
        expect([first, second]).toEqual(['void', 'void']);
        const counts = !isTakenBack && !changed && statuses[2] !== 'not-accepted';
        expect(third).toBe(counts ? (statuses[2] === 'accepted' ? 'binds' : 'waits') : 'void');
      },
    ),
  );
});

test('a condition that an earlier release put to nobody binds', () => {
  const known = { conditions: [condition(taskOf(1, 'alfa'))], acceptances: [], exclusions: [], asked: [] };
  expect(conditionsNow(known, cycle).map(({ binding }) => binding)).toEqual(['binds']);
});
