import { RegistryReader } from '#functions/bodies/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { FrameworkDesk } from './desk.ts';
import { callForContributions } from './operations/call-for-contributions.ts';
import { linkAlliances } from './operations/link-alliances.ts';
import { moveAlliance } from './operations/move-alliance.ts';
import { nameLead } from './operations/name-lead.ts';
import { pitchAlliance } from './operations/pitch-alliance.ts';
import { listAlliances, readAlliance } from './operations/read-alliances.ts';
import { AlliancesReader } from './reader.ts';

const environment = environmentOf('alliances/alliances');
const client = databaseClient();
const table = tableOf(client, environment.ALLIANCES_TABLE);
const desk: FrameworkDesk = {
  client,
  table,
  alliances: new AlliancesReader(table),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
};

export const handler = apiHandler(
  {
    pitchAlliance: pitchAlliance(desk),
    listAlliances: listAlliances(desk),
    readAlliance: readAlliance(desk),
    moveAlliance: moveAlliance(desk),
    nameLead: nameLead(desk),
    callForContributions: callForContributions(desk),
    linkAlliances: linkAlliances(desk),
  },
  systemClock,
  desk.registry,
);
