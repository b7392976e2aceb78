import * as z from 'zod';
import type { Fact } from '#shared/events/catalogue.ts';
import { currentTrace } from '#shared/observability/trace.ts';
import { ownTraceparent, traceparentOf } from '#shared/observability/traceparent.ts';
import { defineEntity } from './entity.ts';

/**
 * A fact in the same table as the change it tells of, written in the same transaction. The `facts` index has it under
 * `UNSENT` until the publisher has put it on the bus, so a sweep finds what the stream missed; then under the hour in which
 * it went there, so that a consumer finds what its queue lost.
 */
export const StoredFact = z.strictObject({
  id: z.string(),
  type: z.string(),
  time: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
  /** The work that caused it (W3C Trace Context), where that was traced. */
  traceparent: z.string().regex(ownTraceparent).optional(),
  unsentSince: z.iso.datetime().optional(),
  /** When it was put on the bus. */
  sentAt: z.iso.datetime().optional(),
});
export type StoredFact = z.infer<typeof StoredFact>;

export const factEntity = defineEntity({
  kind: 'fact',
  schema: StoredFact,
  key: ({ id }: { id: string }) => ({ pk: `FACT#${id}`, sk: 'FACT' }),
  index: ({ unsentSince, sentAt, id }): Record<string, string> => {
    if (unsentSince) return { factspk: 'UNSENT', factssk: `${unsentSince}#${id}` };
    return sentAt ? { factspk: `SENT#${hourOf(sentAt)}`, factssk: `${sentAt}#${id}` } : {};
  },
});

const factsIndex = { name: 'facts', pk: 'factspk', sk: 'factssk' } as const;

/** The hour of a moment, in UTC: `2027-03-01T09`. */
export const hourOf = (moment: string): string => new Date(moment).toISOString().slice(0, 13);

export const factRanges = {
  unsent: { pk: 'UNSENT', index: factsIndex },
  unsentUntil: (moment: string) => ({ pk: 'UNSENT', until: moment, index: factsIndex }),
  /** What was put on the bus in an hour, in that order. */
  sentIn: (hour: string) => ({ pk: `SENT#${hour}`, index: factsIndex }),
};

/** A fact as it is first stored: not yet sent. */
export const unsent = (fact: Fact): StoredFact => {
  const trace = currentTrace();
  const cause = trace ? { traceparent: traceparentOf(trace) } : {};
  return { ...fact, data: { ...fact.data }, ...cause, unsentSince: fact.time };
};
