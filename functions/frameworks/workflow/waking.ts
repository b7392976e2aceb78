import type { Round } from '#functions/rounds/domain/round.ts';
import type { Cycle } from '../domain/cycle.ts';
import type { Driver } from '../records.ts';

/** Whether the record has moved beyond what the workflow waits for: then it must be woken, else left alone. */
export const hasMovedOn = (
  { visit }: Pick<Driver, 'visit'>,
  cycle: Pick<Cycle, 'visit'>,
  round: Pick<Round, 'status'> | undefined,
): boolean => visit !== undefined && (cycle.visit > visit || round?.status === 'closed');
