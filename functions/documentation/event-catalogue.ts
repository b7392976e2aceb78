import * as z from 'zod';
import { OutgoingEvent, outgoing } from '#functions/subscriptions/terms/outgoing.ts';
import { catalogue, type FactType, fact, offeredTypes } from '#shared/events/catalogue.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import type { JsonSchema } from './document.ts';
import { events, type Field, fields, type OfferedFact } from './event-words.ts';

/** One type of event, as partner applications learn of it. */
export interface DescribedEvent {
  readonly type: string;
  readonly description: string;
  /** Of its `data` (JSON Schema 2020-12). What stands around it is the same for all. */
  readonly dataSchema: JsonSchema;
  /** One such event, whole. */
  readonly sample: OutgoingEvent;
}

export interface EventCatalogue {
  /** Of a whole event, whatever its type. */
  readonly eventSchema: JsonSchema;
  readonly events: readonly DescribedEvent[];
}

const time = '2027-03-01T09:00:00.000Z';
const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const voice = {
  source: 'urn:nld:oin:00000000000000000000:systeem:regio-deal-governance',
  apiUrl: 'https://governance.example.org/v1',
};

/** Every event that may be heard, made of the schemas that every event is held against before it leaves. */
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
  const told = fact<FactType>(type, time, catalogue[type].parse({ ...given, ...events[type].sample }));
  const event = cloudEventOf({ ...told, data: { ...told.data }, traceparent }, voice);
  return outgoing({ programmeId: told.data.programmeId, sequence, event });
};
