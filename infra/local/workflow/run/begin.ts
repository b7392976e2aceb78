import * as z from 'zod';
import { type ChoiceState, type TaskState, type WaitState, waitsForToken } from '../definition/schema.ts';
import { failure, StateFailed } from '../failure.ts';
import { LONGEST_DURATION_SECONDS, withinLimit } from '../limits.ts';
import { evaluate, evaluateAs, type Scope } from '../query/evaluate.ts';
import { newTaskToken } from '../token.ts';
import { leave, type Move } from './move.ts';
import { scopeOf } from './scope.ts';
import type { Position } from './world.ts';

const MS = 1000;
const duration = (least: number) => z.int(`must be a whole number of seconds`).min(least).max(LONGEST_DURATION_SECONDS);
// The States Language takes the RFC 3339 profile with an uppercase T, and Z or a numeric offset.
const timestamp = z.iso.datetime({ offset: true, message: 'must be an RFC 3339 timestamp' });

async function seconds(value: unknown, scope: Scope, location: string): Promise<number | null> {
  return value === undefined ? null : evaluateAs(value, scope, location, duration(1));
}

async function beginTask(state: TaskState, position: Position, now: number): Promise<Move> {
  const token = waitsForToken(state) ? newTaskToken() : null;
  const scope = scopeOf(position, now, { token });
  const { FunctionName, Payload = {} } = state.Arguments;
  const functionName = await evaluateAs(FunctionName, scope, 'Arguments/FunctionName', z.string().min(1));
  const payload = await evaluate(Payload, scope, 'Arguments/Payload');
  return {
    kind: 'schedule',
    functionName,
    payload: withinLimit(scope.state, 'an input', payload),
    timeoutSeconds: await seconds(state.TimeoutSeconds, scope, 'TimeoutSeconds'),
    heartbeatSeconds: await seconds(state.HeartbeatSeconds, scope, 'HeartbeatSeconds'),
    token,
  };
}

async function beginChoice(state: ChoiceState, scope: Scope): Promise<Move> {
  const { input } = scope.bindings;
  for (const [at, rule] of state.Choices.entries()) {
    const place = `Choices[${at}]/`;
    const holds = await evaluateAs(rule.Condition, scope, `${place}Condition`, z.boolean('must be a boolean'));
    if (holds) {
      return leave(rule, scope, input, rule.Next, place);
    }
  }
  if (state.Default === undefined) {
    const cause = `Failed to transition out of the state '${scope.state}'. No choice rule matched and there is no Default.`;
    throw new StateFailed(failure('States.NoChoiceMatched', cause));
  }
  // The state's own Output and Assign are for the default road; a rule that matched brings its own.
  return leave(state, scope, input, state.Default);
}

async function beginWait(state: WaitState, scope: Scope, now: number): Promise<Move> {
  if (state.Seconds !== undefined) {
    return { kind: 'wait', until: now + (await evaluateAs(state.Seconds, scope, 'Seconds', duration(0))) * MS };
  }
  return { kind: 'wait', until: Date.parse(await evaluateAs(state.Timestamp, scope, 'Timestamp', timestamp)) };
}

async function textOrNull(value: string | undefined, scope: Scope, location: string): Promise<string | null> {
  return value === undefined ? null : evaluateAs(value, scope, location, z.string('must be a string'));
}

/**
 * Decides what a state that was just entered (or is tried again) does.
 * @param now epoch milliseconds
 * @throws StateFailed
 */
export async function begin(position: Position, now: number): Promise<Move> {
  const { state } = position;
  const scope = scopeOf(position, now);
  switch (state.Type) {
    case 'Task':
      return beginTask(state, position, now);
    case 'Choice':
      return beginChoice(state, scope);
    case 'Wait':
      return beginWait(state, scope, now);
    case 'Pass':
      return leave(state, scope, scope.bindings.input, state.Next);
    case 'Succeed':
      return leave(state, scope, scope.bindings.input, undefined);
    case 'Fail': {
      const error = await textOrNull(state.Error, scope, 'Error');
      return { kind: 'end', failure: failure(error, await textOrNull(state.Cause, scope, 'Cause')) };
    }
  }
}
