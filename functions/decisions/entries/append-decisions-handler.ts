import { streamConsumer } from '#shared/events/stream-consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { appendDecisions } from '../reactions/append-decisions.ts';
import { sweepRegister } from '../reactions/sweep-register.ts';
import { registrationEntity } from '../records.ts';

const environment = environmentOf('decisions/chain');
const client = databaseClient();
const table = tableOf(client, environment.DECISIONS_TABLE);
const append = appendDecisions({ client, table, clock: systemClock });

export const handler = streamConsumer(registrationEntity, {
  take: append,
  sweep: () => sweepRegister(table, append, systemClock()),
});
