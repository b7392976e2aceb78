import { expect, test } from 'vitest';
import { momentsOf } from '#functions/monitoring/terms/last-evaluation.ts';
import { movedFrom } from '#functions/monitoring/terms/movement.ts';

const evaluation = (from: string, until: string, version = 1) => ({
  ...{ programmeId: 'proefland', evaluationId: `${from}_${until}`, from, until, version },
  ...{ hash: 'a'.repeat(64), establishedAt: '2028-08-15T09:00:00.000Z', establishedBy: 'bureau' },
});

test('a figure moves by its share before it is rounded, and by nothing where nothing can be measured', () => {
  expect(movedFrom({ meets: 1, of: 3 }, { meets: 2, of: 3 })).toBe('better');
  expect(movedFrom({ meets: 2, of: 3 }, { meets: 1, of: 3 })).toBe('worse');
  expect(movedFrom({ meets: 1, of: 2 }, { meets: 2, of: 4 })).toBe('same');
  // Both are 33 percent when they are rounded down.
  expect(movedFrom({ meets: 33, of: 100 }, { meets: 1, of: 3 })).toBe('better');
  expect(movedFrom({ meets: 0, of: 2 }, { meets: 0, of: 1 })).toBe('same');
  expect(movedFrom({ meets: 0, of: 0 }, { meets: 1, of: 1 })).toBeUndefined();
  expect(movedFrom({ meets: 1, of: 1 }, { meets: 0, of: 0 })).toBeUndefined();
  expect(movedFrom(undefined, { meets: 1, of: 1 })).toBeUndefined();
});

test('there is one moment for each end: the shortest stretch, in its newest version', () => {
  const [first, second] = [evaluation('2027-01-01', '2027-07-01'), evaluation('2027-07-01', '2028-01-01')];
  const midterm = evaluation('2027-01-01', '2028-01-01', 3);
  const corrected = evaluation('2027-07-01', '2028-01-01', 2);
  expect(momentsOf([midterm, second, corrected, first])).toEqual([first, corrected]);
  expect(momentsOf([midterm, first])).toEqual([first, midterm]);
  expect(momentsOf([midterm, second, corrected, first], { before: '2028-01-01', most: 1 })).toEqual([first]);
  expect(momentsOf([first], { before: '2027-07-01' })).toEqual([]);
});

test('the last eight are shown, oldest first', () => {
  const all = [...Array(10).keys()].map((year) => evaluation(`${2020 + year}-01-01`, `${2021 + year}-01-01`));
  expect(momentsOf(all.toReversed())).toEqual(all.slice(2));
});
