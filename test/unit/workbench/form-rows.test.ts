import { expect, test } from 'vitest';
import { rowAt } from '#functions/workbench/forms/rows.ts';
import { callForm } from '#functions/workbench/screens/call/view.ts';
import { planForm } from '#functions/workbench/screens/plan-submission/view.ts';
import { planTestForm } from '#functions/workbench/screens/plan-test/view.ts';
import { promiseForm } from '#functions/workbench/screens/promise/view.ts';

const about = {} as never;

test('a fault of the API shows in the row that was typed, also when an empty row lies before it', () => {
  const values = {
    'vraag-1-wat': 'Geld',
    'vraag-2-wat': ' ',
    'vraag-3-wat': 'Uren',
    'jaar-2-jaar': '2028',
    'doel-3-titel': 'Bewegen',
    'budget-1-naam': 'Coach',
    'budget-4-naam': 'Zaal',
    'grond-2-uitleg': 'Nee.',
  };
  expect(callForm.fieldAt?.('/asks/1/partnerId', values, about)).toBe('vraag-3-partner');
  expect(promiseForm.fieldAt?.('/offer/years/0/year', values, about)).toBe('jaar-2-jaar');
  expect(planForm.fieldAt?.('/content/goals/0/target', values, about)).toBe('doel-3-streef');
  expect(planForm.fieldAt?.('/content/budget/1/amountCents', values, about)).toBe('budget-4-bedrag');
  expect(planTestForm.fieldAt?.('/grounds/0/explanation', values, about)).toBe('grond-2-deel');
});

test('a fault about a row that was not typed shows where that row would be', () => {
  expect(rowAt({}, 'vraag', ['wat'], 0)).toBe(1);
});
