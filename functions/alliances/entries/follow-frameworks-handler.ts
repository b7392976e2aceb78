import { RegistryReader } from '#functions/bodies/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { announceEndings } from '../reactions/announce-endings.ts';
import { askForPayments } from '../reactions/ask-for-payments.ts';
import { askForReports } from '../reactions/ask-for-reports.ts';
import { closeLeftBehind, closeLeftBehindIn } from '../reactions/close-left-behind.ts';
import { followFrameworks, followMissed } from '../reactions/follow-frameworks.ts';
import { AlliancesReader } from '../reader.ts';

const environment = environmentOf('alliances/follow');
const client = databaseClient();
const table = tableOf(client, environment.ALLIANCES_TABLE);
const parts = {
  client,
  table,
  alliances: new AlliancesReader(table),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
  clock: systemClock,
};

const followMembership = ({ data: { programmeId } }: { data: { programmeId: string } }): Promise<void> =>
  closeLeftBehindIn(parts)(programmeId);

export const handler = consumer<'alliances/follow'>(
  {
    'nl.regiodeal.cycle.stage-entered.v1': followFrameworks(parts),
    'nl.regiodeal.programme.imported.v1': followMembership,
    'nl.regiodeal.registry.ring-changed.v1': followMembership,
    'nl.regiodeal.registry.membership-ended.v1': followMembership,
  },
  {
    sweep: () =>
      eachOrThrow([closeLeftBehind, followMissed, askForReports, askForPayments, announceEndings], (sweep) =>
        sweep(parts),
      ),
  },
);
