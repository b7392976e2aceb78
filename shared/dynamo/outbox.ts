import * as z from 'zod';
import { catalogue, type Fact, type FactType } from '#shared/events/catalogue.ts';
import { currentTrace } from '#shared/observability/trace.ts';
import { ownTraceparent, traceparentOf } from '#shared/vocabulary/traceparent.ts';
import { defineEntity } from './entity.ts';

/**
 * A fact in the same table as its change, written in the same transaction. `unsentSince` keeps it in the `unsent` index until the publisher
 * has put it on the bus, so that a sweep finds facts that the stream missed.
 */
export const StoredFact = z.strictObject({
  id: z.string(),
  type: z.string(),
  time: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
  /** The trace of the work that caused it (W3C Trace Context), if there was one. */
  traceparent: z.string().regex(ownTraceparent).optional(),
  unsentSince: z.iso.datetime().optional(),
  /** When it was put on the bus: sweeps compare this with what its consumers handled (shared/events/sweep-missed.ts). */
  publishedAt: z.iso.datetime().optional(),
});
export type StoredFact = z.infer<typeof StoredFact>;

export const factEntity = defineEntity({
  kind: 'fact',
  schema: StoredFact,
  key: ({ id }: { id: string }) => ({ pk: `FACT#${id}`, sk: 'FACT' }),
  index: ({ unsentSince, publishedAt, id }): Record<string, string> => {
    if (unsentSince) return { unsentpk: 'UNSENT', unsentsk: `${unsentSince}#${id}` };
    return publishedAt ? { unsentpk: publishedOn(publishedAt), unsentsk: `${publishedAt}#${id}` } : {};
  },
});

/** The index partition of the facts that were published on the day (in UTC) of an instant. */
const publishedOn = (instant: string): string => `PUBLISHED#${instant.slice(0, 10)}`;

const index = { name: 'unsent', pk: 'unsentpk', sk: 'unsentsk' } as const;

/** Facts that were not sent and were due by an instant, in order. */
export const unsentBy = (until: string) => ({ pk: 'UNSENT', until, index });

/** Facts that were published on the day of an instant, in order, after a given place and up to an instant. */
export const published = (day: string, behind: string, until: string, limit: number) => ({
  pk: publishedOn(day),
  // Nothing sorts between a text and the same text with a space.
  since: `${behind} `,
  until,
  index,
  limit,
});

/** A new, unsent fact. `from` is the moment (ISO instant) before which it must not be sent; by default, now. */
export const unsent = (fact: Fact, from: string = fact.time): StoredFact => {
  const trace = currentTrace();
  const cause = trace ? { traceparent: traceparentOf(trace) } : {};
  return { ...fact, data: { ...fact.data }, ...cause, unsentSince: from };
};

/** A stored fact in the form that its handlers receive. @throws {z.ZodError} when its data does not follow the schema of its type. */
export const factIn = ({ id, type, time, data }: StoredFact): Fact =>
  ({ id, type, time, data: catalogue[type as FactType].parse(data) }) as Fact;
