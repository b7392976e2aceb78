import { Conflict, NotFound } from '#shared/errors/errors.ts';
import type { ApiRequest } from '#shared/http/api.ts';
import type { RoundOffice } from '../round-office.ts';
import type { Round } from '../terms/round.ts';
import type { Task } from '../terms/task.ts';

type Asked = Pick<ApiRequest<unknown, unknown>, 'params'>;

/** @throws {NotFound} when the programme has no such round; another programme's rounds are not there either. */
export const roundFor = async ({ rounds }: RoundOffice, { params }: Asked): Promise<Round> => {
  const round = await rounds.round(params['roundId'] ?? '');
  if (!round || round.programmeId !== params['programmeId']) throw new NotFound('There is no such round.');
  return round;
};

/** @throws {NotFound} when the programme has no such task; another programme's tasks are not there either. */
export const taskFor = async ({ rounds }: RoundOffice, { params }: Asked): Promise<Task> => {
  const task = await rounds.task(params['taskId'] ?? '');
  if (!task || task.programmeId !== params['programmeId']) throw new NotFound('There is no such task.');
  return task;
};

/**
 * A task in a round that is open: of another no mail goes out, and nobody would know what an act came to.
 * @throws {NotFound} as `taskFor`.
 * @throws {Conflict} `task-not-open` when its round is closed or withdrawn.
 */
export const openTaskFor = async (office: RoundOffice, request: Asked): Promise<Task> => {
  const task = await taskFor(office, request);
  const round = await office.rounds.round(task.roundId);
  if (round?.status !== 'open') throw new Conflict('task-not-open', 'The round of this task is over.');
  return task;
};
