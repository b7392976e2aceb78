import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import type { Table } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { RegistryReader } from '../reader.ts';
import { quorumNoticeEntity } from '../records.ts';
import { type LostQuorum, lostQuorum } from '../terms/quorum.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: RegistryReader;
  readonly clock: Clock;
}

/**
 * Says once, with a fact, that the recorded seats no longer reach the quorum from a day on (rule 18). The registry decides, not the event:
 * repeated, late or out of order, the same loss is told once; another day or another number of seats is another loss.
 */
export const announceLostQuorum =
  ({ client, table, registry, clock }: Deps) =>
  async (programmeId: string): Promise<void> => {
    const now = clock();
    const [known, before] = await Promise.all([
      registry.registry(programmeId),
      table.get(quorumNoticeEntity, { programmeId }),
    ]);
    const today = localDate(now);
    const lost = sinceAnnouncedDay(lostQuorum(known, today), before?.lost, today);
    if (isDeepStrictEqual(lost, before?.lost)) return;
    const next = noticeAfter(before, { programmeId, at: now, ...(lost ? { lost } : {}) });
    const kept = before ? table.replace(quorumNoticeEntity, next) : table.insert(quorumNoticeEntity, next);
    const { notice } = next;
    const factWrites = lost
      ? table.record(fact('nl.regiodeal.registry.quorum-lost.v1', now, { programmeId, lostFrom: lost.from, notice }))
      : [];
    // A concurrent invocation told it.
    await transact(client, [kept, ...factWrites]).catch(unlessDone);
  };

type Notice = z.output<typeof quorumNoticeEntity.schema>;

const noticeAfter = (before: Notice | undefined, notice: Pick<Notice, 'programmeId' | 'lost' | 'at'>): Notice => ({
  ...notice,
  notice: (before?.notice ?? 0) + 1,
  revision: (before?.revision ?? 0) + 1,
});

/** A loss that has begun keeps the first day that was told: otherwise every day would tell it anew. */
const sinceAnnouncedDay = (
  lost: LostQuorum | undefined,
  announced: LostQuorum | undefined,
  today: string,
): LostQuorum | undefined =>
  lost && announced && lost.from === today && announced.from < today ? { ...lost, from: announced.from } : lost;

/** The same in every programme: for missed events. @throws {AggregateError} at the end, when some could not be processed. */
export const announceLostQuorums = async (deps: Deps): Promise<void> => {
  await inEveryProgramme(deps.registry, announceLostQuorum(deps));
};
