import * as z from 'zod';
import { failTask, succeedTask } from '../callback.ts';
import { fields, readJson } from './fields.ts';
import { operation } from './operation.ts';

const success = operation(z.object({ taskToken: fields.token, output: z.string() }), (world, { taskToken, output }) => {
  succeedTask(world, taskToken, readJson(output, 'output', 'InvalidOutput'));
  return {};
});

const failure = operation(
  z.object({ taskToken: fields.token, error: fields.error, cause: fields.cause }),
  (world, { taskToken, error = null, cause = null }) => {
    failTask(world, taskToken, error, cause);
    return {};
  },
);

/** The operations a holder of a task token has. */
export const taskOperations = { SendTaskSuccess: success, SendTaskFailure: failure };
