/** A function that the workflow calls: its ARN, and how many seconds it may take. */
export interface Step {
  readonly arn: string;
  readonly timeout: number;
}
export interface Steps {
  readonly advance: Step;
  readonly await: Step;
  readonly open: Step;
}

/** A state in the Amazon States Language, as far as this workflow uses it. */
export type State = Readonly<Record<string, unknown>> & { readonly Type: 'Task' | 'Choice' | 'Succeed' | 'Fail' };
export interface Workflow {
  readonly Comment: string;
  readonly QueryLanguage: 'JSONata';
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

/** State transitions that one visit of a stage costs, however many addressees its round has. */
export const transitionsPerVisit = { withRound: 4, withoutRound: 3 };

/** A wake-up that got lost costs a week at most: then the stage looks at the record by itself. */
const waitSeconds = 7 * 24 * 60 * 60;

/** The road of a kind of matter: its stages, and what may follow what. Made of the transition table of its service. */
export interface Road {
  readonly comment: string;
  readonly stages: readonly string[];
  /** Whether a stage puts a question to somebody in a round; else it waits for what its people do. */
  readonly holdsRound: (stage: string) => boolean;
  readonly isEnd: (stage: string) => boolean;
  readonly next: (stage: string) => readonly string[];
}

/** The name of a stage as people say it. */
export const spoken = (stage: string): string => stage.charAt(0).toUpperCase() + stage.slice(1).replaceAll('-', ' ');
const lower = (stage: string): string => stage.replaceAll('-', ' ');
const openName = (stage: string) => `Open ${lower(stage)} round`;
const afterName = (stage: string) => `After ${lower(stage)}`;
const choiceName = (stage: string) => `From ${lower(stage)}`;

/** Where a stage begins: with the opening of its round, if it holds one. Opening twice opens once. */
export const entryOf = ({ holdsRound }: Pick<Road, 'holdsRound'>, stage: string): string =>
  holdsRound(stage) ? openName(stage) : spoken(stage);

/**
 * A workflow that drives a matter along its road. The record decides what happened; the workflow opens rounds, waits, and
 * follows the record to the stage it went to, refusing a step that the road does not know.
 */
export const stagedWorkflow = (road: Road, steps: Steps): Workflow => ({
  Comment: road.comment,
  QueryLanguage: 'JSONata',
  StartAt: 'Resume',
  States: {
    Resume: follow(steps, 'Which stage'),
    'Which stage': choice(road, road.stages),
    ...Object.assign({}, ...road.stages.map((stage) => stageStates(road, stage, steps))),
    Replaced: { Type: 'Succeed', Comment: 'A newer execution drives this matter.' },
    'Illegal transition': {
      Type: 'Fail',
      Error: 'IllegalTransition',
      Cause: "{% 'The record went to a stage that the table does not allow from here: ' & $states.input.stage %}",
    },
    [stuck]: { Type: 'Fail', Error: '{% $states.input.error %}', Cause: '{% $states.input.cause %}' },
  },
});

/** The states of one stage: open its round, wait until the record moves on, see where it went. */
const stageStates = (road: Road, stage: string, steps: Steps): Record<string, State> => {
  if (road.isEnd(stage)) return { [spoken(stage)]: { Type: 'Succeed' } };
  return {
    ...(road.holdsRound(stage) ? { [openName(stage)]: open(steps, spoken(stage)) } : {}),
    [spoken(stage)]: wait(steps, afterName(stage)),
    [afterName(stage)]: follow(steps, choiceName(stage)),
    [choiceName(stage)]: choice(road, [stage, ...road.next(stage)]),
  };
};

/** Asks the record in which stage the matter is; the answer travels on, and nothing else does. */
const follow = ({ advance }: Steps, next: string): State => ({
  ...call(advance, '{% $states.input %}'),
  Output: '{% $states.result.Payload %}',
  Next: next,
});

const open = (steps: Steps, next: string): State => ({
  ...call(steps.open, '{% $states.input %}'),
  Output: '{% $states.input %}',
  Next: next,
});

const wait = (steps: Steps, next: string): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: {
    FunctionName: steps.await.arn,
    Payload:
      "{% $merge([$states.input, {'taskToken': $states.context.Task.Token, 'execution': $states.context.Execution.Id}]) %}",
  },
  TimeoutSeconds: waitSeconds,
  Retry: retries,
  Catch: [{ ErrorEquals: ['States.Timeout'], Output: '{% $states.input %}', Next: next }, ...catches],
  Output: '{% $states.input %}',
  Next: next,
});

const call = ({ arn, timeout }: Step, payload: string) => ({
  Type: 'Task' as const,
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: arn, Payload: payload },
  // The function gives up by itself before this; it only guards against an answer that never comes.
  TimeoutSeconds: timeout + 10,
  Retry: retries,
  Catch: catches,
});

const choice = (road: Road, to: readonly string[]): State => ({
  Type: 'Choice',
  Choices: to.map((stage) => ({ Condition: `{% $states.input.stage = '${stage}' %}`, Next: entryOf(road, stage) })),
  Default: 'Illegal transition',
});

const stuck = 'Stuck';
const busy = [
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
];
const retries = [
  { ErrorEquals: ['DriverReplaced'], MaxAttempts: 0 },
  { ErrorEquals: busy, IntervalSeconds: 2, MaxAttempts: 6, BackoffRate: 2, JitterStrategy: 'FULL' },
  // A failing step is tried for some seven minutes: longer than a hiccup, shorter than a sweep finds useful.
  { ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 5, MaxAttempts: 4, BackoffRate: 4 },
];
const catches = [
  { ErrorEquals: ['DriverReplaced'], Next: 'Replaced' },
  {
    ErrorEquals: ['States.ALL'],
    // Not every error has a cause, and an expression without a value fails the execution in a way nobody can read.
    Output: { error: '{% $states.errorOutput.Error %}', cause: "{% $states.errorOutput.Cause & '' %}" },
    Next: stuck,
  },
];
