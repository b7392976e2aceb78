import * as z from 'zod';
import { StateFailed } from '../failure.ts';
import { compile, expressionIn } from './compile.ts';

/** What expressions of one state can see, and how a failing one is reported. */
export interface Scope {
  readonly state: string;
  /** Id of the history event that entered the state. */
  readonly enteredEvent: number;
  readonly bindings: { readonly input: unknown; readonly context: unknown; result?: unknown; errorOutput?: unknown };
}

const jsonataError = z.object({ message: z.string(), code: z.string().optional() });

function queryFailed(scope: Scope, location: string, what: string): StateFailed {
  return new StateFailed({
    error: 'States.QueryEvaluationError',
    cause: `An error occurred while executing the state '${scope.state}' (entered at the event id #${scope.enteredEvent}). ${what}`,
    location,
  });
}

async function run(expression: string, scope: Scope): Promise<unknown> {
  return compile(expression).evaluate(undefined, { states: scope.bindings });
}

async function evaluateText(text: string, scope: Scope, location: string): Promise<unknown> {
  const expression = expressionIn(text);
  if (expression === undefined) {
    return text;
  }
  const intro = `The JSONata expression '${expression}' specified for the field '${location}'`;
  let value: unknown;
  try {
    value = await run(expression, scope);
  } catch (error) {
    const { message, code } = jsonataError.catch({ message: String(error) }).parse(error);
    const detail = code === undefined ? message : `${code}: ${message}`;
    throw queryFailed(scope, location, `${intro} threw an error during evaluation. ${detail}`);
  }
  // What jsonata returns carries hidden marks and may hold functions; only its JSON leaves the state.
  const json = typeof value === 'function' ? undefined : JSON.stringify(value);
  if (json === undefined) {
    throw queryFailed(scope, location, `${intro} returned nothing (undefined).`);
  }
  return JSON.parse(json);
}

/**
 * Evaluates a field: every `{% %}` text in it, however deep, is replaced by its value.
 * @param location the field's place in the state, such as `Output/a[0]`
 * @throws StateFailed with States.QueryEvaluationError
 */
export async function evaluate(value: unknown, scope: Scope, location: string): Promise<unknown> {
  if (typeof value === 'string') {
    return evaluateText(value, scope, location);
  }
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const [at, item] of value.entries()) {
      items.push(await evaluate(item, scope, `${location}[${at}]`));
    }
    return items;
  }
  if (typeof value === 'object' && value !== null) {
    const entries: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) {
      entries.push([key, await evaluate(item, scope, `${location}/${key}`)]);
    }
    return Object.fromEntries(entries);
  }
  return value;
}

/**
 * Evaluates a field whose value must have a certain form.
 * @throws StateFailed with States.QueryEvaluationError when it has another
 */
export async function evaluateAs<T>(value: unknown, scope: Scope, location: string, form: z.ZodType<T>): Promise<T> {
  const result = await evaluate(value, scope, location);
  const parsed = form.safeParse(result);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const what = `The value of the field '${location}' has the wrong form: ${issue?.message ?? 'not valid'}.`;
    throw queryFailed(scope, location, what);
  }
  return parsed.data;
}
