import type { AnswerOf, BodyOf } from '#client/client.ts';
import type { Values } from '../../forms/typed.ts';
import { answerIn } from '../task/form.ts';

/** The answer on the paper; one that was recorded before is corrected by it, and stays. */
export const paperAnswerIn = (
  values: Values,
  task: Pick<AnswerOf<'readTask'>, 'answering'>,
): BodyOf<'registerPaperAnswer'> => {
  const { name = '', role = '', reason = '', replaces = '' } = values;
  return {
    ...answerIn(values, task),
    givenBy: { name, role },
    reason,
    ...(replaces === '' ? {} : { replaces: Number(replaces) }),
  };
};

/** What is wrong with each field about the paper, beside those of the answer. */
export const words = {
  name: 'Vul de naam in van wie het antwoord gaf, zoals die op het papier staat.',
  role: 'Vul de functie in van wie het antwoord gaf.',
  reason: 'Vul in waarom u dit vastlegt, in hoogstens 2.000 tekens.',
} as const;
