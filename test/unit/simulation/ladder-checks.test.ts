import { expect, test } from 'vitest';
import { ladderChecks } from '../../../simulation/checks/ladder.ts';
import type { Whole } from '../../../simulation/checks/whole.ts';

/** Whether a promise holds on a record. */
const holds = (promise: string, record: object): boolean => {
  const check = ladderChecks.find((one) => one.promise === promise);
  if (!check) throw new Error(`There is no promise "${promise}"`);
  const looked = check.look(record as Whole);
  expect(looked).toHaveLength(1);
  return looked.every(([, fault]) => fault === undefined);
};

test.each([
  ['within', false, true],
  ['after-sounding', true, true],
  ['after-sounding', false, false],
  ['beyond', true, false],
  ['beyond', false, false],
])('a ruling on a breach that is %s (sounded: %s) keeps within the mandate: %s', (reach, sounded, right) => {
  const history = [{ stage: 'ruling', mandate: { reach } }];
  const record = { escalations: [{ escalationId: 'escalation-1', history, sounded }] };
  expect(holds('the regiegroep decided alone only on what lies within its mandate', record)).toBe(right);
});

test.each([
  ['its own cycle runs', ['2'], true],
  ['another one runs, and its own is over', ['3'], false],
  ['none runs', [], false],
] as const)('an escalation that a cycle took up waits for that one: %s', (_what, running, right) => {
  const adjustments = [
    { cycleId: '3', visit: 4 },
    { cycleId: '2', visit: 7 },
  ];
  const escalations = [{ escalationId: 'escalation-1', stage: 'adjustment', visit: 7, adjustments }];
  const cycles = running.map((cycleId) => ({ cycleId, status: 'running' }));
  const record = { escalations, rounds: [], cycles, today: '2028-01-01' };
  expect(holds('every escalation has ended or waits for somebody with a day', record)).toBe(right);
});

test('an escalation that no cycle took up yet waits for the one that was sounded before it', () => {
  const escalations = [{ escalationId: 'escalation-1', stage: 'adjustment', visit: 7, adjustments: [] }];
  const waiting = (status: string): boolean =>
    holds('every escalation has ended or waits for somebody with a day', {
      escalations,
      rounds: [],
      cycles: [{ cycleId: '2', status }],
      today: '2028-01-01',
    });
  expect([waiting('running'), waiting('in-force')]).toEqual([true, false]);
});
