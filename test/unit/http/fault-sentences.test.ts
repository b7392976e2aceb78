import { expect, test } from 'vitest';
import * as z from 'zod';
import { parseInput } from '#shared/http/faults.ts';
import { mustBe } from '#shared/vocabulary/values.ts';

/** The faults of an input, each as a caller reads it. */
const faultsIn = (schema: z.ZodType, input: unknown): unknown => {
  try {
    return parseInput(schema, input, 'body');
  } catch (error) {
    return (error as { faults: unknown }).faults;
  }
};

const fields = {
  text: z.string().min(2).max(4),
  count: z.int().min(1).max(9),
  day: z.iso.date(),
  ring: z.enum(['inner', 'middle']),
  list: z.array(z.string()).max(1),
  own: z.string().regex(/^a$/, mustBe('the letter a').error),
};

test.each<[keyof typeof fields, unknown, string, string | undefined]>([
  ['text', undefined, 'this field is missing', 'a text'],
  ['text', 12, 'this is not what is expected here', 'a text'],
  ['text', 'a', 'this is too short', 'at least 2 characters'],
  ['text', 'abcde', 'this is too long', 'at most 4 characters'],
  ['count', 0, 'this is too small', 'at least 1'],
  ['count', 10, 'this is too large', 'at most 9'],
  ['count', 1.5, 'this is not what is expected here', 'a whole number'],
  ['count', '1', 'this is not what is expected here', 'a number'],
  ['day', 'gisteren', 'this does not have the form that is expected', 'a day, such as 2027-03-01'],
  ['ring', 'outer', 'this is none of the accepted values', 'one of inner, middle'],
  ['list', ['a', 'b'], 'this is too long', 'at most 1 item'],
  ['own', 'b', 'must be the letter a', undefined],
])('%s as %j: %s', (field, given, message, expected) => {
  const found = faultsIn(z.strictObject({ [field]: fields[field] }), { [field]: given });
  expect(found).toMatchObject([{ pointer: `/${field}`, message, ...(expected ? { expected } : {}) }]);
  expect(JSON.stringify(found)).not.toMatch(/Invalid|Too (big|small)|received/);
});
