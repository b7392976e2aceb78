import { compileRule, type Test } from './operators.ts';

/** Whether an event, or a record of a stream or queue, is one that is asked for. */
export type Matcher = (event: unknown) => boolean;

/**
 * Compiles an event pattern of EventBridge, or a filter of a Lambda event source, which follows the same rules.
 * @throws {Error} naming the place in the pattern that cannot be honoured.
 */
export const compilePattern = (pattern: unknown): Matcher => compileAt(pattern, []);

const compileAt = (pattern: unknown, path: readonly string[]): Matcher => {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) {
    throw new Error(`The event pattern at ${where(path)} must be an object or a list`);
  }
  const matchers = Object.entries(pattern).map(([key, part]: [string, unknown]) => {
    if (key.startsWith('$')) throw new Error(`The event pattern at ${where(path)} has ${key}, which is not known here`);
    const inner = Array.isArray(part) ? compileList(part, [...path, key]) : compileObject(part, [...path, key]);
    return (event: unknown) => inner(fieldOf(event, key));
  });
  return (event) => matchers.every((matches) => matches(event));
};

/** A list in an event is taken apart: one of its objects must match. */
const compileObject = (pattern: unknown, path: readonly string[]): Matcher => {
  const matches = compileAt(pattern, path);
  return (value) => (Array.isArray(value) ? value.some((part) => matches(part)) : matches(value));
};

const compileList = (rules: readonly unknown[], path: readonly string[]): Matcher => {
  if (rules.length === 0) throw new Error(`The event pattern at ${where(path)} has an empty list`);
  const tests = rules.map((rule) => {
    try {
      return compileRule(rule);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`The event pattern at ${where(path)} cannot be honoured: ${why}`, { cause: error });
    }
  });
  return (value) => tests.some((test) => matchesAny(test, value));
};

/** A list in an event matches by any of its elements; an empty one, like an object, is no value at all. */
const matchesAny = (test: Test, value: unknown): boolean => {
  if (Array.isArray(value)) return value.length === 0 ? test(undefined) : value.some((part) => test(part));
  return test(typeof value === 'object' && value !== null ? undefined : value);
};

/** A field of an object; what is no object has none. */
const fieldOf = (event: unknown, key: string): unknown =>
  typeof event === 'object' && event !== null && !Array.isArray(event) && Object.hasOwn(event, key)
    ? (event as Record<string, unknown>)[key]
    : undefined;

const where = (path: readonly string[]): string => path.join('.') || 'the top';
