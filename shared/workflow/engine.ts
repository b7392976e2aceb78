import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { Driven } from './state.ts';

/** The workflow engine, with the functions that drivers need. */
export interface Engine {
  /** Starts the execution of a driver; starting the same driver again changes nothing. */
  start(driven: Driven): Promise<void>;
  /** The name of the execution of a driver, whether it exists or not. */
  executionOf(driven: Driven): string;
  /** `absent` when it was never started, or was deleted after a long time. */
  stateOf(execution: string): Promise<'absent' | 'alive' | 'ended'>;
  /** Wakes the step that waits with this token; a used or expired token is no failure. */
  wake(taskToken: string): Promise<void>;
}

const alive = new Set(['RUNNING', 'PENDING_REDRIVE']);

/** Step Functions as the workflow engine. `machine` is the ARN of the state machine. */
export const stepFunctions = (machine: string, client = new SFNClient({})): Engine => ({
  start: async (driven) => {
    const input = JSON.stringify(driven);
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn: machine, name: nameOf(driven), input }));
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
  executionOf: (driven) => executionArn(machine, nameOf(driven)),
  stateOf: async (execution) => {
    try {
      const { status } = await client.send(new DescribeExecutionCommand({ executionArn: execution }));
      return status !== undefined && alive.has(status) ? 'alive' : 'ended';
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return 'absent';
      throw error;
    }
  },
  wake: async (taskToken) => {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    } catch (error) {
      const spent = error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;
      if (!spent) throw error;
    }
  },
});

const nameOf = ({ programmeId, matterId, generation }: Driven): string => `${programmeId}-${matterId}-${generation}`;

/** Makes the ARN of an execution from `arn:…:stateMachine:name[:alias]` and its name. */
const executionArn = (machine: string, name: string): string => {
  const [arn, partition, service, region, account, , machineName] = machine.split(':');
  return [arn, partition, service, region, account, 'execution', machineName, name].join(':');
};
