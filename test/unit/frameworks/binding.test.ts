import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Acceptance } from '#functions/frameworks/domain/acceptance.ts';
import { conditionsNow } from '#functions/frameworks/domain/binding.ts';
import type { Condition } from '#functions/frameworks/domain/condition.ts';
import { hashOf } from '../../support/cycles.ts';

const ids = { programmeId: 'proefland', cycleId: '1', textHash: hashOf('a'), revision: 1 };
const cycle = { text: { number: 1, hash: hashOf('a') } };
const taskOf = (round: number, college: string) => `proefland.1.approval.${round}.college-${college}`;
const joiningTaskOf = (times: number, college: string) =>
  `proefland.accession.1.${college}.${times}.college-${college}`;
const condition = (taskId: string): Condition => ({
  ...{ ...ids, taskId, conditionId: `${taskId}.1`, addressee: 'college', text: 'Eén locatie.' },
  status: 'open',
  followUps: [],
});
const acceptance = (taskId: string, status: Acceptance['status']): Acceptance => {
  const addresseeId = taskId.split('.').at(-1) ?? '';
  return { ...ids, taskId, addresseeId, addressee: 'college', partnerId: addresseeId, status, rounds: [] };
};
const answered = (taskId: string) => ({ taskId, addresseeId: taskId.split('.').at(-1) ?? '' });
const anyStatus = fc.constantFrom<Acceptance['status'][]>('open', 'accepted', 'not-accepted');

test('only the conditions of the last approval of a college bind, by what the seats said of that one (rule 8)', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyStatus, anyStatus, anyStatus),
      fc.boolean(),
      fc.boolean(),
      (statuses, isTakenBack, changed) => {
        const tasks = [1, 2, 10].map((round) => taskOf(round, 'alfa'));
        const last = tasks[2] ?? '';
        const askedApprovals = isTakenBack
          ? [{ takenBack: [{ taskId: last, decidedOn: '2027-06-01', reference: 'B&W 2', registrationId: 'later' }] }]
          : [];
        const known = {
          conditions: tasks.map(condition),
          acceptances: tasks.map((taskId, at) => acceptance(taskId, statuses[at] ?? 'open')).toReversed(),
          exclusions: [],
          askedApprovals,
          answered: tasks.map(answered),
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

test('only the conditions of the last accession of a college bind, whatever it said in the rounds of the cycle (rules 8 and 18)', () => {
  fc.assert(
    fc.property(
      fc.array(anyStatus, { minLength: 1, maxLength: 3 }),
      fc.array(anyStatus, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.boolean(),
      (inCycle, joining, isTakenBack, reversed) => {
        const before = inCycle.map((_, at) => taskOf([1, 2, 10][at] ?? 1, 'stein'));
        const tasks = [...before, ...joining.map((_, at) => joiningTaskOf(at + 1, 'stein'))];
        const statuses = [...inCycle, ...joining];
        const taken = { decidedOn: '2027-06-01', reference: 'B&W 2', registrationId: 'later' };
        const acceptances = tasks.map((taskId, at) => acceptance(taskId, statuses[at] ?? 'open'));
        const known = {
          conditions: tasks.map(condition),
          acceptances: reversed ? acceptances.toReversed() : acceptances,
          exclusions: [],
          askedApprovals: isTakenBack ? [{ takenBack: before.map((taskId) => ({ ...taken, taskId })) }] : [],
          answered: tasks.map(answered),
        };
        const bindings = conditionsNow(known, cycle).map(({ binding }) => binding);
        expect(new Set(bindings.slice(0, -1))).toEqual(new Set(['void']));
        const expected = { open: 'waits', accepted: 'binds', 'not-accepted': 'void' } as const;
        expect(bindings.at(-1)).toBe(expected[statuses.at(-1) ?? 'open']);
      },
    ),
  );
});

test('an approval without conditions, or a refusal, drops the conditions that its college attached before (rule 8)', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), anyStatus, (excluding, joins, later) => {
      const [alfa, beta] = [taskOf(1, 'alfa'), taskOf(1, 'beta')];
      const [bare, laterTask] = [joins ? joiningTaskOf(1, 'alfa') : taskOf(2, 'alfa'), taskOf(2, 'beta')];
      const marks = [{ excludes: true, why: 'Eén locatie of twee.', at: '2027-03-01T09:00:00.000Z', by: 'bureau' }];
      const known = {
        conditions: [alfa, beta, laterTask].map(condition),
        acceptances: [acceptance(alfa, 'accepted'), acceptance(beta, 'accepted'), acceptance(laterTask, later)],
        exclusions: excluding ? [{ ...ids, one: `${alfa}.1`, other: `${beta}.1`, marks }] : [],
        askedApprovals: [],
        answered: [alfa, beta, laterTask, bare].map(answered),
      };
      const [ofAlfa, ofBeta] = conditionsNow(known, cycle).map(({ binding }) => binding);
      expect([ofAlfa, ofBeta]).toEqual(['void', 'void']);
    }),
  );
});

test('a condition that an earlier release put to nobody binds', () => {
  const taskId = taskOf(1, 'alfa');
  const none = { acceptances: [], exclusions: [], askedApprovals: [] };
  const known = { ...none, conditions: [condition(taskId)], answered: [answered(taskId)] };
  expect(conditionsNow(known, cycle).map(({ binding }) => binding)).toEqual(['binds']);
});
