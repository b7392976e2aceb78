import middy from '@middy/core';
import type { SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { logError, logInfo } from '#shared/observability/log.ts';
import { inTrace } from '#shared/observability/trace.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { troubleIn } from '../reactions/mail-trouble.ts';
import { markUndeliverable } from '../reactions/mark-undeliverable.ts';
import { RoundsReader } from '../reader.ts';

const environment = environmentOf('rounds/undeliverable');
const client = databaseClient();
const table = tableOf(client, environment.ROUNDS_TABLE);
const mark = markUndeliverable({ client, table, rounds: new RoundsReader(table), clock: systemClock });

const Batch = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** Hears what became of e-mails that did not arrive, from the mail service and from whoever could not hand one over. */
export const handler = middy<unknown, SQSBatchResponse>().handler(async (event): Promise<SQSBatchResponse> => {
  const failed: string[] = [];
  for (const { messageId, body } of Batch.parse(event).Records) {
    try {
      const { kind, task, permanent } = troubleIn(JSON.parse(body));
      logInfo('mail-trouble', { kind, taskId: task?.taskId, permanent });
      if (task && permanent) await inTrace(undefined, () => mark(task));
    } catch (error) {
      logError('delivery-failed', error, { messageId });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
});
