import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { factEntity } from '#shared/dynamo/outbox.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { inEveryProgramme } from '#shared/runtime/each.ts';
import type { RegistryReader } from '../reader.ts';
import { removalFact } from '../removal-fact.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: RegistryReader;
  readonly clock: Clock;
}

/** Milliseconds after a removal from which its fact is recorded once more: copies of what was read before it are written by then. */
const repeatedAfter = 3600 * 1000;
/** Milliseconds after which nobody looks at a removal any more: it was told twice by then. */
const repeatedUntil = 7 * 24 * 3600 * 1000;

/**
 * Records the fact of every removal of words once more, an hour later. A lost message would leave the words in a text for good, and so would a copy that
 * was made while they were taken out: no owner looks for them by itself. An owner that finds nothing does nothing. Two sweeps at once record it twice,
 * which is harmless.
 * @throws {AggregateError} at the end, when some programmes could not be processed.
 */
export const repeatRemovals = async ({ client, table, registry, clock }: Deps): Promise<void> => {
  const now = Date.parse(clock());
  await inEveryProgramme(registry, async (programmeId) => {
    const young = (await registry.removals(programmeId)).filter(({ at }) => {
      const age = now - Date.parse(at);
      return age >= repeatedAfter && age < repeatedUntil;
    });
    for (const removal of young) {
      const fact = removalFact(removal);
      const stored = await table.get(factEntity, { id: fact.id });
      if (stored && !isPublishedEarly(stored, removal)) continue;
      await transact(client, table.record(fact));
    }
  });
};

/** Whether a fact was on the bus within the hour, and not since. */
const isPublishedEarly = (
  { publishedAt }: { readonly publishedAt?: string | undefined },
  { at }: { readonly at: string },
): boolean => publishedAt !== undefined && Date.parse(publishedAt) - Date.parse(at) < repeatedAfter;
