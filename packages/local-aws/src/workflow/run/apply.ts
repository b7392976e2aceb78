import { waitsForToken } from '../definition/schema.ts';
import { LONGEST_DURATION_SECONDS } from '../limits.ts';
import { firstDue, type Step } from '../store/steps.ts';
import { details } from './events.ts';
import { close, enter } from './lifecycle.ts';
import type { Move } from './move.ts';
import { type Position, positionOf, type World } from './world.ts';

const MS = 1000;
const NOTHING_DUE = { timeoutAt: null, resumeAt: null } as const;

type MoveOf<Kind extends Move['kind']> = Extract<Move, { kind: Kind }>;

/** Writes the next revision of a step. To be called in a transaction. */
export function putStep(world: World, { execution, revision }: Position, step: Step): void {
  world.journal.steps.put(execution.arn, revision + 1, step);
  const due = firstDue(step);
  if (due !== undefined) {
    world.watch(due.at);
  }
}

/** Records the outcome of a task or the failure of any state; its token is closed from here on. */
export function settle(world: World, position: Position, outcome: NonNullable<Step['outcome']>): void {
  world.journal.steps.closeTokens(position.execution.arn);
  putStep(world, position, { ...position.step, ...NOTHING_DUE, phase: 'decided', outcome });
}

function schedule(world: World, position: Position, move: MoveOf<'schedule'>): void {
  const { execution, state, step } = position;
  const { functionName, payload, token, timeoutSeconds } = move;
  const now = world.clock.now();
  const callback = state.Type === 'Task' && waitsForToken(state);
  const { history, steps } = world.journal;
  history.add(execution.arn, now, 'TaskScheduled', details.taskScheduled(execution.machine, callback, move));
  history.add(execution.arn, now, 'TaskStarted', details.task('taskStarted', callback));
  if (token !== null) {
    steps.openToken(token, execution.arn);
  }
  putStep(world, position, {
    ...step,
    ...NOTHING_DUE,
    phase: 'scheduled',
    task: { functionName, payload },
    token,
    timeoutAt: now + (timeoutSeconds ?? LONGEST_DURATION_SECONDS) * MS,
  });
}

function leaveState(world: World, position: Position, move: MoveOf<'leave'>): void {
  const { execution, state, step } = position;
  const now = world.clock.now();
  const exited = details.stateExited(step.state, move.output);
  const events = world.journal.history.add(execution.arn, now, `${state.Type}StateExited`, exited);
  if (events >= world.historyLimit) {
    const cause = `The execution reached the maximum number of history events (${world.historyLimit}).`;
    close(world, execution.arn, { status: 'FAILED', output: null, error: 'States.Runtime', cause });
    return;
  }
  if (move.next === null) {
    const output = JSON.stringify(move.output);
    close(world, execution.arn, { status: 'SUCCEEDED', output, error: null, cause: null });
    return;
  }
  enter(world, position, { state: move.next, input: move.output });
}

function retryLater(world: World, position: Position, move: MoveOf<'retry'>): void {
  const { step } = position;
  const retriesBy = [...step.retriesBy];
  for (let at = retriesBy.length; at <= move.retrier; at += 1) {
    retriesBy.push(0);
  }
  retriesBy[move.retrier] = (retriesBy[move.retrier] ?? 0) + 1;
  putStep(world, position, { ...step, phase: 'retrying', retriesBy, resumeAt: move.until, outcome: null });
}

function fail(world: World, position: Position, { kind, failure }: MoveOf<'fail' | 'end'>): void {
  const { execution, step } = position;
  if (failure.location !== null) {
    const evaluation = details.evaluationFailed(step.state, failure);
    world.journal.history.add(execution.arn, world.clock.now(), 'EvaluationFailed', evaluation);
  }
  if (kind === 'fail') {
    // The location has served; a retry or catch that follows must not record the same evaluation twice.
    settle(world, position, { ok: false, failure: { ...failure, location: null } });
  } else {
    const { error, cause } = failure;
    close(world, execution.arn, { status: 'FAILED', output: null, error, cause });
  }
}

function write(world: World, position: Position, move: Move): void {
  switch (move.kind) {
    case 'schedule':
      schedule(world, position, move);
      break;
    case 'leave':
      leaveState(world, position, move);
      break;
    case 'retry':
      retryLater(world, position, move);
      break;
    case 'fail':
    case 'end':
      fail(world, position, move);
      break;
  }
}

/** Applies a move in one transaction, unless the execution went another way since the move was decided on. */
export function applyMove(world: World, decidedOn: Position, move: Move): void {
  if (world.isClosed()) {
    return;
  }
  world.journal.transact(() => {
    const present = positionOf(world, decidedOn.execution.arn);
    if (present?.revision === decidedOn.revision) {
      write(world, present, move);
    }
  });
}
