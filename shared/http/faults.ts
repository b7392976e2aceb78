import type * as z from 'zod';
import { type Fault, InvalidInput } from '#shared/errors/errors.ts';

/** A path as a JSON Pointer (RFC 6901): what a caller called a field cannot pass for a road. */
const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

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
