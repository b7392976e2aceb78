import { apiHandler } from '#shared/http/api.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { importOperation, listBodies, readProgramme } from './operations.ts';
import { RegistryReader } from './reader.ts';

const environment = environmentOf('bodies/programmes');
const client = databaseClient();
const table = tableOf(client, environment.BODIES_TABLE);
const desk = { client, table, registry: new RegistryReader(table), operators: environment.OPERATORS.split(',') };

export const handler = apiHandler(
  { importProgramme: importOperation(desk), readProgramme: readProgramme(desk), listBodies: listBodies(desk) },
  systemClock,
  desk.registry,
);
