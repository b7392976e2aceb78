import { expect, test } from 'vitest';
import type { AnswerOf } from '#client/client.ts';
import { conditionForm, outcomesFor } from '#functions/workbench/screens/condition/view.ts';
import { canDo } from '#functions/workbench/screens/conditions/can-do.ts';
import { type Around, type ConditionRow, isOpen, rowsOfVersion } from '#functions/workbench/screens/conditions/rows.ts';
import { standOfApproval, standOfCommitment } from '#functions/workbench/words/condition-words.ts';

type Given = AnswerOf<'listConditions'>['conditions'][number];
type Contribution = AnswerOf<'readContribution'>;

const running = { status: 'running', stage: 'conditions' } as const;
const inForce = { status: 'in-force', stage: 'in-force' } as const;
const given: Given = {
  ...{ programmeId: 'p', cycleId: '1', conditionId: 'p.1.approval.1.college-alfa.1', text: 'Elk half jaar cijfers.' },
  ...{ taskId: 'p.1.approval.1.college-alfa', addressee: 'college van Alfa', textHash: 'x', binding: true },
  ...{ status: 'open', followUps: [], acceptance: 'open', putIn: 'r.1' },
};
const cycle = { cycleId: '1', title: 'Kaders', ...running };
const task = { taskId: 'r.1.seat-beta', roundId: 'r.1', dueAt: '2027-03-20T23:00:00.000Z' };
const around = (parts: Partial<Around>): Around => ({
  ...{ actsFor: 'beta', prepares: false, due: [], acceptanceTasks: [], mine: [], names: { partner: (id) => id } },
  ...parts,
});
type At = Parameters<typeof rowsOfVersion>[0];
const row = (one: Partial<Given>, parts: Partial<Around> = {}, at: At = cycle): ConditionRow => {
  const [found] = rowsOfVersion(at, [{ ...given, ...one }], around(parts));
  if (!found) throw new Error('There is no row');
  return found;
};
const visit = (actsFor: string) => ({ here: (path: string) => `/${path}`, standing: { actsFor, party: actsFor } });
const doneBy = (one: ConditionRow, actsFor = 'beta'): string => String(canDo(one, visit(actsFor)));

test.each([
  ['accepted', true, inForce, 'binds'],
  ['open', true, running, 'waits'],
  [undefined, true, { status: 'running', stage: 'approval' }, 'waits'],
  [undefined, true, inForce, 'binds'],
  ['not-accepted', false, running, 'refused'],
  ['accepted', false, running, 'void'],
  ['accepted', true, { status: 'superseded', stage: 'in-force' }, 'void'],
] as const)(
  'a condition of an approval: acceptance %s, counting %s, in %o: %s (rule 8)',
  (acceptance, binding, at, stand) => {
    expect(standOfApproval({ acceptance, binding }, at)).toBe(stand);
  },
);

test.each([
  ['conditional', 'taak-1.1.1', 'waits'],
  ['committed-with-conditions', 'taak-1.1.1', 'binds'],
  ['committed-with-conditions', 'taak-1.2.1', 'void'],
  ['ended', 'taak-1.1.1', 'void'],
] as const)('a condition of a contribution that is %s, %s: %s (rule 8)', (status, conditionId, stand) => {
  const decision = { registrationId: 'taak-1.1' } as NonNullable<Contribution['decision']>;
  expect(standOfCommitment({ conditionId }, { status, decision })).toBe(stand);
});

test('a seat accepts or refuses in its task, the programmabureau looks at the round, and others read who decides', () => {
  const acceptanceTasks = [{ ...task } as Around['acceptanceTasks'][number]];
  expect(doneBy(row({}, { acceptanceTasks, mine: acceptanceTasks }))).toContain('href="/taken/r.1.seat-beta"');
  expect(row({}, { acceptanceTasks }).answeredBy).toBe(task.dueAt);
  expect(doneBy(row({}, { acceptanceTasks }), 'programmabureau')).toContain('href="/rondes/r.1"');
  expect(doneBy(row({}))).toBe('De zetels van de regiegroep aanvaarden of weigeren haar.');
});

test('who may not follow up reads who does, on the list and on the form', () => {
  const binds = row({ acceptance: 'accepted' }, {}, { ...cycle, ...inForce });
  const who = 'De regiegroep en het programmabureau volgen haar op.';
  expect(doneBy(binds)).toBe(who);
  const closed = conditionForm('approval').closed;
  expect(closed?.(binds, visit('beta'))).toContain(who);
  expect(closed?.({ ...binds, mayFollowUp: true }, visit('beta'))).toBeUndefined();
  expect(closed?.({ ...binds, mayFollowUp: true, stand: 'void' }, visit('beta'))).toContain('bindt niemand');
});

test('only a condition that binds is not met, and a contributor does not say it of its own (rule 8)', () => {
  const place = { of: 'contribution', allianceId: 'a', contributionId: 'c', conditionId: 'x' } as const;
  expect(outcomesFor({ place, stand: 'binds', isOurs: false })).toContain('not-met');
  expect(outcomesFor({ place, stand: 'binds', isOurs: true })).not.toContain('not-met');
  expect(outcomesFor({ place, stand: 'waits', isOurs: false })).not.toContain('not-met');
  expect(
    outcomesFor({ place: { of: 'approval', cycleId: '1', conditionId: 'x' }, stand: 'binds', isOurs: true }),
  ).toContain('not-met');
});

test('open is what waits for an acceptance or for a follow-up', () => {
  expect(isOpen({ stand: 'waits', status: 'met' })).toBe(true);
  expect(isOpen({ stand: 'binds', status: 'in-progress' })).toBe(true);
  expect(isOpen({ stand: 'binds', status: 'met' })).toBe(false);
  expect(isOpen({ stand: 'binds', status: 'not-met' })).toBe(false);
  expect(isOpen({ stand: 'void', status: 'open' })).toBe(false);
});
