import { RoundsReader } from '#functions/rounds/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { FrameworksReader } from './reader.ts';
import { driveCycle, sweepCycles } from './workflow/drive-cycle.ts';
import { stepFunctions } from './workflow/workflows.ts';

const environment = environmentOf('frameworks/drive');
const client = databaseClient();
const table = tableOf(client, environment.FRAMEWORKS_TABLE);
const parts = {
  client,
  table,
  frameworks: new FrameworksReader(table),
  rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
  workflows: stepFunctions(environment.FRAMEWORK_CYCLE_ARN),
};
const drive = driveCycle(parts);

export const handler = consumer(
  {
    'nl.regiodeal.cycle.stage-entered.v1': ({ data }) => drive(data),
    'nl.regiodeal.round.closed.v1': ({ data }) => drive(data),
  },
  { sweep: sweepCycles(parts) },
);
