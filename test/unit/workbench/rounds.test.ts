import { describe, expect, test } from 'vitest';
import { ApiProblem } from '#client/client.ts';
import { paperAnswerIn } from '#functions/workbench/screens/paper-answer/form.ts';
import { faultsAt, refusedBy } from '#functions/workbench/screens/refused-by.ts';
import { extensionIn } from '#functions/workbench/screens/round-extension/form.ts';
import { missingIn } from '#functions/workbench/screens/round-task/form.ts';
import { typedIn as typedPaper } from '#functions/workbench/screens/task/form.ts';

const problem = (status: number, pointers: readonly string[] = []) =>
  new ApiProblem(
    'extendRound',
    {
      title: 'x',
      status,
      code: 'invalid-input',
      detail: 'x',
      faults: pointers.map((pointer) => ({ pointer, message: 'x', expected: 'x' })),
    },
    'key',
  );

describe('a refusal of the API', () => {
  test('is returned to the form that asked, and a fault of ours is not', async () => {
    const refusal = problem(409);
    expect(await refusedBy(() => Promise.reject(refusal))).toBe(refusal);
    expect(await refusedBy(async () => 'done')).toBeUndefined();
    await expect(refusedBy(() => Promise.reject(problem(500)))).rejects.toThrow();
    await expect(refusedBy(() => Promise.reject(problem(401)))).rejects.toThrow();
  });

  test('is said at the fields that it names, in the order of the form', () => {
    const words = { until: 'Vul een dag in.', reason: 'Vul een reden in.' };
    expect(faultsAt(problem(400, ['/reason', '/until']), words)).toEqual([
      { field: 'until', message: 'Vul een dag in.' },
      { field: 'reason', message: 'Vul een reden in.' },
    ]);
    expect(faultsAt(problem(400, ['/elsewhere']), words)).toEqual([]);
  });
});

describe('a typed extension', () => {
  // In winter Amsterdam is one hour ahead of UTC.
  test('lasts until the end of its day in Amsterdam', () => {
    expect(extensionIn({ until: '31 december 2027', reason: 'Recess.' }, '2027-11-01')).toEqual({
      until: '2027-12-31T22:59:59.000Z',
      reason: 'Recess.',
    });
  });

  test('of a day that nobody can read is a fault at the day', () => {
    expect(extensionIn({ until: '31-2-2028', reason: 'Recess.' }, '2027-11-01')).toMatchObject([{ field: 'until' }]);
  });
});

describe('what is done with a task', () => {
  test('is chosen, and a task is given to somebody', () => {
    const typed = { action: 'reassignTask', personId: '', reason: 'Verlof.' };
    expect(missingIn({ ...typed, action: 'anything' })).toMatchObject([{ field: 'action' }]);
    expect(missingIn(typed)).toMatchObject([{ field: 'personId' }]);
    expect(missingIn({ ...typed, personId: 'stein-council-clerk' })).toEqual([]);
    expect(missingIn({ ...typed, action: 'withdrawTask' })).toEqual([]);
  });
});

test('an answer from paper has who gave it, why, and which answer it corrects', () => {
  const typed = typedPaper(
    new URLSearchParams({
      answer: 'input',
      remarks: 'Meer zorg.',
      name: 'A. Jansen',
      role: 'griffier',
      reason: 'Brief.',
    }),
  );
  const task = { answering: { options: [], registersDecision: false, fills: false } };
  expect(paperAnswerIn(typed, task, 2)).toEqual({
    answer: 'input',
    remarks: 'Meer zorg.',
    givenBy: { name: 'A. Jansen', role: 'griffier' },
    reason: 'Brief.',
    replaces: 2,
  });
});
