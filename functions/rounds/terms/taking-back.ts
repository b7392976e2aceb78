import * as z from 'zod';
import { RegisteredDecision } from '../domain/answer.ts';
import type { RecordedAnswer, Task } from './task.ts';
import { answerIdOf } from './task-id.ts';

/** The question to a body whether it takes its decision back, as the record of the decided matter holds it. */
export const TakingBack = z.strictObject({
  roundId: z.string(),
  askedAt: z.iso.datetime(),
  /** Why it is asked. */
  reason: z.string(),
});
export type TakingBack = z.infer<typeof TakingBack>;

/** The later decision of a body on its earlier one, from the answer that registers it (rule 8). Its motivation stays with the answer. */
export const LaterDecision = RegisteredDecision.omit({ conditions: true }).extend({
  outcome: z.enum(['taken-back', 'maintained', 'deferred']),
  body: z.enum(['council', 'college', 'own-board']),
  /** The identifier of the person who registered it; never a name. */
  registrarId: z.string(),
  /** The answer that registers it. */
  registrationId: z.string(),
  /** The rule that entitled the body. */
  entitlement: z.string(),
});
export type LaterDecision = z.infer<typeof LaterDecision>;

/** How an earlier decision ended: the later one that took it back. */
export const TakenBackBy = LaterDecision.pick({ decidedOn: true, reference: true, registrationId: true });
export type TakenBackBy = z.infer<typeof TakenBackBy>;

/** The tasks and answers of rounds, as their reader gives them. */
interface Answers {
  task(taskId: string): Promise<Task | undefined>;
  answer(roundId: string, taskId: string, number: number): Promise<RecordedAnswer | undefined>;
}

interface Answered {
  readonly roundId: string;
  readonly taskId: string;
  readonly answerNumber: number;
}

/**
 * The later decision that an answer registers; undefined when there is none, or when it was corrected while its round was open: the answer that
 * replaced it is received by itself.
 */
export const laterDecisionOf = async (
  rounds: Answers,
  { roundId, taskId, answerNumber }: Answered,
): Promise<LaterDecision | undefined> => {
  const [task, answer] = await Promise.all([rounds.task(taskId), rounds.answer(roundId, taskId, answerNumber)]);
  if (!task || !answer?.decision) return undefined;
  if (answer.answer !== 'deferred' && task.answer?.number !== answerNumber) return undefined;
  const { conditions: _none, ...registered } = answer.decision;
  const { capacity } = task;
  return LaterDecision.parse({
    ...registered,
    outcome: answer.answer,
    body: capacity === 'council' || capacity === 'college' ? capacity : 'own-board',
    registrarId: answer.registrarId,
    registrationId: answerIdOf(taskId, answerNumber),
    entitlement: answer.entitlement,
  });
};
