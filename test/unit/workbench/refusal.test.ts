import { expect, test } from 'vitest';
import { ApiProblem } from '#client/client.ts';
import { refusalWords } from '#functions/workbench/pages/refusal.ts';

const problem = {
  type: 'about:blank',
  title: 'Bad Request',
  status: 400,
  code: 'invalid-input',
  detail: 'It is wrong.',
};

test('a refused address is not blamed on a form that nobody filled in', () => {
  const read = refusalWords(new ApiProblem('readAsked', problem as never, 'key'));
  expect(read.sentences.join(' ')).not.toContain('invulde');
  expect(read.title).toBe('Deze pagina kan zo niet worden getoond');
  const written = refusalWords(new ApiProblem('proposeContribution', problem as never, 'key'));
  expect(written.sentences.join(' ')).toContain('Wat u invulde');
});
