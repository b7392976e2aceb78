import { RoundsReader } from '#functions/rounds/reader.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { workflowTask } from '#shared/runtime/workflow-task.ts';
import { FrameworksReader } from './reader.ts';
import { awaitStage } from './workflow/await-stage.ts';
import { Waiting } from './workflow/state.ts';
import { stepFunctions } from './workflow/workflows.ts';

const environment = environmentOf('frameworks/await');
const client = databaseClient();
const table = tableOf(client, environment.FRAMEWORKS_TABLE);

export const handler = workflowTask(
  Waiting,
  awaitStage({
    client,
    table,
    frameworks: new FrameworksReader(table),
    rounds: new RoundsReader(tableOf(client, environment.ROUNDS_TABLE)),
    workflows: stepFunctions(environment.FRAMEWORK_CYCLE_ARN),
  }),
);
