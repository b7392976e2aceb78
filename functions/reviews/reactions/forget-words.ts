import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { forgetWords } from '#shared/dynamo/forget-words.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { textsOfReview, textsOfRuleChange } from '../texts.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: Pick<RegistryReader, 'removal'>;
}

/** Takes words that were taken out also out of their review, or out of their rule change. A repeated fact finds nothing to take out. */
export const forgetInReviews =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.registry.words-taken-out.v1'>): Promise<void> => {
    const { programmeId, review, ruleChange, change } = data;
    if (review === undefined && ruleChange === undefined) return;
    const removal = await deps.registry.removal(programmeId, change);
    if (!removal) return;
    if (review !== undefined) await forgetWords(deps, textsOfReview(programmeId, review), removal.words);
    if (ruleChange !== undefined) await forgetWords(deps, textsOfRuleChange(programmeId, ruleChange), removal.words);
  };
