import { type Failure, failure } from './failure.ts';
import { ProtocolError } from './protocol/error.ts';
import { settle } from './run/apply.ts';
import { details } from './run/events.ts';
import { type Position, positionOf, type World } from './run/world.ts';
import { firstDue } from './store/steps.ts';
import { isTaskToken } from './token.ts';

/**
 * Finds the callback task that a token stands for and does `work` on it, in one transaction.
 * @throws ProtocolError InvalidToken, TaskDoesNotExist or TaskTimedOut
 */
function withOpenTask(world: World, token: string, work: (position: Position) => void): void {
  if (!isTaskToken(token)) {
    throw new ProtocolError('InvalidToken', "Invalid Token: 'Invalid token'");
  }
  const found = world.journal.steps.findToken(token);
  if (found === undefined) {
    throw new ProtocolError('TaskDoesNotExist', 'There is no task with this token');
  }
  world.journal.transact(() => {
    const position = positionOf(world, found.execution);
    const due = position && firstDue(position.step);
    const overdue = due !== undefined && due.at <= world.clock.now();
    if (!found.open || position?.step.token !== token || overdue) {
      throw new ProtocolError('TaskTimedOut', `Task Timed Out: 'Provided task does not exist anymore'`);
    }
    work(position);
  });
  world.poke(found.execution);
}

/** Answers a task with its result. The answer is on disk when this returns. */
export function succeedTask(world: World, token: string, result: unknown): void {
  withOpenTask(world, token, (position) => {
    const event = details.taskOutput('taskSucceeded', true, result);
    world.journal.history.add(position.execution.arn, world.clock.now(), 'TaskSucceeded', event);
    settle(world, position, { ok: true, result });
  });
}

/** Answers a task with its failure. */
export function failTask(world: World, token: string, error: string | null, cause: string | null): void {
  const reason: Failure = failure(error, cause);
  withOpenTask(world, token, (position) => {
    const event = details.taskFailed('taskFailed', true, reason);
    world.journal.history.add(position.execution.arn, world.clock.now(), 'TaskFailed', event);
    settle(world, position, { ok: false, failure: reason });
  });
}
