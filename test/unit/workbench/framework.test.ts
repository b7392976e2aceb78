import { expect, test } from 'vitest';
import { moveIn, nameOfMove } from '#functions/workbench/screens/framework/form.ts';

const moves = [
  { move: 'proceed', to: 'adoption', motivationNeeded: false },
  { move: 'back', to: 'input', motivationNeeded: true },
  { move: 'back', to: 'sounding', motivationNeeded: true },
  { move: 'withdraw', to: 'withdrawn', motivationNeeded: true },
] as const;
const typed = { move: '', motivation: '', shorterTerm: '' };

test('a chosen move names its visit, and its destination where two moves could be meant', () => {
  expect(moves.map(nameOfMove)).toHaveLength(new Set(moves.map(nameOfMove)).size);
  expect(moveIn({ ...typed, move: 'back.sounding', motivation: 'Nog eens.' }, moves, 7)).toEqual({
    visit: 7,
    move: 'back',
    to: 'sounding',
    motivation: 'Nog eens.',
  });
  expect(moveIn({ ...typed, move: 'proceed.adoption' }, moves, 7)).toEqual({ visit: 7, move: 'proceed' });
});

test('a reason for a shorter term goes with the round for councils alone', () => {
  const reason = { motivation: 'Nog eens.', shorterTerm: 'De subsidie sluit.' };
  expect(moveIn({ move: 'back.input', ...reason }, moves, 7)).toMatchObject({ to: 'input', ...reason });
  expect(moveIn({ move: 'withdraw.withdrawn', ...reason }, moves, 7)).not.toHaveProperty('shorterTerm');
});

test('a move that is not open is none', () => {
  expect(moveIn({ ...typed, move: 'submit.input' }, moves, 7)).toBeUndefined();
});
