import { databaseClient } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { workflowTask } from '#shared/runtime/workflow-task.ts';
import { WorkflowState } from '#shared/workflow/state.ts';
import { openOffice } from './open-office.ts';
import { schedulerClock } from './round-clock.ts';
import { openRound } from './workflow/open-round.ts';

const environment = environmentOf('rounds/open');

export const handler = workflowTask(
  WorkflowState,
  openRound({
    ...openOffice(databaseClient(), environment),
    clock: systemClock,
    roundClock: schedulerClock({
      group: environment.CLOCK_GROUP,
      target: environment.CLOCK_TARGET_ARN,
      role: environment.CLOCK_ROLE_ARN,
    }),
  }),
);
