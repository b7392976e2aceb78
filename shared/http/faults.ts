import type * as z from 'zod';
import { type Fault, InvalidInput } from '#shared/errors/errors.ts';

const pointer = (path: readonly PropertyKey[]): string => path.map((step) => `/${String(step)}`).join('');

const faultsOf = (issue: z.core.$ZodIssue): Fault[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointer([...issue.path, key]),
      message: 'this field is not known',
      expected: 'no such field',
    }));
  }
  return [{ pointer: pointer(issue.path), message: issue.message }];
};

/** Every fault that a schema finds, in the order of the input. */
export const faultsIn = (error: z.ZodError): Fault[] => error.issues.flatMap(faultsOf);

/**
 * Parses what comes from outside.
 * @throws {InvalidInput} with every fault at once.
 */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown, what: string): z.output<S> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(`The ${what} does not follow its schema.`, faultsIn(parsed.error));
};
