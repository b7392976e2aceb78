import { waitsForToken } from '../definition/schema.ts';
import { failure } from '../failure.ts';
import { type Due, firstDue } from '../store/steps.ts';
import { applyMove, putStep, settle } from './apply.ts';
import { begin } from './begin.ts';
import { details } from './events.ts';
import { close } from './lifecycle.ts';
import { leave, type Move, moveOrFailure } from './move.ts';
import { rescue } from './rescue.ts';
import { scopeOf } from './scope.ts';
import { type Position, positionOf, type World } from './world.ts';

const TIMEOUT = 'States.Timeout';

function timeOutTask(world: World, position: Position): void {
  const { execution, state } = position;
  const callback = state.Type === 'Task' && waitsForToken(state);
  const reason = failure(TIMEOUT, null);
  const event = details.taskFailed('taskTimedOut', callback, reason);
  world.journal.history.add(execution.arn, world.clock.now(), 'TaskTimedOut', event);
  settle(world, position, { ok: false, failure: reason });
}

function tryAgain(world: World, position: Position): void {
  const { execution, step } = position;
  world.journal.executions.countTransition(execution.arn);
  putStep(world, position, {
    ...step,
    phase: 'entered',
    resumeAt: null,
    task: null,
    token: null,
    retryCount: step.retryCount + 1,
  });
}

/** Deals with what came due. */
function meet(world: World, position: Position, due: Due): void {
  const { execution } = position;
  world.journal.transact(() => {
    if (due.kind === 'deadline') {
      close(world, execution.arn, { status: 'TIMED_OUT', output: null, error: TIMEOUT, cause: null });
    } else if (due.kind === 'resumeAt') {
      tryAgain(world, position);
    } else {
      timeOutTask(world, position);
    }
  });
}

async function decided(world: World, position: Position): Promise<Move> {
  const { state, step } = position;
  const { outcome } = step;
  if (outcome?.ok === true && state.Type === 'Task') {
    const scope = scopeOf(position, { result: outcome.result });
    return moveOrFailure(() => leave(state, scope, outcome.result, state.Next), 'fail');
  }
  const reason = outcome?.ok === false ? outcome.failure : failure('States.Runtime', 'the outcome was lost');
  return moveOrFailure(() => rescue(position, reason, world.clock.now(), world.random), 'end');
}

/**
 * Takes an execution one move further.
 * @param invoke starts the invocation of a scheduled task, unless it is under way
 * @returns whether there may be another move to make at once
 */
export async function advance(world: World, arn: string, invoke: (position: Position) => void): Promise<boolean> {
  const position = positionOf(world, arn);
  if (position === undefined) {
    return false;
  }
  const due = firstDue(position.step);
  if (due !== undefined && due.at <= world.clock.now()) {
    meet(world, position, due);
    return true;
  }
  switch (position.step.phase) {
    case 'entered':
      applyMove(world, position, await moveOrFailure(() => begin(position), 'fail'));
      return true;
    case 'decided':
      applyMove(world, position, await decided(world, position));
      return true;
    case 'scheduled':
      invoke(position);
      return false;
    default:
      return false;
  }
}
