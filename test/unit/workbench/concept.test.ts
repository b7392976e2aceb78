import { describe, expect, test } from 'vitest';
import { exampleContent } from '#functions/frameworks/contracts/examples.ts';
import { freeIdentifier } from '#functions/workbench/forms/identifiers.ts';
import { generalFieldAt, generalIn, generalTyped } from '#functions/workbench/screens/concept/general.ts';
import { lineFieldAt, lineIn, lineTyped } from '#functions/workbench/screens/concept/lines.ts';
import { rowsOf } from '#functions/workbench/screens/concept/typed.ts';

const [line] = exampleContent.lines;
if (!line) throw new Error('the example has a line');

describe('the text of a framework as a form', () => {
  test('comes back from the form as it was', () => {
    const { title, summary, groundRules, mandate } = exampleContent;
    expect(generalIn(generalTyped(exampleContent), mandate)).toEqual({ title, summary, groundRules, mandate });
    expect(lineIn(lineTyped(line), line.lineId, [])).toEqual(line);
  });

  test('takes numbers, amounts and days as people type them, and leaves a start that nobody measured open', () => {
    const typed = {
      name: 'Gezond',
      'budget.0.year': '2028',
      'budget.0.amountCents': '€ 1.250,50',
      'goals.0.title': 'Meer bewegen',
      'goals.0.description': 'Zo.',
      'goals.0.activities': 'Een\n\n Twee ',
      'goals.0.indicators.0.name': 'Sporters',
      'goals.0.indicators.0.unit': 'inwoners',
      'goals.0.indicators.0.baseline': '',
      'goals.0.indicators.0.target': '12.500',
      'goals.0.indicators.0.by': '31 december 2029',
    };
    expect(lineIn(typed, 'gezond', [])).toEqual({
      lineId: 'gezond',
      name: 'Gezond',
      budget: [{ year: 2028, amountCents: 125_050 }],
      goals: [
        {
          goalId: 'meer-bewegen',
          title: 'Meer bewegen',
          description: 'Zo.',
          activities: ['Een', 'Twee'],
          indicators: [
            {
              indicatorId: 'sporters',
              name: 'Sporters',
              unit: 'inwoners',
              baseline: 'not-measured-yet',
              target: 12_500,
              by: '2029-12-31',
            },
          ],
        },
      ],
    });
  });

  test('has no row for one in which nothing was typed, also when it has an identifier', () => {
    const typed = { 'goals.0.goalId': 'weg', 'goals.0.title': ' ', 'goals.1.title': 'Blijft' };
    expect(rowsOf(typed, 'goals')).toEqual(['goals.1']);
  });

  test('tells goals apart over all lines', () => {
    const typed = { 'goals.0.title': 'Meedoen', 'goals.1.title': 'Meedoen!' };
    expect(lineIn(typed, 'x', ['meedoen']).goals.map(({ goalId }) => goalId)).toEqual(['meedoen-2', 'meedoen-3']);
    expect(freeIdentifier('Één écht doel', new Set())).toBe('een-echt-doel');
  });

  test('shows a fault of the API at the row where it was typed', () => {
    const typed = { 'goals.0.title': '', 'goals.2.title': 'Blijft', 'goals.2.indicators.3.name': 'Iets' };
    expect(lineFieldAt('/goals/0/indicators/0/target', typed)).toBe('goals.2.indicators.3.target');
    expect(lineFieldAt('/goals/0/description', typed)).toBe('goals.2.description');
    const late = { 'mandate.goal-late.tolerance': '30' };
    expect(generalFieldAt('/content/mandate/0/sounding', late, [])).toBe('mandate.goal-late.sounding');
    expect(generalFieldAt('/content/lines/0/name', late, [])).toBeUndefined();
  });
});
