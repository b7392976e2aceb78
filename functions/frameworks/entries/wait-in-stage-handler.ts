import { RoundsReader } from '#functions/rounds/reader.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { workflowTask } from '#shared/runtime/workflow-task.ts';
import { awaitStage } from '#shared/workflow/await-stage.ts';
import { stepFunctions } from '#shared/workflow/engine.ts';
import { Waiting } from '#shared/workflow/state.ts';
import { locateCycle } from '../reactions/locate-cycle.ts';
import { FrameworksReader } from '../reader.ts';

const environment = environmentOf('frameworks/await');
const client = databaseClient();
const table = tableOf(client, environment.FRAMEWORKS_TABLE);
const rounds = new RoundsReader(tableOf(client, environment.ROUNDS_TABLE));

export const handler = workflowTask(
  Waiting,
  awaitStage({
    client,
    table,
    locate: locateCycle({ frameworks: new FrameworksReader(table), rounds }),
    engine: stepFunctions(environment.FRAMEWORK_CYCLE_ARN),
  }),
);
