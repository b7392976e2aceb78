import { batchHandler, failedOf, Message } from '#shared/events/batch.ts';
import { logInfo } from '#shared/observability/log.ts';
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

/** Receives reports of e-mails that did not arrive, from the mail service and from functions that could not hand one over. */
export const handler = batchHandler(Message, {
  take: (messages) =>
    failedOf(messages, {
      read: troubleIn,
      take: async ({ kind, tasks, permanent }) => {
        logInfo('mail-trouble', { kind, taskIds: tasks.map(({ taskId }) => taskId).join(' '), permanent });
        if (permanent) for (const task of tasks) await mark(task);
      },
    }),
});
