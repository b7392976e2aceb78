import { describe, expect, test } from 'vitest';
import { readerOf, type Values } from '#functions/workbench/forms/typed.ts';
import { paperAnswerIn } from '#functions/workbench/screens/paper-answer/form.ts';
import { readExtension } from '#functions/workbench/screens/round-extension/form.ts';
import { readHandling } from '#functions/workbench/screens/round-task/form.ts';

describe('a typed extension', () => {
  const read = (values: Values) => {
    const reader = readerOf(values);
    return { body: readExtension(reader, '2027-11-01'), faults: reader.faults };
  };

  // In winter Amsterdam is one hour ahead of UTC.
  test('lasts until the end of its day in Amsterdam', () => {
    expect(read({ until: '31 december 2027', reason: 'Recess.' })).toEqual({
      body: { until: '2027-12-31T22:59:59.000Z', reason: 'Recess.' },
      faults: [],
    });
  });

  test('of a day that nobody can read is a fault at the day', () => {
    expect(read({ until: '31-2-2028', reason: 'Recess.' }).faults).toMatchObject([{ field: 'until' }]);
  });
});

describe('what is done with a task', () => {
  test('is chosen, and a task is given to somebody', () => {
    const typed = { action: 'reassignTask', personId: '', reason: 'Verlof.' };
    const faultsIn = (values: Values) => {
      const reader = readerOf(values);
      readHandling(reader);
      return reader.faults;
    };
    expect(faultsIn({ ...typed, action: 'anything' })).toMatchObject([{ field: 'action' }]);
    expect(faultsIn(typed)).toMatchObject([{ field: 'personId' }]);
    expect(faultsIn({ ...typed, personId: 'stein-council-clerk' })).toEqual([]);
    expect(faultsIn({ ...typed, action: 'withdrawTask' })).toEqual([]);
  });
});

test('an answer from paper has who gave it, why, and which answer it corrects', () => {
  const typed = { answer: 'input', remarks: 'Meer zorg.', name: 'A. Jansen', role: 'griffier', reason: 'Brief.' };
  const task = { answering: { options: [], registersDecision: false, asksAgain: false, fills: false } };
  const answer = {
    ...{ answer: 'input', remarks: 'Meer zorg.', reason: 'Brief.' },
    givenBy: { name: 'A. Jansen', role: 'griffier' },
  };
  expect(paperAnswerIn({ ...typed, replaces: '2' }, task)).toEqual({ ...answer, replaces: 2 });
  expect(paperAnswerIn({ ...typed, replaces: '' }, task)).toEqual(answer);
});
