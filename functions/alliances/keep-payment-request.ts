import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { PaymentRequest } from './domain/payment-request.ts';
import { paymentRequestEntity } from './records.ts';

/**
 * Stores what is known about a payment that is due, with its fact.
 * @throws {ConditionFailed} when its record changed since it was read.
 */
export const keepPaymentRequest = async (
  { client, table }: { readonly client: DynamoDBClient; readonly table: Table },
  next: PaymentRequest,
  now: string,
): Promise<void> => {
  const { programmeId, allianceId, contributionId, year, status, revision } = next;
  const ids = { programmeId, allianceId, contributionId };
  const changed = fact('nl.regiodeal.contribution.payment-asked.v1', now, { ...ids, year, status, change: revision });
  const write = revision === 1 ? table.insert(paymentRequestEntity, next) : table.replace(paymentRequestEntity, next);
  await transact(client, [write, ...table.record(changed)]);
};
