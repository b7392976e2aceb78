import type * as z from 'zod';
import { DefinitionRejected } from './error.ts';
import { checkErrorNames } from './error-names.ts';
import { checkExpressions } from './expressions.ts';
import { type Machine, machineSchema, type State, type StateType, stateSchemas } from './schema.ts';

function rejected(state: string | undefined, error: z.ZodError): DefinitionRejected {
  const [issue] = error.issues;
  const path = issue?.path.map(String) ?? [];
  if (issue?.code === 'unrecognized_keys') {
    const field = [...path, issue.keys[0] ?? ''].join('/');
    return new DefinitionRejected(state, field, 'is not supported');
  }
  return new DefinitionRejected(state, path.join('/') || '(definition)', issue?.message ?? 'is not valid');
}

function isSupported(type: string): type is StateType {
  return Object.hasOwn(stateSchemas, type);
}

function parseState(name: string, body: { Type: string }): State {
  if (!isSupported(body.Type)) {
    throw new DefinitionRejected(name, 'Type', `${body.Type} is not supported`);
  }
  const parsed = stateSchemas[body.Type].safeParse(body);
  if (!parsed.success) {
    throw rejected(name, parsed.error);
  }
  return parsed.data;
}

/** The names of the states that may follow a state, each with the field that says so. */
function successors(state: State): [field: string, target: string][] {
  const targets: [string, string][] = [];
  if ('Next' in state && state.Next !== undefined) {
    targets.push(['Next', state.Next]);
  }
  if (state.Type === 'Choice') {
    targets.push(...state.Choices.map((rule, at): [string, string] => [`Choices[${at}]/Next`, rule.Next]));
    targets.push(...(state.Default === undefined ? [] : [['Default', state.Default] satisfies [string, string]]));
  }
  if (state.Type === 'Task') {
    targets.push(...(state.Catch ?? []).map((rule, at): [string, string] => [`Catch[${at}]/Next`, rule.Next]));
  }
  return targets;
}

function checkMoves(states: ReadonlyMap<string, State>, startAt: string): void {
  if (!states.has(startAt)) {
    throw new DefinitionRejected(undefined, 'StartAt', `there is no state "${startAt}"`);
  }
  const reached = new Set([startAt]);
  for (const name of reached) {
    const state = states.get(name);
    for (const [field, target] of state === undefined ? [] : successors(state)) {
      if (!states.has(target)) {
        throw new DefinitionRejected(name, field, `there is no state "${target}"`);
      }
      reached.add(target);
    }
  }
  const lost = [...states.keys()].find((name) => !reached.has(name));
  if (lost !== undefined) {
    throw new DefinitionRejected(lost, 'Next', 'no state leads here');
  }
}

function checkState(name: string, state: State): void {
  if (state.Type !== 'Task') {
    return;
  }
  if ((state.Next === undefined) === (state.End === undefined)) {
    throw new DefinitionRejected(name, 'Next', 'needs either Next or "End": true');
  }
  checkErrorNames(name, 'Retry', state.Retry ?? []);
  checkErrorNames(name, 'Catch', state.Catch ?? []);
}

function readJson(definition: unknown): unknown {
  if (typeof definition !== 'string') {
    return definition;
  }
  try {
    return JSON.parse(definition);
  } catch (error) {
    throw new DefinitionRejected(undefined, '(definition)', `is not JSON: ${String(error)}`);
  }
}

/**
 * Checks a definition (JSON text or object) and makes it ready to run.
 * @throws DefinitionRejected when it is no valid JSONata state machine or asks for anything this interpreter lacks
 */
export function loadDefinition(definition: unknown): Machine {
  const parsed = machineSchema.safeParse(readJson(definition));
  if (!parsed.success) {
    throw rejected(undefined, parsed.error);
  }
  const { StartAt, States } = parsed.data;
  const states = new Map(Object.entries(States).map(([name, body]) => [name, parseState(name, body)]));
  for (const [name, state] of states) {
    checkState(name, state);
  }
  checkMoves(states, StartAt);
  checkExpressions(states);
  return { startAt: StartAt, states };
}
