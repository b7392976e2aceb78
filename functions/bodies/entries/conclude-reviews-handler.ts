import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { announceReviews } from '#functions/reviews/reactions/announce-reviews.ts';
import { concludeReview, concludeReviews } from '#functions/reviews/reactions/conclude-review.ts';
import { concludeRuleChange, concludeRuleChanges } from '#functions/reviews/reactions/conclude-rule-change.ts';
import { forgetInReviews } from '#functions/reviews/reactions/forget-words.ts';
import { ReviewsReader } from '#functions/reviews/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { bindsIn } from '#functions/wiring/matter-finder.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { announceInstallations } from '../reactions/announce-installations.ts';
import { announceLostQuorum, announceLostQuorums } from '../reactions/announce-lost-quorum.ts';
import { followDays } from '../reactions/follow-days.ts';
import { liftAllLevels, liftLevels } from '../reactions/lift-levels.ts';
import { repeatRemovals } from '../reactions/repeat-removals.ts';
import { RegistryReader } from '../reader.ts';

const environment = environmentOf('bodies/hear');
const client = databaseClient();
const table = tableOf(client, environment.BODIES_TABLE);

const parts = {
  client,
  table,
  registry: new RegistryReader(table),
  reviews: new ReviewsReader(table),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
  binds: bindsIn(new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE))),
  clock: systemClock,
};

const followSeats = ({ data: { programmeId } }: { data: { programmeId: string } }): Promise<void> =>
  announceLostQuorum(parts)(programmeId);

const sweeps = [
  () => followDays(parts),
  () => announceInstallations(parts),
  () => announceReviews(parts),
  concludeReviews(parts),
  concludeRuleChanges(parts),
  () => announceLostQuorums(parts),
  () => liftAllLevels(parts),
  () => repeatRemovals(parts),
];

export const handler = consumer<'bodies/hear'>(
  {
    'nl.regiodeal.round.closed.v1': async (closed) => {
      await concludeReview(parts)(closed);
      await concludeRuleChange(parts)(closed);
    },
    'nl.regiodeal.cycle.stage-entered.v1': ({ data: { programmeId } }) => liftLevels(parts)(programmeId),
    'nl.regiodeal.programme.imported.v1': followSeats,
    'nl.regiodeal.registry.ring-changed.v1': followSeats,
    'nl.regiodeal.registry.membership-ended.v1': followSeats,
    'nl.regiodeal.registry.seat-rotated.v1': followSeats,
    'nl.regiodeal.registry.succession-recorded.v1': followSeats,
    'nl.regiodeal.registry.words-taken-out.v1': forgetInReviews(parts),
  },
  { sweep: () => eachOrThrow(sweeps, (sweep) => sweep()) },
);
