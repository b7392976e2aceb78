import { RegistryReader } from '#functions/bodies/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { FrameworkDesk } from './desk.ts';
import { closePeriods } from './operations/close-periods.ts';
import { listReports, readReport } from './operations/read-reports.ts';
import { submitReport } from './operations/submit-report.ts';
import { AlliancesReader } from './reader.ts';

const environment = environmentOf('alliances/reports');
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
    submitReport: submitReport(desk),
    listReports: listReports(desk),
    readReport: readReport(desk),
    closePeriods: closePeriods(desk),
  },
  systemClock,
  desk.registry,
);
