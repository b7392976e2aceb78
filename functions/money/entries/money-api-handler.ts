import { AlliancesReader } from '#functions/alliances/reader.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { Deps } from '../deps.ts';
import { exportMoney, listMoney, readMoney } from '../operations/read-money.ts';
import { exportStatement, readStatement } from '../operations/read-statement.ts';
import { recordMoney } from '../operations/record-money.ts';
import { MoneyReader } from '../reader.ts';

const environment = environmentOf('money/money');
const client = databaseClient();
const table = tableOf(client, environment.MONEY_TABLE);
const deps: Deps = {
  client,
  table,
  money: new MoneyReader(table),
  alliances: new AlliancesReader(tableOf(client, environment.ALLIANCES_TABLE)),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
};

export const handler = apiHandler(
  {
    recordMoney: recordMoney(deps),
    listMoney: listMoney(deps),
    readMoney: readMoney(deps),
    exportMoney: exportMoney(deps),
    readStatement: readStatement(deps),
    exportStatement: exportStatement(deps),
  },
  systemClock,
  deps.registry,
  keptAnswers(client, table),
);
