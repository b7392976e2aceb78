import * as z from 'zod';
import { ownTraceparent } from '#shared/vocabulary/traceparent.ts';
import { catalogue, type Fact, type FactType } from './catalogue.ts';

const types = Object.keys(catalogue) as [FactType, ...FactType[]];

/** A CloudEvent of the NL GOV profile, structured mode, as it travels in the `detail` of a bus event. */
export const CloudEvent = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  source: z.string().startsWith('urn:nld:'),
  type: z.enum(types),
  /** When the fact was recorded, not when it happened in the world. */
  time: z.iso.datetime(),
  subject: z.string().min(1),
  datacontenttype: z.literal('application/json'),
  dataref: z.url().optional(),
  /** The trace of the work that caused it (CloudEvents, Distributed Tracing extension). */
  traceparent: z.string().regex(ownTraceparent).optional(),
  data: z.record(z.string(), z.unknown()),
});
export type CloudEvent = z.infer<typeof CloudEvent>;

/** The fact of an event. @throws {z.ZodError} when its data does not have the shape of its type. */
export const factOf = ({ id, type, time, data }: CloudEvent): Fact =>
  ({ type, id, time, data: catalogue[type].parse(data) }) as Fact;

/**
 * Reads the fact from a delivered event.
 * @throws {z.ZodError} when it is not one of ours, or its data does not have the shape of its type.
 */
export const factFrom = (detail: unknown): Fact => factOf(CloudEvent.parse(detail));
