import type { World } from '../run/world.ts';
import { ProtocolError } from './error.ts';
import { executionOperations } from './executions.ts';
import { machineOperations } from './machines.ts';
import type { Operation } from './operation.ts';
import { taskOperations } from './tasks.ts';

/** An HTTP answer of the Step Functions JSON protocol. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const operations = new Map<string, Operation>(
  Object.entries({ ...executionOperations, ...machineOperations, ...taskOperations }),
);

/** Answers a request, named by its `x-amz-target` (`AWSStepFunctions.StartExecution`). */
export function handle(world: World, target: string, body: unknown): Answer {
  const name = target.startsWith('AWSStepFunctions.') ? target.slice(target.indexOf('.') + 1) : target;
  try {
    const operation = operations.get(name);
    if (operation === undefined) {
      throw new ProtocolError('UnknownOperationException', `${target} is not supported`);
    }
    return { status: 200, body: operation(world, body) };
  } catch (error) {
    if (error instanceof ProtocolError) {
      return { status: 400, body: { __type: error.type, message: error.message } };
    }
    throw error;
  }
}
