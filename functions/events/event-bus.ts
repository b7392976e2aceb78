import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { StoredFact } from '#shared/dynamo/outbox.ts';
import { cloudEventOf, type Voice } from '#shared/events/cloud-event-of.ts';
import { logError } from '#shared/observability/log.ts';

/** The event bus, as this service needs it. */
export interface EventBus {
  /** Puts at most ten facts on the bus. @returns the ids of those that the bus did not accept. */
  put(facts: readonly StoredFact[]): Promise<string[]>;
}

interface Settings extends Voice {
  readonly name: string;
}

/** EventBridge as the event bus. */
export const eventBus = (client: EventBridgeClient, settings: Settings): EventBus => ({
  put: async (facts) => {
    const entries = facts.flatMap((fact) => entryOf(fact, settings) ?? []);
    if (entries.length === 0) return facts.map(({ id }) => id);
    const { Entries: results = [] } = await client.send(
      new PutEventsCommand({ Entries: entries.map(({ entry }) => entry) }),
    );
    const taken = new Set(entries.filter((_, at) => results[at]?.EventId !== undefined).map(({ id }) => id));
    return facts.map(({ id }) => id).filter((id) => !taken.has(id));
  },
});

/** A fact as an entry of the bus; undefined when it would not be a valid event, so that the others are published without it. */
const entryOf = (fact: StoredFact, settings: Settings): { id: string; entry: PutEventsRequestEntry } | undefined => {
  try {
    const entry = {
      EventBusName: settings.name,
      Source: settings.source,
      DetailType: fact.type,
      Time: new Date(fact.time),
      Detail: JSON.stringify(cloudEventOf(fact, settings)),
    };
    return { id: fact.id, entry };
  } catch (error) {
    logError('fact-not-valid', error, { fact: fact.id });
    return undefined;
  }
};
