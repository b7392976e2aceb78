import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { forgetWords } from '#shared/dynamo/forget-words.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { storedTextsOfAlliance, textsOfGrant } from '../texts.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: Pick<RegistryReader, 'removal'>;
}

/**
 * Takes words that were taken out also out of what was written about their alliance, its reports too, or about their grant of room. A repeated
 * fact finds nothing to take out.
 */
export const forgetInAlliance =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.registry.words-taken-out.v1'>): Promise<void> => {
    const { programmeId, allianceId, grantId, change } = data;
    if (allianceId === undefined && grantId === undefined) return;
    const removal = await deps.registry.removal(programmeId, change);
    if (!removal) return;
    if (allianceId !== undefined)
      await forgetWords(deps, await storedTextsOfAlliance(deps.table, { programmeId, allianceId }), removal.words);
    if (grantId !== undefined) await forgetWords(deps, textsOfGrant({ programmeId, grantId }), removal.words);
  };
