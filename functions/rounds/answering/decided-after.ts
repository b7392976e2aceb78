import type { Earlier } from '#shared/calendar/order.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Matter } from '../matter.ts';
import type { Round } from '../terms/round.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';

/**
 * The days that a decision registered in a task cannot precede (rule 8): that of the text that it decides on, and that of the deferral,
 * when the body deferred it before; of a decision that takes an earlier one back also that of the earlier one, and of a new decision after that
 * the day on which the body took the earlier one back.
 */
export const decidedAfter = async (
  matter: Pick<Matter, 'writtenAt' | 'takesBackFrom' | 'tookBackOn'>,
  round: Round,
  { partnerId, status, answer }: Pick<Task, 'partnerId' | 'status' | 'answer'>,
): Promise<Earlier[]> => {
  if (!roundKind(round.kind).registersDecision) return [];
  const [writtenAt, takenBack, tookBack] = await Promise.all([
    matter.writtenAt?.(round),
    matter.takesBackFrom?.(round),
    matter.tookBackOn?.(round, partnerId),
  ]);
  const deferral = status === 'open' ? answer?.decision : undefined;
  return [
    ...(tookBack === undefined ? [] : [{ fact: 'takingBack' as const, on: tookBack }]),
    ...(takenBack === undefined ? textOf(writtenAt) : [{ fact: 'takenBack' as const, on: takenBack }]),
    ...(deferral === undefined ? [] : [{ fact: 'deferral' as const, on: deferral.decidedOn }]),
  ];
};

const textOf = (writtenAt: string | undefined): Earlier[] =>
  writtenAt === undefined ? [] : [{ fact: 'text', on: localDate(writtenAt) }];
