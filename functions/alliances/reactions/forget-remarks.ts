import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { isThere } from '#shared/dynamo/condition.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { contributionIds } from '#shared/vocabulary/contribution-id.ts';
import { type PaymentMatterIds, paymentMatterIds } from '#shared/vocabulary/payment-id.ts';
import { followUpsWithout } from '#shared/words/follow-ups.ts';
import { type TakenOutWords, withoutWords } from '#shared/words/taken-out.ts';
import type { AlliancesReader } from '../reader.ts';
import { changeEntity, paymentRequestEntity } from '../records.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly rounds: RoundsReader;
}

/**
 * Takes remarks that were taken out of an answer also out of the history of the contribution, which quotes the outcome of its round, or out of
 * what was said about a payment. A repeated fact finds nothing to take out.
 */
export const forgetRemarks =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.task.remarks-taken-out.v1'>): Promise<void> => {
    const { programmeId, matter, matterId, taskId, answerNumber } = data;
    const isOurs = matter === 'contribution' || matter === 'payment';
    const words = isOurs && (await deps.rounds.takenOut(taskId, answerNumber));
    if (!words) return;
    if (matter === 'payment') return forgetInPayment(deps, programmeId, paymentMatterIds(matterId), words);
    const { allianceId, contributionId } = contributionIds(matterId);
    for (const change of await deps.alliances.changes({ programmeId, allianceId, contributionId })) {
      if (change.reason === undefined) continue;
      const shorter = { ...change, reason: withoutWords(change.reason, words) };
      await transact(deps.client, [deps.table.put(changeEntity, shorter, isThere)]);
    }
  };

const forgetInPayment = (
  { client, table, alliances }: Deps,
  programmeId: string,
  ids: PaymentMatterIds,
  words: TakenOutWords,
): Promise<void> =>
  retry(async () => {
    const request = await alliances.paymentRequest(programmeId, ids);
    if (!request) return;
    const followUps = followUpsWithout(request.followUps, words);
    await transact(client, [
      table.replace(paymentRequestEntity, { ...request, followUps, revision: request.revision + 1 }),
    ]);
  });
