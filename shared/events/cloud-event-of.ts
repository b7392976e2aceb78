import type { StoredFact } from '#shared/dynamo/outbox.ts';
import { CloudEvent } from './cloud-event.ts';
import { referenceOf } from './reference.ts';

/** The publisher of an event, and the API that tells more. */
export interface Voice {
  /** The publishing organisation and system, as a URN (NL GOV profile for CloudEvents). */
  readonly source: string;
  readonly apiUrl: string;
}

/**
 * A fact as a CloudEvent.
 * @throws {z.ZodError} when the CloudEvent would be invalid: only valid ones are published.
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
