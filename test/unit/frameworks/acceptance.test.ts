import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acceptanceId,
  approvalOf,
  type Exclusion,
  excludedBy,
  marked,
  notCounting,
} from '#functions/frameworks/domain/acceptance.ts';
import type { Condition } from '#functions/frameworks/domain/condition.ts';
import { eachOf } from '../../support/each-of.ts';

const trace = { by: 'bureau', at: '2027-03-01T09:00:00.000Z' };
const taskOf = (college: string) => `proefland.1.approval.1.college-${college}`;
const condition = (college: string, number = 1): Condition => ({
  programmeId: 'proefland',
  cycleId: '1',
  conditionId: `${taskOf(college)}.${number}`,
  taskId: taskOf(college),
  addressee: `college van ${college}`,
  textHash: 'a',
  text: 'Eén locatie.',
  status: 'open',
  followUps: [],
  revision: 1,
});
const mark = (one: string, other: string, excludes = true, before?: Exclusion): Exclusion =>
  marked(before, [condition(one), condition(other)], { excludes, why: 'Dat kan niet samen.' }, trace);
const statuses = ['open', 'accepted', 'not-accepted'] as const;
const colleges = ['alfa', 'beta', 'gamma', 'delta'];

describe('the answers to the conditions of approvals (rule 8)', () => {
  test('are about one approval, by its version, its round and its municipality', () => {
    const task = { taskId: taskOf('alfa'), partnerId: 'alfa' };
    expect(acceptanceId(task)).toBe('1.1.alfa');
    expect(approvalOf('proefland', acceptanceId(task))).toEqual({
      programmeId: 'proefland',
      cycleId: '1',
      taskId: task.taskId,
    });
  });

  test('that are refusals, or accept what excludes each other, let an approval not count, and no others do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...statuses), { minLength: 4, maxLength: 4 }),
        fc.uniqueArray(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { selector: String, maxLength: 6 }),
        (given, pairs) => {
          const acceptances = colleges.map((name, at) => ({ taskId: taskOf(name), status: given[at] ?? 'open' }));
          const exclusions = pairs
            .filter(([one, other]) => one !== other)
            .map(([one, other]) => mark(colleges[one] ?? '', colleges[other] ?? ''));
          const lost = notCounting(
            acceptances,
            colleges.map((name) => condition(name)),
            exclusions,
          );
          for (const [at, name] of eachOf([...colleges.entries()])) {
            const clashes = pairs.some(
              ([one, other]) =>
                one !== other &&
                (one === at || other === at) &&
                given[one] === 'accepted' &&
                given[other] === 'accepted',
            );
            expect(lost.has(taskOf(name))).toBe(given[at] === 'not-accepted' || clashes);
          }
        },
      ),
    );
  });

  test('name conditions that exclude each other from both sides, until that is taken back; every marking stays', () => {
    const first = mark('beta', 'alfa');
    expect([first.one, first.other]).toEqual([condition('alfa').conditionId, condition('beta').conditionId]);
    expect(excludedBy(first.one, [first])).toEqual([first.other]);
    expect(excludedBy(first.other, [first])).toEqual([first.one]);
    const back = mark('alfa', 'beta', false, first);
    expect(excludedBy(first.one, [back])).toEqual([]);
    expect(back.marks.map(({ excludes }) => excludes)).toEqual([true, false]);
  });

  test('cannot be marked for two conditions of one college: it decided on them together', () => {
    const both = [condition('alfa'), condition('alfa', 2)] as const;
    expect(() => marked(undefined, both, { excludes: true, why: 'Nee.' }, trace)).toThrowError(
      expect.objectContaining({ code: 'invalid-input', faults: [expect.objectContaining({ pointer: '/conditions' })] }),
    );
  });
});
