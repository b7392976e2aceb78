import type { StoredFact } from '#shared/dynamo/outbox.ts';
import { CloudEvent } from './cloud-event.ts';
import { referenceOf } from './reference.ts';

/** Who speaks in an event, and where more is told. */
export interface Voice {
  /** The organisation and system that speak, as a URN (NL GOV profile for CloudEvents). */
  readonly source: string;
  readonly apiUrl: string;
}

/**
 * A fact as a CloudEvent.
 * @throws {z.ZodError} when it would not be a valid one: nothing else leaves this house.
 */
export const cloudEventOf = (fact: StoredFact, { source, apiUrl }: Voice): CloudEvent =>
  CloudEvent.parse({
    specversion: '1.0',
    id: fact.id,
    source,
    type: fact.type,
    time: fact.time,
    subject: referenceOf(fact).subject,
    datacontenttype: 'application/json',
    dataref: `${apiUrl}${referenceOf(fact).path}`,
    ...(fact.traceparent === undefined ? {} : { traceparent: fact.traceparent }),
    data: fact.data,
  });
