import * as z from 'zod';
import { type ChoiceState, type TaskState, waitsForToken } from '../definition/schema.ts';
import { failure, StateFailed } from '../failure.ts';
import { withinLimit } from '../limits.ts';
import { evaluate, evaluateAs, type Scope } from '../query/evaluate.ts';
import { newTaskToken } from '../token.ts';
import { leave, type Move } from './move.ts';
import { scopeOf } from './scope.ts';
import type { Position } from './world.ts';

async function beginTask(state: TaskState, position: Position): Promise<Move> {
  const token = waitsForToken(state) ? newTaskToken() : null;
  const scope = scopeOf(position, { token });
  const { FunctionName, Payload = {} } = state.Arguments;
  const functionName = await evaluateAs(FunctionName, scope, 'Arguments/FunctionName', z.string().min(1));
  const payload = await evaluate(Payload, scope, 'Arguments/Payload');
  return {
    kind: 'schedule',
    functionName,
    payload: withinLimit(scope.state, 'an input', payload),
    timeoutSeconds: state.TimeoutSeconds ?? null,
    token,
  };
}

async function beginChoice(state: ChoiceState, scope: Scope): Promise<Move> {
  const { input } = scope.bindings;
  for (const [at, rule] of state.Choices.entries()) {
    const holds = await evaluateAs(rule.Condition, scope, `Choices[${at}]/Condition`, z.boolean('must be a boolean'));
    if (holds) {
      return leave({}, scope, input, rule.Next);
    }
  }
  if (state.Default === undefined) {
    const cause = `Failed to transition out of the state '${scope.state}'. No choice rule matched and there is no Default.`;
    throw new StateFailed(failure('States.NoChoiceMatched', cause));
  }
  return leave({}, scope, input, state.Default);
}

async function textOrNull(value: string | undefined, scope: Scope, location: string): Promise<string | null> {
  return value === undefined ? null : evaluateAs(value, scope, location, z.string('must be a string'));
}

/**
 * Decides what a state that was just entered (or is tried again) does.
 * @throws StateFailed
 */
export async function begin(position: Position): Promise<Move> {
  const { state } = position;
  const scope = scopeOf(position);
  switch (state.Type) {
    case 'Task':
      return beginTask(state, position);
    case 'Choice':
      return beginChoice(state, scope);
    case 'Succeed':
      return leave({}, scope, scope.bindings.input, undefined);
    case 'Fail': {
      const error = await textOrNull(state.Error, scope, 'Error');
      return { kind: 'end', failure: failure(error, await textOrNull(state.Cause, scope, 'Cause')) };
    }
  }
}
