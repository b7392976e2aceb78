import type { Standing } from '#shared/authority/standing.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { Round } from './round.ts';
import { roundKind } from './round-kinds.ts';
import type { Task, TrailLine } from './task.ts';

/** Who reads: an application of the programmabureau, or of a partner. */
export interface Reader {
  readonly bureau: boolean;
  readonly partnerId?: string | undefined;
}

/** What a standing makes of somebody who reads. */
export const readerOf = ({ bureau, partner }: Standing): Reader => ({ bureau, partnerId: partner?.partnerId });

/** Whether the answers in a kind of round are votes of seats: those are secret until the round is over (rule 19). */
export const isVote = (kind: RoundKind): boolean => roundKind(kind).audience === 'regiegroep';

/** Whether the votes of a round may be known by now: it was closed, or ended without an outcome. */
export const isOver = ({ status }: Pick<Round, 'status'>): boolean => status !== 'open';

/** Whether a task is the reader's own: of the partner that it asks, or of the one that answered for that partner (rule 6). */
const isOwn = ({ partnerId: reader }: Reader, { partnerId, answer }: Pick<Task, 'partnerId' | 'answer'>): boolean =>
  reader !== undefined && (reader === partnerId || reader === answer?.representedBy);

/**
 * A task as a reader may see it (rule 19): while a vote runs, its answer with its remarks is for the programmabureau and the
 * partner that gave it.
 * @param round - its round; of one that is not known, nothing says that it is over.
 */
export const visibleTask = (task: Task, round: Pick<Round, 'status'> | undefined, reader: Reader): Task => {
  if (!isVote(task.kind) || (round && isOver(round)) || reader.bureau || isOwn(reader, task)) return task;
  const { answer: _answer, ...rest } = task;
  return rest;
};

/**
 * A line of a task's trail as a reader may see it. A reason is free text that may say something of somebody's health: it is
 * for the programmabureau and the partner concerned. Why somebody passed a task on is between that person and the deputy.
 */
export const visibleTrailLine = (
  { at, what, by, reason }: TrailLine,
  task: Pick<Task, 'partnerId' | 'answer'>,
  reader: Reader,
): Pick<TrailLine, 'at' | 'what' | 'by' | 'reason'> => {
  const shown = reason !== undefined && what !== 'passed-on' && (reader.bureau || isOwn(reader, task));
  return { at, what, by, ...(shown ? { reason } : {}) };
};
