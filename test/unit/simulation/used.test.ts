import { expect, test } from 'vitest';
import { Used } from '../../../simulation/story/used.ts';

test('a way to answer that the API never recorded is missing from the story, and one that nobody tried', () => {
  const used = new Used();
  used.count('vote: for', false);
  used.count('vote: for', true);
  expect(used.missing([])).toEqual([]);
  used.count('vote: against', false);
  expect(used.missing(['on paper', 'vote: for'])).toEqual(['on paper', 'vote: against']);
  used.count('on paper', true);
  expect(used.missing(['on paper'])).toEqual(['vote: against']);
});
