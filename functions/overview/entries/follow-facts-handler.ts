import { overviewSourcesOf } from '#functions/wiring/overview-sources.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { followFacts } from '../reactions/follow-facts.ts';
import { rebuild } from '../reactions/rebuild.ts';

const environment = environmentOf('overview/follow');
const client = databaseClient();
const deps = {
  client,
  table: tableOf(client, environment.ESCALATIONS_TABLE),
  sources: overviewSourcesOf(client, environment),
  clock: systemClock,
};

export const handler = consumer<'overview/follow'>(followFacts(deps), {
  sweep: async () => {
    await rebuild(deps);
  },
});
