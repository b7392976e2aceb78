import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import middy from '@middy/core';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import * as z from 'zod';
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
/** Whoever owns a table has its facts carried out: the list is that of the table of capabilities. */
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

const Batch = z.object({ Records: z.array(StreamRecord).optional() });

/** Called with records of a table's stream, or by the sweep with none. */
export const handler = middy<unknown, DynamoDBBatchResponse>().handler(
  async (event): Promise<DynamoDBBatchResponse> => {
    const { Records } = Batch.parse(event ?? {});
    if (Records === undefined) {
      await eachOrThrow(tables, (table) => sweepFacts(parts, table, systemClock()), {
        nameOf: ({ name }) => name,
      });
      return { batchItemFailures: [] };
    }
    const [first] = Records;
    const table = tables.find(({ name }) => first?.eventSourceARN.includes(`:table/${name}/`));
    if (!first || !table) throw new Error('The stream is not of one of our tables.');
    const now = systemClock();
    const found = Records.map((record) => ({
      sequence: record.dynamodb.SequenceNumber,
      fact: storedFactIn(record, now),
    }));
    const failed = await publishFacts(
      parts,
      table,
      found.flatMap(({ fact }) => fact ?? []),
    );
    const firstFailed = found.find(({ fact }) => fact !== undefined && failed.has(fact.id));
    return { batchItemFailures: firstFailed ? [{ itemIdentifier: firstFailed.sequence }] : [] };
  },
);
