import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { lengthsOfCopies } from '#shared/words/quotes.ts';
import { omission, tracesOf } from '#shared/words/taken-out.ts';
import type { RecordedAnswer } from '../terms/task.ts';

/** Who takes the remarks of an answer out, when and why, and the rule by which it may. */
export interface TakingOut {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly ground: string;
}

/**
 * A recorded answer without its remarks. The answer itself stays, with its conditions, because it was decided.
 * @throws {Conflict} `no-remarks` when it has none, or they were taken out.
 * @throws {InvalidInput} when the reason, which everybody reads, repeats the remarks.
 */
export const withoutRemarks = (answer: RecordedAnswer, taking: TakingOut): RecordedAnswer => {
  const { remarks, takenOut } = answer;
  if (remarks === undefined || takenOut)
    throw new Conflict('no-remarks', 'This answer has no remarks that can be taken out (rule 19).');
  if (taking.reason.includes(remarks))
    throw new InvalidInput('The reason repeats the remarks.', [
      {
        pointer: '/reason',
        message: 'everybody reads the reason, and it repeats what is to be taken out',
        expected: 'why, in other words',
      },
    ]);
  return { ...answer, remarks: omission, takenOut: { ...taking, words: tracesOf(remarks, lengthsOfCopies(remarks)) } };
};
