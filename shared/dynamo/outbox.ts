import * as z from 'zod';
import type { Fact } from '#shared/events/catalogue.ts';
import { currentTrace } from '#shared/observability/trace.ts';
import { ownTraceparent, traceparentOf } from '#shared/observability/traceparent.ts';
import { defineEntity } from './entity.ts';

/**
 * A fact waiting in the same table as the change it tells of, written in the same transaction. `unsentSince` keeps
 * it in the `unsent` index until the publisher has put it on the bus, so a sweep finds what the stream missed.
 */
export const StoredFact = z.strictObject({
  id: z.string(),
  type: z.string(),
  time: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
  /** The work that caused it (W3C Trace Context), where that was traced. */
  traceparent: z.string().regex(ownTraceparent).optional(),
  unsentSince: z.iso.datetime().optional(),
});
export type StoredFact = z.infer<typeof StoredFact>;

export const factEntity = defineEntity({
  kind: 'fact',
  schema: StoredFact,
  key: ({ id }: { id: string }) => ({ pk: `FACT#${id}`, sk: 'FACT' }),
  index: ({ unsentSince, id }): Record<string, string> =>
    unsentSince ? { unsentpk: 'UNSENT', unsentsk: `${unsentSince}#${id}` } : {},
});

/** A fact as it is first stored: not yet sent. */
export const unsent = (fact: Fact): StoredFact => {
  const trace = currentTrace();
  const cause = trace ? { traceparent: traceparentOf(trace) } : {};
  return { ...fact, data: { ...fact.data }, ...cause, unsentSince: fact.time };
};
