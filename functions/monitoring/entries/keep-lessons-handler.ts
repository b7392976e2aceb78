import { AlliancesReader } from '#functions/alliances/reader.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Deps } from '../deps.ts';
import { forgetInMonitoring } from '../reactions/forget-words.ts';
import { keepLessonsOfReport, keepMissed } from '../reactions/keep-lessons.ts';
import { MonitoringReader } from '../reader.ts';

const environment = environmentOf('monitoring/lessons');
const client = databaseClient();
const table = tableOf(client, environment.MONITORING_TABLE);
const deps: Deps = {
  client,
  table,
  monitoring: new MonitoringReader(table),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  alliances: new AlliancesReader(tableOf(client, environment.ALLIANCES_TABLE)),
};

export const handler = consumer<'monitoring/lessons'>(
  {
    'nl.regiodeal.alliance.reported.v1': keepLessonsOfReport(deps),
    'nl.regiodeal.registry.words-taken-out.v1': forgetInMonitoring(deps),
  },
  { sweep: keepMissed(deps) },
);
