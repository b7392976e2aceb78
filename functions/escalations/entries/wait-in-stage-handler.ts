import { RoundsReader } from '#functions/rounds/reader.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { workflowTask } from '#shared/runtime/workflow-task.ts';
import { awaitStage } from '#shared/workflow/await-stage.ts';
import { stepFunctions } from '#shared/workflow/engine.ts';
import { Waiting } from '#shared/workflow/state.ts';
import { openDeps } from '../open-deps.ts';
import { locateEscalation } from '../reactions/locate-escalation.ts';

const environment = environmentOf('escalations/await');
const client = databaseClient();
const deps = openDeps(client, environment);
const rounds = new RoundsReader(tableOf(client, environment.ROUNDS_TABLE));

export const handler = workflowTask(
  Waiting,
  awaitStage({
    client,
    table: deps.table,
    locate: locateEscalation({ ...deps, rounds, clock: systemClock }),
    engine: stepFunctions(environment.ESCALATION_LADDER_ARN),
  }),
);
