import { describe, expect, test } from 'vitest';
import { type AnswerOf, ApiProblem } from '#client/client.ts';
import { rowCounts } from '#functions/workbench/forms/form-view.ts';
import type { Values } from '#functions/workbench/forms/typed.ts';
import { answerIn, faultsIn } from '#functions/workbench/screens/task/form.ts';
import { measureRows } from '#functions/workbench/screens/task/measures.ts';

type Answering = NonNullable<AnswerOf<'readTask'>['answering']>;

const option = { remarks: 'required', conditions: false, measures: true, drafts: true, keepsOpen: false } as const;
const solution: Answering = {
  options: [
    { ...option, answer: 'solution', label: 'Ja' },
    { ...option, answer: 'no-solution', label: 'Nee', measures: false },
  ],
  registersDecision: false,
  asksAgain: false,
  fills: true,
  form: [{ heading: 'Geld', fields: [{ name: 'from.x', label: 'Van' }] }],
};
const typed = (values: Values) => values;
const refusal = (...pointers: string[]) =>
  new ApiProblem(
    'answerTask',
    {
      title: 'x',
      status: 400,
      code: 'invalid-input',
      detail: 'x',
      faults: pointers.map((pointer) => ({ pointer, message: 'x', expected: 'x' })),
    },
    'key',
  );

describe('an answer with more than a choice', () => {
  test('has who does what by when, what is asked to be allowed, and the form of the matter', () => {
    const values = typed({
      answer: 'solution',
      remarks: 'Zo kan het.',
      'maatregel-2-wie': 'gemeente Stein',
      'maatregel-2-wat': 'Een andere aannemer; en snel.',
      'maatregel-2-dag': '1 maart 2028',
      upTo: '7,5',
      until: '31-12-2028',
      conditions: 'Maandelijks melden.\n\nGeen uitstel.',
      'from.x': '1.000',
    });
    expect(answerIn(values, { answering: solution })).toEqual({
      answer: 'solution',
      remarks: 'Zo kan het.',
      measures: [{ who: 'gemeente Stein', what: 'Een andere aannemer; en snel.', by: '2028-03-01' }],
      dispensation: { upTo: 7.5, until: '2028-12-31', conditions: ['Maandelijks melden.', 'Geen uitstel.'] },
      filled: { 'from.x': '1.000' },
    });
  });

  test('has none of these when nothing was typed, apart from the form', () => {
    expect(answerIn(typed({ answer: 'no-solution' }), { answering: solution })).toEqual({
      answer: 'no-solution',
      filled: { 'from.x': '' },
    });
  });

  test('shows each fault of the API at its field, in the row that was typed', () => {
    const values = typed({ 'maatregel-2-wie': 'Stein', 'from.x': 'veel' });
    const found = faultsIn(
      refusal('/measures/0/by', '/dispensation/until', '/filled/from.x', '/filled/elsewhere'),
      '2028-01-01',
      values,
      { answering: solution },
    );
    expect(found.map(({ field }) => field)).toEqual(['until', 'from.x', 'maatregel-2-dag']);
  });

  test('says in the words of the API what is wrong in the form of the matter, and what is possible', () => {
    const dutch = 'Er is nog € 120,00 vrij.';
    const { problem, ...rest } = refusal('/filled/from.x');
    const faults = problem.faults?.map((fault) => ({ ...fault, dutch }));
    const said = (refused: ApiProblem) =>
      faultsIn(refused, '2028-01-01', typed({ 'from.x': '500' }), { answering: solution });
    expect(said({ ...rest, problem: { ...problem, faults } } as ApiProblem)).toEqual([
      { field: 'from.x', message: dutch },
    ]);
    expect(said(refusal('/filled/from.x'))[0]?.message).toContain('Dit klopt niet');
  });

  test('says whether measures are missing or do not belong to the answer', () => {
    const said = (values: Record<string, string>) =>
      faultsIn(refusal('/measures'), '2028-01-01', typed(values), { answering: solution })[0]?.message;
    expect(said({})).toContain('minstens één maatregel');
    expect(said({ 'maatregel-1-wie': 'Stein' })).toContain('horen geen maatregelen');
  });

  test('has rows for measures, where an answer can bind to them', () => {
    const rows = { maatregel: measureRows };
    const about = (answering: Answering) => ({ task: { answering } });
    expect(rowCounts({ rows }, about(solution), {})).toEqual({ maatregel: 2 });
    expect(rowCounts({ rows }, about(solution), { 'rijen-maatregel': '99' })).toEqual({ maatregel: 20 });
    expect(rowCounts({ rows }, about({ ...solution, options: [] }), {})).toEqual({});
  });
});
