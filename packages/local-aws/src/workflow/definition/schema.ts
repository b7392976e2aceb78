import * as z from 'zod';
import { LONGEST_DURATION_SECONDS } from '../limits.ts';

const expression = z.string().regex(/^\{%[\s\S]*%\}$/, 'must be a JSONata expression: {% ... %}');
const described = { Comment: z.string().optional() };

const retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.int().min(1).max(LONGEST_DURATION_SECONDS).default(1),
  MaxAttempts: z.int().min(0).max(LONGEST_DURATION_SECONDS).default(3),
  BackoffRate: z.number().min(1).default(2),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});

const catcher = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  Next: z.string(),
  Output: z.unknown().optional(),
});

const task = z.strictObject({
  ...described,
  Type: z.literal('Task'),
  Next: z.string().optional(),
  End: z.literal(true).optional(),
  Resource: z
    .string()
    .regex(
      /^arn:(?:[a-z-]+|\$\{[^}]+\}):states:::lambda:invoke(\.waitForTaskToken)?$/,
      'only lambda:invoke and lambda:invoke.waitForTaskToken are supported',
    ),
  Arguments: z.strictObject({ FunctionName: z.string(), Payload: z.unknown().optional() }),
  Output: z.unknown().optional(),
  TimeoutSeconds: z.int().min(1).max(LONGEST_DURATION_SECONDS).optional(),
  Retry: z.array(retrier).optional(),
  Catch: z.array(catcher).optional(),
});

const choice = z.strictObject({
  ...described,
  Type: z.literal('Choice'),
  Choices: z.array(z.strictObject({ Condition: expression, Next: z.string() })).min(1),
  Default: z.string().optional(),
});

/** One strict schema for each supported state type: a field that is not listed is a field that is not honoured. */
export const stateSchemas = {
  Task: task,
  Choice: choice,
  Succeed: z.strictObject({ ...described, Type: z.literal('Succeed') }),
  Fail: z.strictObject({
    ...described,
    Type: z.literal('Fail'),
    Error: z.string().optional(),
    Cause: z.string().optional(),
  }),
};

/** The top level of a definition; states are parsed one by one, so that a fault names its state. */
export const machineSchema = z.strictObject({
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONata', 'JSONPath (the default) is not supported'),
  StartAt: z.string(),
  States: z.record(z.string().min(1).max(80), z.looseObject({ Type: z.string() })),
});

export type StateType = keyof typeof stateSchemas;
export type TaskState = z.infer<typeof task>;
export type ChoiceState = z.infer<typeof choice>;
export type State = z.infer<(typeof stateSchemas)[StateType]>;
export type Retrier = z.infer<typeof retrier>;
export type Catcher = z.infer<typeof catcher>;

/** A definition that was checked whole and may be run. */
export interface Machine {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
}

/** Whether a task gives out a task token and waits for its answer. */
export function waitsForToken(state: TaskState): boolean {
  return state.Resource.endsWith('.waitForTaskToken');
}
