import * as z from 'zod';
import { type Demand, identifierForm, identifierPattern } from '#shared/vocabulary/values.ts';
import { ProgrammeFile } from './file-schema.ts';
import type { Finding, Path } from './finding.ts';

/** The deviations from the shape of a programme file; one finding for each place, the most telling one. */
export const schemaFindings = (value: unknown): Finding[] => {
  const parsed = ProgrammeFile.safeParse(value);
  const findings = (parsed.error?.issues ?? []).flatMap((issue) => fromIssue(issue, value));
  const seen = new Set<string>();
  return findings.filter(({ path }) => {
    const place = JSON.stringify(path);
    return !seen.has(place) && seen.add(place);
  });
};

/** Whether an expected value is missing. */
export const isAbsence = ({ cause }: Finding): boolean => cause?.kind === 'missing';

const fromIssue = (issue: z.core.$ZodIssue, root: unknown): Finding[] => {
  const path = issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)));
  if (issue.code === 'invalid_union') return nearest(issue).flatMap((inner) => fromIssue(inner, root));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...path, key], path));
  const found = valueAt(root, path);
  const expected = expectation(issue);
  const field = fieldName(path);
  if (found === undefined || found === null)
    return [{ path, message: `${field} is missing`, expected, atKey: true, cause: { kind: 'missing' } }];
  return [{ path, message: `${field} is ${shown(found)}`, expected }];
};

/** The faults of the form that comes nearest to what is there: the one of the same type, or else the first. */
const nearest = ({ errors, path }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] => {
  const ofType = errors.find(
    (issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  );
  return (ofType ?? errors[0] ?? []).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
};

const unknownField = (path: Path, parent: Path): Finding => ({
  path,
  message: 'this field is not known here',
  expected: `one of ${knownFields(parent).join(', ')}`,
  atKey: true,
});

const expectation = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? `"${String(issue.values[0])}"` : `one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return formatNames[issue.format] ?? patternNames[issue.pattern ?? ''] ?? issue.message;
    case 'too_small':
      return `at least ${issue.minimum}${units[issue.origin] ?? ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'custom':
      return demandIn(issue) ?? issue.message;
    default:
      return issue.message;
  }
};

/** The demand of a schema's rule, if the rule gives it apart from its message. */
const demandIn = ({ params }: z.core.$ZodIssueCustom): string | undefined => {
  const { expected } = (params ?? {}) as Partial<Demand['params']>;
  return expected;
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'fields with a colon',
};
const formatNames: Readonly<Record<string, string>> = {
  date: 'a day that exists, as YYYY-MM-DD',
  email: 'an e-mail address, such as secretaris@gemeente.example',
  duration: 'an ISO 8601 duration, such as P20D or PT8S',
};
const patternNames: Readonly<Record<string, string>> = { [String(identifierPattern)]: identifierForm };
const units: Readonly<Record<string, string>> = { string: ' characters', array: ' in the list' };

const fieldName = (path: Path): string => {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `number ${last + 1} of ${fieldName(path.slice(0, -1))}` : `"${last}"`;
};

/** The kind of a value, never the value itself: the owner of the file sees it on the line that is named. */
const shown = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? 'a text that does not fit' : `a ${typeof value} that does not fit`;
};

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, segment) => {
    if (Array.isArray(value)) return typeof segment === 'number' ? value[segment] : undefined;
    return isFields(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
  }, root);

const isFields = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null;

/** The fields the schema has at a path. */
const knownFields = (path: Path): string[] => {
  const schema = path.reduce<unknown>((current, segment) => {
    const bare = unwrapped(current);
    if (bare instanceof z.ZodArray) return bare.element;
    return bare instanceof z.ZodObject ? bare.shape[segment] : undefined;
  }, ProgrammeFile);
  const bare = unwrapped(schema);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
};

const unwrapped = (schema: unknown): unknown => {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap());
  return schema instanceof z.ZodUnion ? schema.options.find((option) => option instanceof z.ZodObject) : schema;
};
