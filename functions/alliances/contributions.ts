import { RegistryReader } from '#functions/bodies/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Desk } from './desk.ts';
import { moveContribution } from './operations/move-contribution.ts';
import { proposeContribution } from './operations/propose-contribution.ts';
import { readContribution } from './operations/read-contribution.ts';
import { recordPayment } from './operations/record-payment.ts';
import { AlliancesReader } from './reader.ts';

const environment = environmentOf('alliances/contributions');
const client = databaseClient();
const table = tableOf(client, environment.ALLIANCES_TABLE);
const desk: Desk = {
  client,
  table,
  alliances: new AlliancesReader(table),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
};

export const handler = apiHandler(
  {
    proposeContribution: proposeContribution(desk),
    readContribution: readContribution(desk),
    moveContribution: moveContribution(desk),
    recordPayment: recordPayment(desk),
  },
  systemClock,
  desk.registry,
);
