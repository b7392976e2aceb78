import type { Ending, NewExecution } from '../store/executions.ts';
import { firstDue, type Step } from '../store/steps.ts';
import { details } from './events.ts';
import { roleArn } from './scope.ts';
import type { Position, World } from './world.ts';

const MS = 1000;
const FIRST_REVISION = 1;

type Entry = Pick<Step, 'state' | 'input'>;

function enterAs(world: World, arn: string, revision: number, type: string, entry: Entry, deadline: number | null) {
  const { executions, history, steps } = world.journal;
  const now = world.clock.now();
  executions.countTransition(arn);
  const entered = details.stateEntered(entry.state, entry.input);
  const step: Step = {
    ...entry,
    enteredAt: now,
    enteredEvent: history.add(arn, now, `${type}StateEntered`, entered),
    retryCount: 0,
    retriesBy: [],
    phase: 'entered',
    task: null,
    token: null,
    deadline,
    timeoutAt: null,
    resumeAt: null,
    outcome: null,
  };
  steps.put(arn, revision, step);
  const due = firstDue(step);
  if (due !== undefined) {
    world.watch(due.at);
  }
}

/** Enters the next state. To be called in a transaction. */
export function enter(world: World, { execution, machine, step, revision }: Position, entry: Entry): void {
  const type = machine.states.get(entry.state)?.Type ?? '';
  enterAs(world, execution.arn, revision + 1, type, entry, step.deadline);
}

/** Starts an execution: it stands in its first state when this returns. To be called in a transaction. */
export function startExecution(world: World, execution: NewExecution): void {
  const { arn, input, started } = execution;
  const machine = world.machine(execution.machine, execution.version);
  world.journal.executions.add(execution);
  const role = roleArn(execution.machine.split(':').at(-1) ?? '');
  world.journal.history.add(arn, started, 'ExecutionStarted', details.executionStarted(input, role));
  const seconds = world.executionLimitSeconds;
  const deadline = Number.isFinite(seconds) ? started + seconds * MS : null;
  const entry = { state: machine.startAt, input: JSON.parse(input) as unknown };
  enterAs(world, arn, FIRST_REVISION, machine.states.get(machine.startAt)?.Type ?? '', entry, deadline);
}

const CLOSING_EVENTS = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const;

/** Ends a running execution; its token, timers and late answers are void. To be called in a transaction. */
export function close(world: World, arn: string, ending: Ending): void {
  const { executions, history, steps } = world.journal;
  const now = world.clock.now();
  const type = CLOSING_EVENTS[ending.status];
  history.add(arn, now, type, details.executionClosed(type, ending));
  executions.close(arn, ending, now);
  steps.closeTokens(arn);
  steps.remove(arn);
}
