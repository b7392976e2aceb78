import { RegistryReader } from '#functions/bodies/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { FrameworkDesk } from './desk.ts';
import { listLineBudgets, readPlan } from './operations/read-plans.ts';
import { submitPlan } from './operations/submit-plan.ts';
import { testPlan } from './operations/test-plan.ts';
import { AlliancesReader } from './reader.ts';

const environment = environmentOf('alliances/plans');
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
    submitPlan: submitPlan(desk),
    readPlan: readPlan(desk),
    testPlan: testPlan(desk),
    listLineBudgets: listLineBudgets(desk),
  },
  systemClock,
  desk.registry,
);
