import type * as z from 'zod';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  date: 'a day, such as 2027-03-01',
  datetime: 'a moment, such as 2027-03-01T09:00:00.000Z',
  duration: 'an ISO 8601 duration, such as P20D',
  email: 'an e-mail address',
  url: 'an address, such as https://stein.example/besluit',
};

const amount = (count: number | bigint, [one, more]: readonly [string, string]): string =>
  `${count} ${Number(count) === 1 ? one : more}`;

const measures: Readonly<Record<string, readonly [string, string]>> = {
  string: ['character', 'characters'],
  array: ['item', 'items'],
};

const bound = (origin: string, limit: number | bigint, words: 'at most' | 'at least'): string => {
  const measure = measures[origin];
  return `${words} ${measure ? amount(limit, measure) : limit}`;
};

const listed = (values: readonly unknown[]): string =>
  values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;

/** What a schema expected where it found a fault; undefined when the sentence of the schema says it. */
export const expectedBy = (issue: Issue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? issue.expected;
    case 'invalid_format':
      return formats[issue.format];
    case 'invalid_value':
      return listed(issue.values);
    case 'too_big':
      return bound(issue.origin, issue.maximum, 'at most');
    case 'too_small':
      return bound(issue.origin, issue.minimum, 'at least');
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    default:
      return undefined;
  }
};

const isText = (issue: RawIssue): boolean => issue.code !== 'invalid_type' && typeof issue.input === 'string';

/**
 * The sentence for a fault for which the schema has no words of its own. It says what is wrong and never what was given: an error does not
 * repeat its input.
 */
export const faultSentence = (issue: RawIssue): string => {
  if (issue.input === undefined) return 'this field is missing';
  switch (issue.code) {
    case 'too_small':
      return isText(issue) || Array.isArray(issue.input) ? 'this is too short' : 'this is too small';
    case 'too_big':
      return isText(issue) || Array.isArray(issue.input) ? 'this is too long' : 'this is too large';
    case 'invalid_value':
      return 'this is none of the accepted values';
    case 'invalid_format':
    case 'invalid_union':
      return 'this does not have the form that is expected';
    case 'not_multiple_of':
      return 'this is not a multiple of the unit';
    default:
      return 'this is not what is expected here';
  }
};
