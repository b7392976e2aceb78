import { expect, test } from 'vitest';
import type { AnswerOf } from '#client/client.ts';
import { moneyContracts } from '#functions/money/contracts.ts';
import { statementView } from '#functions/workbench/screens/statement/view.ts';

test('the statements are those of the years of the programme, and of later years in which money still moved', async () => {
  const found = moneyContracts.readStatement.example.answer as AnswerOf<'readStatement'>;
  const programme = { period: { from: '2027-01-01', until: '2030-01-01' }, partners: [] };
  const yearsOn = async (years: number[]) => {
    const page = { found: { ...found, years }, programme, title: 'Verantwoording 2028' };
    const shown = String(await statementView(page, { here: (path) => path }));
    return [...shown.matchAll(/Verantwoording (\d{4})<\/a>/g)].map(([, year]) => Number(year));
  };
  expect(await yearsOn([2027, 2028])).toEqual([2027, 2028, 2029]);
  expect(await yearsOn([2028, 2030])).toEqual([2027, 2028, 2029, 2030]);
});
