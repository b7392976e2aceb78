import type { ApiRequest } from './operation.ts';

/** The part of a request that a use case needs for a change: the programme, who makes it, and the time (ISO 8601 instant). */
export const changeOrderOf = ({
  params,
  caller,
  now,
}: Pick<ApiRequest<{ readonly programmeId: string }, unknown, unknown>, 'params' | 'caller' | 'now'>) => ({
  programmeId: params.programmeId,
  by: caller.by,
  now,
});
