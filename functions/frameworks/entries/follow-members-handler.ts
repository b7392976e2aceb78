import { RegistryReader } from '#functions/bodies/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { forEachOf } from '#shared/events/facts-for.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { membersChanged } from '#shared/runtime/capabilities.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { announceRenewals } from '../reactions/announce-renewals.ts';
import { concludeAllTakingBack, receiveTakingBack } from '../reactions/conclude-taking-back.ts';
import { concludeAccession, followAllMembers, followMembers } from '../reactions/follow-members.ts';
import { FrameworksReader } from '../reader.ts';

const environment = environmentOf('frameworks/members');
const client = databaseClient();
const table = tableOf(client, environment.FRAMEWORKS_TABLE);
const parts = {
  client,
  table,
  frameworks: new FrameworksReader(table),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
  clock: systemClock,
};

const follow = ({ data: { programmeId } }: { data: { programmeId: string } }): Promise<void> =>
  followMembers(parts)(programmeId);

export const handler = consumer<'frameworks/members'>(
  {
    ...forEachOf(membersChanged, follow),
    'nl.regiodeal.cycle.stage-entered.v1': async (fact) => {
      if (fact.data.stage === 'in-force') await follow(fact);
    },
    'nl.regiodeal.round.closed.v1': async (fact) => {
      await concludeAccession(parts)(fact);
      await receiveTakingBack(parts)(fact);
    },
  },
  { sweep: () => eachOrThrow([followAllMembers, concludeAllTakingBack, announceRenewals], (sweep) => sweep(parts)) },
);
