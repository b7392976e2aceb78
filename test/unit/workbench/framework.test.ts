import { expect, test } from 'vitest';
import { stages } from '#functions/frameworks/terms/stages.ts';
import { readerOf } from '#functions/workbench/forms/typed.ts';
import { nameOfMove, readMove } from '#functions/workbench/screens/framework/form.ts';
import { stageOrder } from '#functions/workbench/screens/frameworks/words.ts';

const moves = [
  { move: 'proceed', to: 'adoption', motivationNeeded: false },
  { move: 'back', to: 'input', motivationNeeded: true },
  { move: 'back', to: 'sounding', motivationNeeded: true },
  { move: 'withdraw', to: 'withdrawn', motivationNeeded: true },
] as const;
const read = (typed: Readonly<Record<string, string>>) => {
  const reader = readerOf({ visit: '7', ...typed });
  return { body: readMove(reader, { moves }), faults: reader.faults };
};

test('a chosen move names its visit, and its destination where two moves could be meant', () => {
  expect(moves.map(nameOfMove)).toHaveLength(new Set(moves.map(nameOfMove)).size);
  expect(read({ move: 'back.sounding', motivation: 'Nog eens.' })).toEqual({
    body: { visit: 7, move: 'back', to: 'sounding', motivation: 'Nog eens.' },
    faults: [],
  });
  expect(read({ move: 'proceed.adoption' }).body).toEqual({ visit: 7, move: 'proceed' });
});

test('a reason for a shorter term goes with the round for councils alone', () => {
  const reason = { motivation: 'Nog eens.', shorterTerm: 'De subsidie sluit.' };
  expect(read({ move: 'back.input', ...reason }).body).toMatchObject({ to: 'input', ...reason });
  expect(read({ move: 'withdraw.withdrawn', ...reason }).body).not.toHaveProperty('shorterTerm');
});

test('a move that is not open is a fault', () => {
  expect(read({ move: 'submit.input' }).faults).toMatchObject([{ field: 'move' }]);
});

test('the order of the stages is that of the framework cycle', () => {
  expect(stageOrder).toEqual(stages);
});
