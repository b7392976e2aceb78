import type { Round } from '../terms/round.ts';
import type { Task } from '../terms/task.ts';

/** The question of a task: as it was when it was answered, or as its round asks it now. */
export const questionOfTask = (
  { status, answer }: Pick<Task, 'status' | 'answer'>,
  { question }: Pick<Round, 'question'>,
): string => (status === 'answered' ? (answer?.question ?? question) : question);

/**
 * Whether a question still uses these names.
 * @param names - the current ones. A round of an earlier release has its names in the question only.
 */
export const bearsNames = (
  { question, names: askedNames }: Pick<Round, 'question' | 'names'>,
  names: readonly string[],
): boolean =>
  askedNames === undefined
    ? names.every((name) => question.includes(name))
    : JSON.stringify(askedNames) === JSON.stringify(names);
