import type * as z from 'zod';
import { type Fault, type FaultCause, InvalidInput } from '#shared/errors/errors.ts';
import { pointerTo } from '#shared/errors/pointer.ts';
import { cleaned } from '#shared/words/readable.ts';
import { expectedBy, faultSentence } from './fault-sentences.ts';

/** Characters of a name that a pointer shows: a caller may send a field of any name. */
const longestStep = 80;

const shortened = (step: string): string => (step.length > longestStep ? `${step.slice(0, longestStep)}…` : step);

/** The place of a fault in the input. Names of fields come from the caller: invisible characters are removed, long names are cut. */
export const pointer = (path: readonly PropertyKey[]): string =>
  pointerTo(path.map((step) => shortened(cleaned(String(step)))));

/** The kind of an issue; undefined if only its message tells it. */
const causeOf = (issue: z.core.$ZodIssue): FaultCause | undefined => {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return { kind: 'too-long', most: Number(issue.maximum) };
      return issue.origin === 'array' ? { kind: 'too-many', most: Number(issue.maximum) } : undefined;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? { kind: 'missing' } : undefined;
    case 'invalid_format':
      return { kind: 'unreadable' };
    default:
      return undefined;
  }
};

const faultsOf = (issue: z.core.$ZodIssue): Fault[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointer([...issue.path, key]),
      message: 'this field is not known',
      expected: 'no such field',
    }));
  }
  const [cause, expected] = [causeOf(issue), expectedBy(issue)];
  const found = { pointer: pointer(issue.path), message: issue.message };
  return [{ ...found, ...(expected ? { expected } : {}), ...(cause ? { cause } : {}) }];
};

/** Every fault that a schema finds, in the order of the input. */
export const faultsIn = (error: z.ZodError): Fault[] => error.issues.flatMap(faultsOf);

/**
 * Parses input from outside.
 * @throws {InvalidInput} with every fault at once.
 */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown, what: string): z.output<S> => {
  const parsed = schema.safeParse(input, { error: faultSentence });
  if (parsed.success) return parsed.data;
  throw new InvalidInput(`The ${what} does not follow its schema.`, faultsIn(parsed.error));
};
