import type { RoundsReader } from '#functions/rounds/reader.ts';
import { roundKind } from '#functions/rounds/terms/round-kinds.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { InputAnswer } from './domain/input-answer.ts';
import { inputAnswerEntity, ranges } from './records.ts';
import type { Cycle } from './terms/cycle.ts';

/** A contribution that must be answered, with its answer once there is one (rule 7). */
export interface Contribution {
  readonly task: Task;
  readonly answer: InputAnswer | undefined;
}

/** Whether an answer in a round counts as a contribution: its round gathers input and the answer has words. */
export const isContribution = ({ kind, answer }: Task): boolean =>
  roundKind(kind).remarksNeedAnswer && answer?.remarks !== undefined && answer.remarks.length > 0;

/** Every contribution to a cycle so far, from all its rounds. */
export const contributions = async (rounds: RoundsReader, table: Table, cycle: Cycle): Promise<Contribution[]> => {
  const [tasks, answers] = await Promise.all([
    Promise.all(cycle.rounds.map((roundId) => rounds.tasks(roundId))),
    table.query(inputAnswerEntity, ranges.ofCycle(cycle, 'INPUT-ANSWER#')),
  ]);
  const byTask = new Map(answers.map((answer) => [answer.taskId, answer]));
  return tasks
    .flat()
    .filter(isContribution)
    .map((task) => ({ task, answer: byTask.get(task.taskId) }));
};
