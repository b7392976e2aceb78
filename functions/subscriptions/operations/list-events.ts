import { operation } from '#shared/http/operation.ts';
import { subscriptionContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { seesEvent } from '../domain/seen.ts';
import { loggedEventEntity, ranges } from '../records.ts';
import { outgoing } from '../terms/outgoing.ts';

/** The log of a programme after a place: the next page begins where this one ends. */
export const listEvents = (deps: Deps) =>
  operation('listEvents', {
    contract: subscriptionContracts.listEvents,
    act: 'receive facts',
    answer: async ({ params: { programmeId }, query: { after, limit, types }, standing }) => {
      const found = await deps.table.query(loggedEventEntity, ranges.eventsAfter(programmeId, after, limit + 1));
      const part = found.slice(0, limit);
      const matching = part.filter(
        ({ event }) => (types === undefined || types.includes(event.type)) && seesEvent(standing, event),
      );
      const reached = new URLSearchParams({ after: String(part.at(-1)?.sequence ?? after), limit: String(limit) });
      if (types) reached.set('types', types.join(','));
      const next = `/v1/programmes/${programmeId}/events?${reached}`;
      return { status: 200, body: { events: matching.map(outgoing), next, more: found.length > limit } };
    },
  });
