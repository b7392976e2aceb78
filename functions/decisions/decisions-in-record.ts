import type { Round } from '#functions/rounds/terms/round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { isOver, isVote } from '#functions/rounds/terms/visibility.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { decidedTogether, deciding, decidingRound, fromAnswer, type Sources } from './decisions-of.ts';
import { fromRemoval } from './removals.ts';
import type { DecidedRecords, DecisionInRecord } from './terms/decider.ts';

/** The record, as far as it holds decisions: the rounds, and the record of each owner of a matter. */
export interface VerifiedRecord extends Sources {
  readonly records: DecidedRecords;
}

/**
 * The decisions in the record of a programme, independent of the register. It reads the tasks of the deciding rounds, so about as many as
 * there are entries in the register.
 */
export const decisionsInRecord =
  (record: VerifiedRecord) =>
  async (programmeId: string): Promise<DecisionInRecord[]> => {
    const owners = await Promise.all(Object.values(record.records).map((owner) => owner.decisionsIn(programmeId)));
    const rounds = owners.flatMap((owner) => owner.rounds);
    const decided = await inParts(rounds, (roundId) => ofRound(record, roundId));
    return [...owners.flatMap(({ ownDecisions }) => ownDecisions), ...decided.flat()];
  };

const ofRound = async (record: VerifiedRecord, roundId: string): Promise<DecisionInRecord[]> => {
  const { rounds } = record;
  const round = await rounds.round(roundId);
  if (!round || !decidingRound(record, round) || (isVote(round.kind) && !isOver(round))) return [];
  const tasks = await rounds.tasks(roundId);
  return [...tasks.flatMap((task) => ofTask(round, task)), ...ofSeats(record, round)];
};

const ofTask = ({ kind, closedAt }: Round, task: Task): DecisionInRecord[] => {
  const { taskId, capacity, answer } = task;
  if (!answer || !(capacity in deciding)) return [];
  const since = isVote(kind) && closedAt !== undefined && closedAt > answer.givenAt ? closedAt : answer.givenAt;
  const earlier = Array.from({ length: answer.number - 1 }, (_, at) => ({ decisionId: `${taskId}.${at + 1}`, since }));
  const removal = fromRemoval(task, answer);
  return [
    ...earlier,
    { decisionId: `${taskId}.${answer.number}`, since, decision: fromAnswer(task, answer) },
    ...(removal ? [{ decisionId: removal.decisionId, since: later(since, removal.decidedAt), decision: removal }] : []),
  ];
};

/** The later of two ISO instants. */
const later = (one: string, other: string): string => (one > other ? one : other);

const ofSeats = (record: VerifiedRecord, round: Round): DecisionInRecord[] => {
  const decision = decidedTogether(record, round);
  if (!decision || round.closedAt === undefined) return [];
  return [{ decisionId: decision.decisionId, since: round.closedAt, decision }];
};
