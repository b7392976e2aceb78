import jsonata from 'jsonata';
import { knownFunctions } from './functions.ts';

// Nobody needs seconds for one expression; a recursion without end must not stop the whole stack.
const BOUNDS = { timeout: 5_000, stack: 500 };
const WRAPPED = /^\{%([\s\S]*)%\}$/;

const compiled = new Map<string, jsonata.Expression>();

/** The JSONata inside `{% %}`, or undefined when the text is just text. */
export function expressionIn(text: string): string | undefined {
  return WRAPPED.exec(text)?.[1]?.trim();
}

/**
 * Compiles an expression, once for each text.
 * @throws the parse error of jsonata
 */
export function compile(expression: string): jsonata.Expression {
  const known = compiled.get(expression);
  if (known !== undefined) {
    return known;
  }
  const fresh = jsonata(expression, BOUNDS);
  compiled.set(expression, fresh);
  return fresh;
}

/** Whether a definition may use a function of this name (without the dollar). */
export function isKnownFunction(name: string): boolean {
  return knownFunctions.has(name);
}
