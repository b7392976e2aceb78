import { paginateQuery } from '@aws-sdk/client-dynamodb';
import type { DueDeps } from '#functions/alliances/find-due.ts';
import { obligationsOf } from '#functions/escalations/alliances/obligations.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import { unendedLessonsOf } from '#functions/monitoring/alliances/unended-lessons.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import type { Deps } from '#functions/overview/deps.ts';
import { followFacts } from '#functions/overview/reactions/follow-facts.ts';
import { overviewPartEntity } from '#functions/overview/records.ts';
import { sourcesOf } from '#functions/wiring/overview-sources.ts';
import { factIn, type StoredFact } from '#shared/dynamo/outbox.ts';
import { owners } from '#shared/runtime/capabilities.ts';
import { now } from '../../support/small-programme.ts';
import { unsentFacts, type World } from './world.ts';

/** What `listDue` and the agenda of an overview are made of. */
export const dueDeps = (world: World): DueDeps => {
  const { registry, frameworks } = world.deps;
  const monitoring = new MonitoringReader(world.tables.monitoring);
  return {
    registry,
    frameworks,
    reviews: world.reviewDeps.reviews,
    rounds: world.roundDeps.rounds,
    alliances: world.allianceDeps.alliances,
    obligations: obligationsOf(world.ladderDeps.escalations),
    lessons: unendedLessonsOf({ registry, monitoring }),
  };
};

/** What keeps the overviews of a world up. */
export const overviewDeps = (world: World): Deps => {
  const read = {
    registry: world.deps.registry,
    reviews: world.reviewDeps.reviews,
    frameworks: world.deps.frameworks,
    rounds: world.roundDeps.rounds,
    alliances: world.allianceDeps.alliances,
    escalations: world.ladderDeps.escalations,
    monitoring: new MonitoringReader(world.tables.monitoring),
    money: new MoneyReader(world.tables.money),
  };
  return {
    client: world.client,
    table: world.tables.escalations,
    sources: sourcesOf(read, world.tables),
    clock: () => now,
  };
};

/** Delivers facts to the consumer, as the bus does. */
export const delivered = async (world: World, facts: readonly StoredFact[]): Promise<void> => {
  const follow = followFacts(overviewDeps(world));
  await Promise.all(facts.map((stored) => follow([factIn(stored)])));
};

/** Every fact that was recorded so far. */
export const recordedFacts = async (world: World): Promise<StoredFact[]> =>
  (await Promise.all(owners.map((owner) => unsentFacts(world, owner)))).flat();

/** The stored parts of an overview as they lie in the table: attribute by attribute, byte by byte. */
export const storedBytes = async ({ client, tables }: World, programmeId: string): Promise<Map<string, string>> => {
  const { pk } = overviewPartEntity.key({ programmeId, part: 'list', name: '' });
  const found = new Map<string, string>();
  const query = {
    TableName: tables.escalations.name,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
    ConsistentRead: true,
  };
  for await (const { Items = [] } of paginateQuery({ client }, query)) {
    for (const item of Items) {
      const { packed: compressedContent, ...rest } = item;
      const sorted = Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1));
      found.set(
        item['sk']?.S ?? '',
        `${JSON.stringify(sorted)} ${Buffer.from(compressedContent?.B ?? []).toString('base64')}`,
      );
    }
  }
  return found;
};
