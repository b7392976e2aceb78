import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { fact } from '#shared/events/catalogue.ts';
import { tellOnce } from '#shared/events/tell-once.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { ReviewsReader } from '../reader.ts';
import { reviewDueEntity } from '../records.ts';
import { reviewToAnnounce } from '../terms/review-due.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: RegistryReader;
  readonly reviews: ReviewsReader;
  readonly clock: Clock;
}

/** Announces each yearly review once when it is due, so that the programmabureau is told to call it (rule 2). */
export const announceReviews = async (deps: Deps): Promise<void> => {
  await inEveryProgramme(deps.registry, (programmeId) => announce(deps, programmeId));
};

const announce = async (deps: Deps, programmeId: string): Promise<void> => {
  const now = deps.clock();
  const [programme, reviews] = await Promise.all([
    deps.registry.programme(programmeId),
    deps.reviews.reviews(programmeId),
  ]);
  const dueOn = reviewToAnnounce(programme, reviews, localDate(now));
  if (dueOn === undefined) return;
  const dueFact = fact('nl.regiodeal.composition.review-due.v1', now, { programmeId, dueOn });
  await tellOnce(deps, reviewDueEntity, { programmeId, dueOn, announcedAt: now }, dueFact);
};
