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

function taskFields(state: TaskState): Field[] {
  return [
    { location: 'Arguments', value: state.Arguments, offers: BEFORE },
    { location: 'Output', value: state.Output, offers: AFTER_TASK },
    ...(state.Catch ?? []).map(
      (rule, at): Field => ({ location: `Catch[${at}]/Output`, value: rule.Output, offers: AFTER_ERROR }),
    ),
  ];
}

function fieldsOf(state: State): Field[] {
  switch (state.Type) {
    case 'Task':
      return taskFields(state);
    case 'Choice':
      return state.Choices.map(
        (rule, at): Field => ({ location: `Choices[${at}]/Condition`, value: rule.Condition, offers: BEFORE }),
      );
    case 'Fail':
      return [
        { location: 'Error', value: state.Error, offers: BEFORE },
        { location: 'Cause', value: state.Cause, offers: BEFORE },
      ];
    case 'Succeed':
      return [];
  }
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

function faultIn(text: string, offers: readonly Binding[], callback: boolean) {
  const expression = expressionIn(text);
  if (expression === undefined) {
    const half = text.startsWith('{%') || text.endsWith('%}');
    return half ? 'an expression starts with {% and ends with %}, nothing around them' : undefined;
  }
  const { names, states, rootless } = referencesOf(compile(expression).ast());
  const unknown = [...names].find((name) => name !== 'states' && !isKnownFunction(name));
  const wrong = states.find(([binding, part]) => {
    const offered = offers.some((offer) => offer === binding);
    return (binding !== undefined && !offered) || (binding === 'context' && part !== undefined && !CONTEXT.has(part));
  });
  const tokenless = !callback && states.some(([binding, part]) => binding === 'context' && part === 'Task');
  return [
    unknown === undefined ? undefined : `$${unknown} is not supported`,
    wrong === undefined ? undefined : `$states.${wrong.join('.')} is not available here`,
    tokenless ? '$states.context.Task exists in .waitForTaskToken tasks alone' : undefined,
    rootless[0] === undefined ? undefined : `"${rootless[0]}" refers to a context, and a state expression has none`,
  ].find((fault) => fault !== undefined);
}

/**
 * Compiles every expression of a definition and checks that it only refers to what exists at its place.
 * @throws DefinitionRejected
 */
export function checkExpressions(states: ReadonlyMap<string, State>): void {
  for (const [name, state] of states) {
    const callback = state.Type === 'Task' && waitsForToken(state);
    for (const { location, value, offers } of fieldsOf(state)) {
      for (const [place, text] of textsIn(value, location)) {
        const fault = tryFault(() => faultIn(text, offers, callback));
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
