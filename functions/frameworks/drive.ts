import { RoundsReader } from '#functions/rounds/reader.ts';
import { consumer } from '#shared/events/consumer.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { drive, sweepDrivers } from '#shared/workflow/drive.ts';
import { stepFunctions } from '#shared/workflow/engine.ts';
import { FrameworksReader } from './reader.ts';
import { locateCycle } from './workflow/locate-cycle.ts';

const matter = 'framework-cycle';
const environment = environmentOf('frameworks/drive');
const client = databaseClient();
const table = tableOf(client, environment.FRAMEWORKS_TABLE);
const rounds = new RoundsReader(tableOf(client, environment.ROUNDS_TABLE));
const parts = {
  client,
  table,
  locate: locateCycle({ frameworks: new FrameworksReader(table), rounds }),
  engine: stepFunctions(environment.FRAMEWORK_CYCLE_ARN),
};

export const handler = consumer(
  {
    'nl.regiodeal.cycle.stage-entered.v1': ({ data: { programmeId, cycleId } }) =>
      drive(parts)({ programmeId, matter, matterId: cycleId }),
    'nl.regiodeal.round.closed.v1': async ({ data }) => {
      if (data.matter === matter) await drive(parts)(data);
    },
  },
  { sweep: sweepDrivers(parts) },
);
