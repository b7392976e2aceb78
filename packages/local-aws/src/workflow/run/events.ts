import { parseMachineArn } from '../arn.ts';
import type { Failure } from '../failure.ts';
import type { Ending } from '../store/executions.ts';

type Details = Record<string, unknown>;

function resource(callback: boolean) {
  return { resourceType: 'lambda', resource: callback ? 'invoke.waitForTaskToken' : 'invoke' };
}

/** Leaves out what is null, as the protocol does. */
function present(fields: Details): Details {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

const data = { truncated: false };

/** The details of history events, in the member the SDK expects them in. */
export const details = {
  executionStarted: (input: string, role: string): Details => ({
    executionStartedEventDetails: { input, inputDetails: data, roleArn: role },
  }),
  executionClosed: (type: string, { output, error, cause }: Ending): Details => ({
    [`${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`]:
      output === null ? present({ error, cause }) : { output, outputDetails: data },
  }),
  stateEntered: (name: string, input: unknown): Details => ({
    stateEnteredEventDetails: { name, input: JSON.stringify(input), inputDetails: data },
  }),
  stateExited: (name: string, output: unknown): Details => ({
    stateExitedEventDetails: { name, output: JSON.stringify(output), outputDetails: data },
  }),
  evaluationFailed: (state: string, { error, cause, location }: Failure): Details => ({
    evaluationFailedEventDetails: present({ error, cause, location, state }),
  }),
  taskScheduled: (
    machineArn: string,
    callback: boolean,
    task: { functionName: string; payload: unknown; timeoutSeconds: number | null },
  ): Details => ({
    taskScheduledEventDetails: present({
      ...resource(callback),
      region: parseMachineArn(machineArn)?.region,
      parameters: JSON.stringify({ FunctionName: task.functionName, Payload: task.payload }),
      timeoutInSeconds: task.timeoutSeconds,
    }),
  }),
  task: (type: 'taskStarted', callback: boolean): Details => ({ [`${type}EventDetails`]: resource(callback) }),
  taskOutput: (type: 'taskSubmitted' | 'taskSucceeded', callback: boolean, output: unknown): Details => ({
    [`${type}EventDetails`]: { ...resource(callback), output: JSON.stringify(output), outputDetails: data },
  }),
  taskFailed: (type: 'taskFailed' | 'taskTimedOut', callback: boolean, { error, cause }: Failure): Details => ({
    [`${type}EventDetails`]: { ...resource(callback), ...present({ error, cause }) },
  }),
};
