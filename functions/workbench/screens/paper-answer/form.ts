import type { AnswerOf, BodyOf } from '#client/client.ts';
import { answerIn, type Typed as TypedAnswer } from '../task/form.ts';

/** The fields about the paper, beside those of the answer. */
export const paperFields = ['name', 'role', 'reason'] as const;
export type Typed = TypedAnswer;

/** The answer on the paper; one that was recorded before is corrected by it, and stays. */
export const paperAnswerIn = (
  typed: Typed,
  task: Pick<AnswerOf<'readTask'>, 'answering'>,
  replaces: number | undefined,
): BodyOf<'registerPaperAnswer'> => ({
  ...answerIn(typed, task),
  givenBy: { name: typed['name'] ?? '', role: typed['role'] ?? '' },
  reason: typed['reason'] ?? '',
  ...(replaces === undefined ? {} : { replaces }),
});

export const words = {
  name: 'Vul de naam in van wie het antwoord gaf, zoals die op het papier staat.',
  role: 'Vul de functie in van wie het antwoord gaf.',
  reason: 'Vul in waarom u dit vastlegt, in hoogstens 2.000 tekens.',
} as const;
