import { RoundsReader } from '#functions/rounds/reader.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { workflowTask } from '#shared/runtime/workflow-task.ts';
import { Driven } from '#shared/workflow/state.ts';
import { openDeps } from '../open-deps.ts';
import { advanceEscalation } from '../reactions/advance-escalation.ts';

const environment = environmentOf('escalations/advance');
const client = databaseClient();
const rounds = new RoundsReader(tableOf(client, environment.ROUNDS_TABLE));

export const handler = workflowTask(
  Driven,
  advanceEscalation({ ...openDeps(client, environment), rounds, clock: systemClock }),
);
