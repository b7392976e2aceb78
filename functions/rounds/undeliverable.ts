import middy from '@middy/core';
import type { SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { logError } from '#shared/observability/log.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { markUndeliverable } from './mark-undeliverable.ts';
import { RoundsReader } from './reader.ts';

const environment = environmentOf('rounds/undeliverable');
const client = databaseClient();
const table = tableOf(client, environment.ROUNDS_TABLE);
const mark = markUndeliverable({ client, table, rounds: new RoundsReader(table), clock: systemClock });

const Batch = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
/** What the mail service tells of a mail that did not arrive; the task is in the tags that were sent along. */
const MailEvent = z.object({
  detail: z.object({ mail: z.object({ tags: z.record(z.string(), z.array(z.string())).optional() }) }),
});

export const handler = middy<unknown, SQSBatchResponse>().handler(async (event): Promise<SQSBatchResponse> => {
  const failed: string[] = [];
  for (const { messageId, body } of Batch.parse(event).Records) {
    try {
      const { tags } = MailEvent.parse(JSON.parse(body)).detail.mail;
      const taskId = tags?.['task']?.[0];
      if (taskId !== undefined) await mark(taskId);
    } catch (error) {
      logError('delivery-failed', error, { messageId });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
});
