import { parseMachineArn } from '../arn.ts';
import type { Scope } from '../query/evaluate.ts';
import type { Position } from './world.ts';

interface Extras {
  readonly result?: unknown;
  readonly errorOutput?: unknown;
  readonly token?: string | null;
}

/** A role ARN of the right form: nothing is ever assumed with it. */
export function roleArn(machineName: string): string {
  return `arn:aws:iam::000000000000:role/${machineName}`;
}

/** What expressions of the present state can see. */
export function scopeOf({ execution, step }: Position, extras: Extras = {}): Scope {
  const { token = step.token, ...bindings } = extras;
  const name = parseMachineArn(execution.machine)?.name ?? '';
  const context = {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.input) as unknown,
      Name: execution.name,
      RoleArn: roleArn(name),
      StartTime: new Date(execution.started).toISOString(),
    },
    State: { EnteredTime: new Date(step.enteredAt).toISOString(), Name: step.state, RetryCount: step.retryCount },
    StateMachine: { Id: execution.machine, Name: name },
    ...(token === null ? {} : { Task: { Token: token } }),
  };
  return {
    state: step.state,
    enteredEvent: step.enteredEvent,
    bindings: { input: step.input, context, ...bindings },
  };
}
