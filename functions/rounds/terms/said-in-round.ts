import { type FollowUp, followUpOutcomes } from '#shared/vocabulary/follow-up.ts';
import type { Round } from './round.ts';
import type { Task } from './task.ts';

/**
 * What was said in a closed round about what somebody owes; undefined when nobody answered.
 * @param tasks - those of the round.
 */
export const saidInRound = (
  round: Pick<Round, 'roundId' | 'outcome' | 'closedAt' | 'termEnd'>,
  tasks: readonly Pick<Task, 'status' | 'answer'>[],
): FollowUp | undefined => {
  const status = followUpOutcomes.find((one) => one === round.outcome?.verdict);
  if (status === undefined) return undefined;
  const answer = tasks.find((task) => task.status === 'answered' && task.answer !== undefined)?.answer;
  const at = answer?.givenAt ?? round.closedAt ?? round.termEnd;
  return { status, ...(answer?.remarks === undefined ? {} : { explanation: answer.remarks }), by: round.roundId, at };
};
