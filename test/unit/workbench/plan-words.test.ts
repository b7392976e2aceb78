import { expect, test } from 'vitest';
import { clauseInDutch } from '#functions/workbench/words/plan-words.ts';

test.each([
  [
    '2027: 420000000 (after decision 27, a ruling); 2028: 100',
    '€ 4.200.000 (na besluit 27, een besluit van de regiegroep); 2028: € 1',
  ],
  // As an earlier release quoted it.
  ['2027: 100, less 60 by decision 27', '€ 1, min € 0,60 door besluit 27'],
])('a quoted budget is told in Dutch: %s', (clause, dutch) => {
  const ground = { ground: 'budget', lineId: 'kennis', explanation: 'Er is minder.' } as const;
  expect(clauseInDutch({ ground, clause }).replaceAll('\u00a0', ' ')).toBe(`2027: ${dutch}`);
});
