import { compile, expressionIn, isKnownFunction } from '../query/compile.ts';
import { DefinitionRejected } from './error.ts';
import { referencesOf } from './expression-ast.ts';
import { type State, type TaskState, waitsForToken } from './schema.ts';

type Binding = 'input' | 'result' | 'errorOutput' | 'context';

/** A field that may hold expressions, and what `$states` offers there. */
interface Field {
  readonly location: string;
  readonly value: unknown;
  readonly offers: readonly Binding[];
}

const BEFORE: readonly Binding[] = ['input', 'context'];
const AFTER_TASK: readonly Binding[] = ['input', 'context', 'result'];
const AFTER_ERROR: readonly Binding[] = ['input', 'context', 'errorOutput'];
const CONTEXT = new Set(['Execution', 'State', 'StateMachine', 'Task']);
const VARIABLE = /^[\p{L}_][\p{L}\p{N}_]{0,79}$/u;

function taskFields(state: TaskState): Field[] {
  return [
    { location: 'Arguments', value: state.Arguments, offers: BEFORE },
    { location: 'TimeoutSeconds', value: state.TimeoutSeconds, offers: BEFORE },
    { location: 'HeartbeatSeconds', value: state.HeartbeatSeconds, offers: BEFORE },
    ...(state.Catch ?? []).flatMap((rule, at): Field[] => [
      { location: `Catch[${at}]/Output`, value: rule.Output, offers: AFTER_ERROR },
      { location: `Catch[${at}]/Assign`, value: rule.Assign, offers: AFTER_ERROR },
    ]),
  ];
}

function ownFields(state: State): Field[] {
  switch (state.Type) {
    case 'Task':
      return taskFields(state);
    case 'Choice':
      return state.Choices.flatMap((rule, at): Field[] => [
        { location: `Choices[${at}]/Condition`, value: rule.Condition, offers: BEFORE },
        { location: `Choices[${at}]/Output`, value: rule.Output, offers: BEFORE },
        { location: `Choices[${at}]/Assign`, value: rule.Assign, offers: BEFORE },
      ]);
    case 'Wait':
      return [
        { location: 'Seconds', value: state.Seconds, offers: BEFORE },
        { location: 'Timestamp', value: state.Timestamp, offers: BEFORE },
      ];
    case 'Fail':
      return [
        { location: 'Error', value: state.Error, offers: BEFORE },
        { location: 'Cause', value: state.Cause, offers: BEFORE },
      ];
    default:
      return [];
  }
}

function fieldsOf(state: State): Field[] {
  const offers = state.Type === 'Task' ? AFTER_TASK : BEFORE;
  const written = (['Output', 'Assign'] as const).flatMap((name): Field[] =>
    name in state ? [{ location: name, value: (state as Record<string, unknown>)[name], offers }] : [],
  );
  return [...ownFields(state), ...written];
}

function* textsIn(value: unknown, location: string): Generator<[location: string, text: string]> {
  if (typeof value === 'string') {
    yield [location, value];
  } else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      yield* textsIn(item, `${location}[${at}]`);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield* textsIn(item, `${location}/${key}`);
    }
  }
}

function faultIn(text: string, offers: readonly Binding[], callback: boolean, variables: ReadonlySet<string>) {
  const expression = expressionIn(text);
  if (expression === undefined) {
    const half = text.startsWith('{%') || text.endsWith('%}');
    return half ? 'an expression starts with {% and ends with %}, nothing around them' : undefined;
  }
  const { names, states, rootless } = referencesOf(compile(expression).ast());
  const unknown = [...names].find((name) => name !== 'states' && !variables.has(name) && !isKnownFunction(name));
  const wrong = states.find(([binding, part]) => {
    const offered = offers.some((offer) => offer === binding);
    return (binding !== undefined && !offered) || (binding === 'context' && part !== undefined && !CONTEXT.has(part));
  });
  const tokenless = !callback && states.some(([binding, part]) => binding === 'context' && part === 'Task');
  return [
    unknown === undefined
      ? undefined
      : `$${unknown} is neither assigned anywhere nor a function that Step Functions has`,
    wrong === undefined ? undefined : `$states.${wrong.join('.')} is not available here`,
    tokenless ? '$states.context.Task exists in .waitForTaskToken tasks alone' : undefined,
    rootless[0] === undefined ? undefined : `"${rootless[0]}" refers to a context, and a state expression has none`,
  ].find((fault) => fault !== undefined);
}

function assignedIn(states: ReadonlyMap<string, State>): Set<string> {
  const assigned = new Set<string>();
  for (const [name, state] of states) {
    for (const { location, value } of fieldsOf(state).filter((field) => field.location.endsWith('Assign'))) {
      for (const variable of Object.keys(value ?? {})) {
        if (variable === 'states' || !VARIABLE.test(variable)) {
          throw new DefinitionRejected(name, `${location}/${variable}`, 'is no name a variable can have');
        }
        assigned.add(variable);
      }
    }
  }
  return assigned;
}

/**
 * Compiles every expression of a definition and checks that it only refers to what exists at its place.
 * @throws DefinitionRejected
 */
export function checkExpressions(states: ReadonlyMap<string, State>): void {
  const variables = assignedIn(states);
  for (const [name, state] of states) {
    const callback = state.Type === 'Task' && waitsForToken(state);
    for (const { location, value, offers } of fieldsOf(state)) {
      for (const [place, text] of textsIn(value, location)) {
        const fault = tryFault(() => faultIn(text, offers, callback, variables));
        if (fault !== undefined) {
          throw new DefinitionRejected(name, place, fault);
        }
      }
    }
  }
}

function tryFault(check: () => string | undefined): string | undefined {
  try {
    return check();
  } catch (error) {
    return `is no JSONata: ${error instanceof Error ? error.message : JSON.stringify(error)}`;
  }
}
