import type { Earlier } from '#shared/calendar/order.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Matter } from '../matter.ts';
import type { Round } from '../terms/round.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';

/**
 * The days that a decision registered in a task cannot precede (rule 8): that of the text that it decides on, and that of the deferral,
 * when the body deferred it before.
 */
export const decidedAfter = async (
  matter: Pick<Matter, 'writtenAt'>,
  round: Round,
  { status, answer }: Pick<Task, 'status' | 'answer'>,
): Promise<Earlier[]> => {
  if (!roundKind(round.kind).registersDecision) return [];
  const writtenAt = await matter.writtenAt?.(round);
  const deferral = status === 'open' ? answer?.decision : undefined;
  return [
    ...(writtenAt === undefined ? [] : [{ fact: 'text' as const, on: localDate(writtenAt) }]),
    ...(deferral === undefined ? [] : [{ fact: 'deferral' as const, on: deferral.decidedOn }]),
  ];
};
