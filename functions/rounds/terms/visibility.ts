import { seesMatter, withSeenDocument } from '#shared/authority/levels.ts';
import { isOfSeat, type Standing } from '#shared/authority/standing.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import type { Round } from './round.ts';
import { roundKind } from './round-kinds.ts';
import type { Task, TrailLine } from './task.ts';

/** The reader: an application of the programmabureau or of a partner, or one of their people. */
export interface Reader {
  readonly bureau: boolean;
  readonly partnerId?: string | undefined;
  /** Whether the reader has what belongs to the seat of its partner. */
  readonly ofSeat: boolean;
}

type Asked = Pick<Task, 'partnerId' | 'capacity' | 'answer'>;

/** Whether somebody sees a task: one about a matter that it sees, or its own (rule 19). */
export const seesTask = (standing: Standing, task: Asked & Pick<Task, 'matter' | 'matterId'>): boolean =>
  seesMatter(standing, task.matter, task.matterId) || isOwn(readerOf(standing), task);

/** The reader that a standing makes of the caller. */
export const readerOf = (standing: Standing): Reader => ({
  bureau: standing.bureau,
  partnerId: standing.partner?.partnerId,
  ofSeat: isOfSeat(standing),
});

/** Whether the answers of a kind of round are votes of seats: those are secret until the round is over (rule 19). */
export const isVote = (kind: RoundKind): boolean => roundKind(kind).audience === 'regiegroep';

/** Whether the votes of a round may be shown: it was closed, or ended without an outcome. */
export const isOver = ({ status }: Pick<Round, 'status'>): boolean => status !== 'open';

/** Whether a task is the reader's own: the reader is its addressee, or answered for that partner (rule 6). */
const isOwn = ({ partnerId: reader, ofSeat }: Reader, { partnerId, capacity, answer }: Asked): boolean =>
  reader !== undefined && (capacity !== 'seat' || ofSeat) && (reader === partnerId || reader === answer?.representedBy);

/** Whether somebody reads what the addressee of a task reads before it answers (rules 19 and 20): the programmabureau and that partner do. */
export const readsBriefing = (reader: Reader, task: Asked): boolean => reader.bureau || isOwn(reader, task);

/**
 * A task as a reader may see it (rule 19): while a vote is open, its answer with remarks is visible to the programmabureau and the partner
 * that gave it only.
 * @param round - its round; undefined counts as not over.
 */
export const visibleTask = (task: Task, round: Pick<Round, 'status'> | undefined, reader: Reader): Task => {
  if (!isVote(task.kind) || (round && isOver(round)) || reader.bureau || isOwn(reader, task)) return task;
  const { answer: _answer, ...rest } = task;
  return rest;
};

/** A task without the address of the document of its decision, for whoever does not see that document (rule 19). */
export const withSeenDocuments = (standing: Standing, task: Task): Task => {
  const { answer } = task;
  if (!answer?.decision) return task;
  const decision = withSeenDocument(standing, answer.decision, isOwn(readerOf(standing), task));
  return { ...task, answer: { ...answer, decision } };
};

/**
 * Whether somebody reads that something happened to a task. That remarks were taken out tells that a vote has remarks: while the vote is
 * open, only the programmabureau and the partner that gave it know (rule 19).
 * @param round - its round; undefined counts as not over.
 */
export const seesTrailLine = (
  { what }: Pick<TrailLine, 'what'>,
  task: Asked & Pick<Task, 'kind'>,
  round: Pick<Round, 'status'> | undefined,
  reader: Reader,
): boolean =>
  what !== 'remarks-taken-out' ||
  !isVote(task.kind) ||
  (round && isOver(round)) ||
  reader.bureau ||
  isOwn(reader, task);

/**
 * A line of a task's trail as a reader may see it. A reason is free text that may mention somebody's health: it is visible to the
 * programmabureau and the partner concerned only. The reason for passing a task on is visible to that person and the deputy only.
 */
export const visibleTrailLine = (
  { at, what, by, reason }: TrailLine,
  task: Asked,
  reader: Reader,
): Pick<TrailLine, 'at' | 'what' | 'by' | 'reason'> => {
  const shown = reason !== undefined && what !== 'passed-on' && (reader.bureau || isOwn(reader, task));
  return { at, what, by, ...(shown ? { reason } : {}) };
};
