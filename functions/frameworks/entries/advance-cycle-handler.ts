import { RegistryReader } from '#functions/bodies/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { workflowTask } from '#shared/runtime/workflow-task.ts';
import { Driven } from '#shared/workflow/state.ts';
import { advanceCycle } from '../reactions/advance-cycle.ts';
import { FrameworksReader } from '../reader.ts';

const environment = environmentOf('frameworks/advance');
const client = databaseClient();
const table = tableOf(client, environment.FRAMEWORKS_TABLE);

export const handler = workflowTask(
  Driven,
  advanceCycle({
    client,
    table,
    frameworks: new FrameworksReader(table),
    registry: new RegistryReader(tableOf(client, environment.BODIES_TABLE)),
    rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
    clock: systemClock,
  }),
);
