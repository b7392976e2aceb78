import type { RoundsReader } from '#functions/rounds/reader.ts';
import { roundKind } from '#functions/rounds/terms/round-kinds.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { InputAnswer } from './domain/input-answer.ts';
import { inputAnswerEntity, ranges } from './records.ts';
import type { Cycle } from './terms/cycle.ts';

/** Input that must be answered, with its answer once there is one (rule 7). */
export interface Input {
  readonly task: Task;
  readonly answer: InputAnswer | undefined;
}

/** Whether an answer in a round counts as input: its round gathers input and the answer has words. */
export const isInput = ({ kind, answer }: Task): boolean =>
  roundKind(kind).remarksNeedAnswer && answer?.remarks !== undefined && answer.remarks.length > 0;

/** All input on a cycle so far, from all its rounds. */
export const allInput = async (rounds: RoundsReader, table: Table, cycle: Cycle): Promise<Input[]> => {
  const [tasks, answers] = await Promise.all([
    Promise.all(cycle.rounds.map((roundId) => rounds.tasks(roundId))),
    table.query(inputAnswerEntity, ranges.ofCycle(cycle, 'INPUT-ANSWER#')),
  ]);
  const byTask = new Map(answers.map((answer) => [answer.taskId, answer]));
  return tasks
    .flat()
    .filter(isInput)
    .map((task) => ({ task, answer: byTask.get(task.taskId) }));
};
