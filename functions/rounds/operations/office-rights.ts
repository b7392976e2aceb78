import { type Act, demand } from '#shared/authority/authority.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { ApiRequest } from '#shared/http/api.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Round } from '../domain/round.ts';
import type { Task } from '../domain/task.ts';
import type { RoundOffice } from '../round-office.ts';

type Asked = Pick<ApiRequest<unknown, unknown>, 'params' | 'caller' | 'now'>;

/**
 * The programme of a request, once the authority table has said that the caller may.
 * @throws {NotFound} when the programme does not know the application.
 * @throws {NotEntitled} naming the rule.
 */
export const programmeFor = async (
  { registry }: RoundOffice,
  act: Act,
  { params, caller, now }: Asked,
): Promise<string> => {
  const programmeId = params['programmeId'] ?? '';
  demand(act, await registry.standingOfApp(programmeId, caller.clientId, localDate(now)));
  return programmeId;
};

/** @throws {NotFound} when the programme has no such round; another programme's rounds are not there either. */
export const roundFor = async (office: RoundOffice, act: Act, asked: Asked): Promise<Round> => {
  const programmeId = await programmeFor(office, act, asked);
  const round = await office.rounds.round(asked.params['roundId'] ?? '');
  if (round?.programmeId !== programmeId) throw new NotFound('There is no such round.');
  return round;
};

/** @throws {NotFound} when the programme has no such task; another programme's tasks are not there either. */
export const taskFor = async (office: RoundOffice, act: Act, asked: Asked): Promise<Task> => {
  const programmeId = await programmeFor(office, act, asked);
  const task = await office.rounds.task(asked.params['taskId'] ?? '');
  if (task?.programmeId !== programmeId) throw new NotFound('There is no such task.');
  return task;
};
