import { isDeepStrictEqual } from 'node:util';
import { isTakenOut } from '#shared/words/taken-out.ts';
import type { RecordedAnswer } from '../terms/task.ts';
import type { GivenAnswer } from './answer.ts';

/** Whether an answer says the same as the recorded one: then it is a repetition, whatever the rules for a new answer say by now. */
export const isSameAnswer = (recorded: RecordedAnswer | undefined, given: GivenAnswer): boolean =>
  recorded?.answer === given.answer &&
  hasSameRemarks(recorded, given.remarks) &&
  isDeepStrictEqual(boundBy(recorded), boundBy(given)) &&
  isDeepStrictEqual(recorded.filled, given.filled);

/** Remarks that were taken out are not put back by the same answer that arrives again. */
const hasSameRemarks = ({ remarks = '', takenOut }: RecordedAnswer, given = ''): boolean =>
  remarks === given || (takenOut !== undefined && isTakenOut(given, takenOut.words));

/** The parts of an answer besides its words. */
const boundBy = ({
  decision,
  measures,
  dispensation,
}: Pick<GivenAnswer, 'decision' | 'measures' | 'dispensation'>) => ({
  decision,
  measures,
  dispensation,
});
