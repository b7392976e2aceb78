import type { ApiRequest } from './api.ts';

/** What a use case takes of a request that changes something: of which programme, by which application, and when (ISO 8601 instant). */
export const changeOrderOf = ({
  params,
  caller,
  now,
}: Pick<ApiRequest<unknown, unknown>, 'params' | 'caller' | 'now'>) => ({
  programmeId: params['programmeId'] ?? '',
  by: caller.clientId,
  now,
});
