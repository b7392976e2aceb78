import type { ApiRequest } from './operation.ts';

/** What a use case takes of a request that changes something: of which programme, by which application, and when (ISO 8601 instant). */
export const changeOrderOf = ({
  params,
  caller,
  now,
}: Pick<ApiRequest<{ readonly programmeId: string }, unknown, unknown>, 'params' | 'caller' | 'now'>) => ({
  programmeId: params.programmeId,
  by: caller.clientId,
  now,
});
