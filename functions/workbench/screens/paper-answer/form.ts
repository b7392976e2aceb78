import type { AnswerOf, BodyOf } from '#client/client.ts';
import { answerIn, type Typed as TypedAnswer, typedIn as typedAnswerIn } from '../task/form.ts';

/** The fields about the paper, beside those of the answer. */
export const paperFields = ['name', 'role', 'reason'] as const;
export type Typed = TypedAnswer & Readonly<Record<(typeof paperFields)[number], string>>;

/** What was typed, as it was typed. */
export const typedIn = (form: URLSearchParams): Typed => ({
  ...typedAnswerIn(form),
  name: form.get('name') ?? '',
  role: form.get('role') ?? '',
  reason: form.get('reason') ?? '',
});

/** The answer on the paper; one that was recorded before is corrected by it, and stays. */
export const paperAnswerIn = (
  typed: Typed,
  task: Pick<AnswerOf<'readTask'>, 'answering'>,
  replaces: number | undefined,
): BodyOf<'registerPaperAnswer'> => ({
  ...answerIn(typed, task),
  givenBy: { name: typed.name, role: typed.role },
  reason: typed.reason,
  ...(replaces === undefined ? {} : { replaces }),
});

export const words = {
  name: 'Vul de naam in van wie het antwoord gaf, zoals die op het papier staat.',
  role: 'Vul de functie in van wie het antwoord gaf.',
  reason: 'Vul in waarom u dit vastlegt, in hoogstens 2.000 tekens.',
} as const;
