import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { isThere } from '#shared/dynamo/condition.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { contributionIds } from '#shared/vocabulary/contribution-id.ts';
import { withoutWords } from '#shared/words/taken-out.ts';
import type { AlliancesReader } from '../reader.ts';
import { changeEntity } from '../records.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly rounds: RoundsReader;
}

/**
 * Takes remarks that were taken out of an answer also out of the history of the contribution, which quotes the outcome of its round. A
 * repeated fact finds nothing to take out.
 */
export const forgetRemarks =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.task.remarks-taken-out.v1'>): Promise<void> => {
    const { programmeId, matter, matterId, taskId, answerNumber } = data;
    const words = matter === 'contribution' && (await deps.rounds.takenOut(taskId, answerNumber));
    if (!words) return;
    const { allianceId, contributionId } = contributionIds(matterId);
    for (const change of await deps.alliances.changes({ programmeId, allianceId, contributionId })) {
      if (change.reason === undefined) continue;
      const shorter = { ...change, reason: withoutWords(change.reason, words) };
      await transact(deps.client, [deps.table.put(changeEntity, shorter, isThere)]);
    }
  };
