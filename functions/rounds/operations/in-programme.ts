import { seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Round } from '../terms/round.ts';
import type { Task } from '../terms/task.ts';
import { seesTask } from '../terms/visibility.ts';

const noSuchRound = 'There is no such round.';
export const noSuchTask = 'There is no such task.';

/** @throws {NotFound} when the programme has no such round, including a round of another programme. */
export const roundFor = async (
  { rounds }: RoundDeps,
  { programmeId, roundId }: Pick<Round, 'programmeId' | 'roundId'>,
): Promise<Round> => {
  const round = await rounds.round(roundId);
  if (round?.programmeId !== programmeId) throw new NotFound(noSuchRound);
  return round;
};

/** A round that a caller sees: one about a matter that it sees, or in which it is asked. @throws {NotFound} otherwise (rule 19). */
export const roundSeenBy = async (
  roundDeps: RoundDeps,
  params: Pick<Round, 'programmeId' | 'roundId'>,
  standing: Standing,
): Promise<Round> => {
  const round = await roundFor(roundDeps, params);
  if (await seesRound(roundDeps, round, standing)) return round;
  throw new NotFound(noSuchRound);
};

/** Whether somebody sees a round: one about a matter that it sees, or in which it is asked. */
export const seesRound = async ({ rounds }: RoundDeps, round: Round, standing: Standing): Promise<boolean> => {
  if (seesMatter(standing, round.matter, round.matterId)) return true;
  const tasks = await rounds.tasks(round.roundId);
  return tasks.some((task) => seesTask(standing, task));
};

type OneTask = Pick<Task, 'programmeId' | 'taskId'>;

/** @throws {NotFound} when the programme has no such task, including a task of another programme. */
export const taskFor = async ({ rounds }: RoundDeps, { programmeId, taskId }: OneTask): Promise<Task> => {
  const task = await rounds.task(taskId);
  if (task?.programmeId !== programmeId) throw new NotFound(noSuchTask);
  return task;
};

/**
 * A task in an open round: for a closed round no mail is sent, and an act would have no visible effect.
 * @throws {NotFound} as `taskFor`.
 * @throws {Conflict} `round-closed` when its round is closed or withdrawn.
 */
export const openTaskFor = async (roundDeps: RoundDeps, ids: OneTask): Promise<Task> => {
  const task = await taskFor(roundDeps, ids);
  const round = await roundDeps.rounds.round(task.roundId);
  if (round?.status !== 'open') throw new Conflict('round-closed', 'The round of this task is over.');
  return task;
};
