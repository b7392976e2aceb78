import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { roundKind } from '#functions/rounds/terms/round-kinds.ts';
import type { PrintedPage } from '#shared/pages/printed-page.ts';
import { isInput } from '../input.ts';
import type { FrameworksReader } from '../reader.ts';
import type { Cycle } from '../terms/cycle.ts';
import { inputDocument } from './input-document.ts';

export interface PrintInputDeps {
  readonly registry: Pick<RegistryReader, 'programme'>;
  readonly frameworks: Pick<FrameworksReader, 'inputAnswers'>;
  readonly rounds: Pick<RoundsReader, 'withTasks'>;
}

/** All input on a version as one printable Dutch document, with what was done with each piece of it (rule 7). */
export const printedInput = async (
  { registry, frameworks, rounds }: PrintInputDeps,
  cycle: Cycle,
  now: string,
): Promise<PrintedPage> => {
  const [{ name: programmeName }, withTasks, answers] = await Promise.all([
    registry.programme(cycle.programmeId),
    rounds.withTasks(cycle.rounds),
    frameworks.inputAnswers(cycle),
  ]);
  const byTask = new Map(answers.map((answer) => [answer.taskId, answer]));
  const gathering = withTasks.filter(({ round }) => roundKind(round.kind).remarksNeedAnswer);
  return inputDocument({
    programmeName,
    cycle,
    rounds: gathering.map(({ round, tasks }) => ({
      kind: round.kind,
      given: tasks.filter(isInput).map((task) => ({ task, answer: byTask.get(task.taskId) })),
    })),
    printedAt: now,
  });
};
