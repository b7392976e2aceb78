import { type OfferedType, offeredTypes } from '#shared/events/catalogue.ts';
import { cloudEventOf, type Voice } from '#shared/events/cloud-event-of.ts';
import type { FactTables } from '#shared/events/owners.ts';
import { sweepMissed } from '#shared/events/sweep-missed.ts';
import { eventMarkEntity } from '../records.ts';
import { appendEvents, type Deps } from './append-events.ts';

const offered = new Set<string>(offeredTypes);

/** Appends every published fact that the log lacks, with its deliveries. */
export const logMissed = (deps: Deps, sources: FactTables<OfferedType>, voice: Voice) => (): Promise<void> => {
  const { client, table, clock } = deps;
  const append = appendEvents(deps);
  return sweepMissed({
    client,
    table,
    sources,
    clock,
    listens: (type) => offered.has(type),
    isDone: async ({ id: eventId }) => (await table.get(eventMarkEntity, { eventId })) !== undefined,
    handle: (fact) => append([cloudEventOf(fact, voice)]),
  });
};
