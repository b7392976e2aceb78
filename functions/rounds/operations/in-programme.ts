import { NotFound } from '#shared/errors/errors.ts';
import type { ApiRequest } from '#shared/http/api.ts';
import type { Round } from '../domain/round.ts';
import type { Task } from '../domain/task.ts';
import type { RoundOffice } from '../round-office.ts';

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
