import * as z from 'zod';
import { OutgoingEvent, outgoing } from '#functions/subscriptions/terms/outgoing.ts';
import { catalogue, type FactType, fact, offeredTypes } from '#shared/events/catalogue.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import type { JsonSchema } from './document.ts';
import { events, type Field, fields, type OfferedFact } from './event-words.ts';

/** One type of event, as it is described to partner applications. */
export interface DescribedEvent {
  readonly type: string;
  readonly description: string;
  /** The schema of its `data` (JSON Schema 2020-12). The envelope is the same for all types. */
  readonly dataSchema: JsonSchema;
  /** A complete example. */
  readonly sample: OutgoingEvent;
}

export interface EventCatalogue {
  /** The schema of a complete event of any type. */
  readonly eventSchema: JsonSchema;
  readonly events: readonly DescribedEvent[];
}

const time = '2027-03-01T09:00:00.000Z';
const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const voice = {
  source: 'urn:nld:oin:00000000000000000000:systeem:regio-deal-governance',
  apiUrl: 'https://governance.example.org/v1',
};

/** The events that partner applications may receive, made from the schemas that validate every event before it is published. */
export const eventCatalogue = (): EventCatalogue => ({
  eventSchema: z.toJSONSchema(OutgoingEvent, { io: 'output' }) as JsonSchema,
  events: offeredTypes.map((type, at) => described(type as OfferedFact, at + 1)),
});

const described = (type: OfferedFact, sequence: number): DescribedEvent => {
  const names = Object.keys(catalogue[type].shape) as Field[];
  const schema = z.toJSONSchema(catalogue[type]) as JsonSchema & { properties: Record<Field, object> };
  const properties = names.map((name) => [name, { ...schema.properties[name], description: fields[name].about }]);
  return {
    type,
    description: events[type].about,
    dataSchema: { ...schema, properties: Object.fromEntries(properties) },
    sample: sampleOf(type, names, sequence),
  };
};

const sampleOf = (type: OfferedFact, names: readonly Field[], sequence: number): OutgoingEvent => {
  const given = Object.fromEntries(names.map((name) => [name, fields[name].sample]));
  const sampleFact = fact<FactType>(type, time, catalogue[type].parse({ ...given, ...events[type].sample }));
  const event = cloudEventOf({ ...sampleFact, data: { ...sampleFact.data }, traceparent }, voice);
  return outgoing({ programmeId: sampleFact.data.programmeId, sequence, event });
};
