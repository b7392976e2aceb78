import { clockDepsOf } from '#functions/wiring/clock-deps.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { workflowTask } from '#shared/runtime/workflow-task.ts';
import { WorkflowState } from '#shared/workflow/state.ts';
import { openRound } from '../reactions/open-round.ts';

const environment = environmentOf('rounds/open');

export const handler = workflowTask(WorkflowState, openRound(clockDepsOf(environment)));
