import { followFacts } from '#functions/overview/reactions/follow-facts.ts';
import { rebuild } from '#functions/overview/reactions/rebuild.ts';
import { overviewSourcesOf } from '#functions/wiring/overview-sources.ts';
import { factOf } from '#shared/events/cloud-event.ts';
import { batchConsumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';

const environment = environmentOf('escalations/overview');
const client = databaseClient();
const deps = {
  client,
  table: tableOf(client, environment.ESCALATIONS_TABLE),
  sources: overviewSourcesOf(client, environment),
  clock: systemClock,
};

const follow = followFacts(deps);

export const handler = batchConsumer((events) => follow(events.map(factOf)), {
  sweep: async () => {
    await rebuild(deps);
  },
});
