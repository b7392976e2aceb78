import { expect, test } from 'vitest';
import { isVerdict } from '#functions/workbench/screens/input-answer/form.ts';

test('input is adopted, partly adopted or not, and nothing else', () => {
  expect(['adopted', 'partly-adopted', 'not-adopted', '', 'ignored'].map(isVerdict)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
