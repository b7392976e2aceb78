import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { batchHandler } from '#shared/events/batch.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { capabilities, tableVariable } from '#shared/runtime/capabilities.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { eventBus } from '../event-bus.ts';
import { publishFacts, sweepFacts } from '../reactions/publish-facts.ts';
import { StreamRecord, storedFactIn } from '../stream-record.ts';

const environment = environmentOf('events/publish');
const client = databaseClient();
/** The tables whose facts are published: those of the row in the table of capabilities. */
const tables = capabilities['events/publish'].writes.map((owner) => tableOf(client, environment[tableVariable(owner)]));
const parts = {
  client,
  clock: systemClock,
  bus: eventBus(new EventBridgeClient({}), {
    name: environment.BUS_NAME,
    source: environment.EVENT_SOURCE,
    apiUrl: environment.API_URL,
  }),
};

/** @returns the first that the bus did not accept: the stream delivers it again, with all after it. */
const publish = async (records: readonly StreamRecord[]): Promise<string[]> => {
  const [first] = records;
  const table = tables.find(({ name }) => first?.eventSourceARN.includes(`:table/${name}/`));
  if (!first || !table) throw new Error('The stream is not of one of our tables.');
  const now = systemClock();
  const found = records.map((record) => ({
    sequence: record.dynamodb.SequenceNumber,
    fact: storedFactIn(record, now),
  }));
  const facts = found.flatMap(({ fact }) => fact ?? []);
  const failed = await publishFacts(parts, table, facts);
  const firstFailed = found.find(({ fact }) => fact !== undefined && failed.has(fact.id));
  return firstFailed ? [firstFailed.sequence] : [];
};

/** Called with records of a table's stream, or by the sweep with none. */
export const handler = batchHandler(StreamRecord, {
  take: publish,
  sweep: () => eachOrThrow(tables, (table) => sweepFacts(parts, table, systemClock()), { nameOf: ({ name }) => name }),
});
