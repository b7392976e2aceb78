import { waitsForToken } from '../definition/schema.ts';
import { failure, StateFailed } from '../failure.ts';
import { withinLimit } from '../limits.ts';
import type { Outcome } from '../store/steps.ts';
import { putStep, settle } from './apply.ts';
import { details } from './events.ts';
import { type InvokeResult, type Position, positionOf, type World } from './world.ts';

/** The key of one attempt at one task: a late answer of an earlier attempt is not this attempt's. */
function attemptOf({ execution, step }: Position): string {
  return `${execution.arn} ${step.enteredEvent} ${step.retryCount}`;
}

/** The result of lambda:invoke, as the state sees it. */
function invokeOutput(payload: unknown) {
  return { ExecutedVersion: '$LATEST', Payload: payload ?? null, StatusCode: 200 };
}

function outcomeOf(state: string, result: InvokeResult): Outcome {
  if (!result.ok) {
    const { errorType, errorMessage, trace = [] } = result;
    return { ok: false, failure: failure(errorType, JSON.stringify({ errorMessage, errorType, trace })) };
  }
  try {
    return { ok: true, result: withinLimit(state, 'a result', invokeOutput(result.payload)) };
  } catch (error) {
    if (error instanceof StateFailed) {
      return { ok: false, failure: error.failure };
    }
    throw error;
  }
}

function record(world: World, position: Position, result: InvokeResult): void {
  const { execution, state, step } = position;
  const { history } = world.journal;
  const now = world.clock.now();
  const callback = state.Type === 'Task' && waitsForToken(state);
  const outcome = outcomeOf(step.state, result);
  if (!outcome.ok) {
    history.add(execution.arn, now, 'TaskFailed', details.taskFailed('taskFailed', callback, outcome.failure));
    settle(world, position, outcome);
  } else if (callback) {
    history.add(execution.arn, now, 'TaskSubmitted', details.taskOutput('taskSubmitted', true, outcome.result));
    putStep(world, position, { ...step, phase: 'submitted' });
  } else {
    history.add(execution.arn, now, 'TaskSucceeded', details.taskOutput('taskSucceeded', false, outcome.result));
    settle(world, position, outcome);
  }
}

async function invokeAndRecord(world: World, started: Position, functionName: string, payload: unknown) {
  let result: InvokeResult;
  try {
    result = await world.invoke(functionName, payload, started.execution.machine);
  } catch (error) {
    world.log(`invoking ${functionName} failed: ${String(error)}`);
    result = { ok: false, errorType: 'Lambda.Unknown', errorMessage: String(error) };
  }
  if (world.isClosed()) {
    return;
  }
  world.journal.transact(() => {
    const present = positionOf(world, started.execution.arn);
    if (present?.step.phase === 'scheduled' && attemptOf(present) === attemptOf(started)) {
      record(world, present, result);
    }
  });
  world.poke(started.execution.arn);
}

/** Keeps the invocations of this process apart: each attempt is invoked once in it, and again after a restart. */
export function invocations(world: World): (position: Position) => void {
  const underWay = new Set<string>();
  return (position) => {
    const attempt = attemptOf(position);
    const { task } = position.step;
    if (task === null || underWay.has(attempt)) {
      return;
    }
    underWay.add(attempt);
    const work = invokeAndRecord(world, position, task.functionName, task.payload);
    world.track(work.finally(() => underWay.delete(attempt)));
  };
}
