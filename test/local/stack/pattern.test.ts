import { describe, expect, it } from 'vitest';
import { compilePattern } from '#infra/local/bus/pattern.ts';

const event = {
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    mail: { tags: { 'ses:configuration-set': ['set-1'], task: ['t1', 't2'] }, to: [{ name: 'a' }, { name: 'b' }] },
    count: 5,
    ok: true,
    nothing: null,
    empty: [],
    state: { inner: 1 },
  },
};

const cases: readonly (readonly [title: string, pattern: unknown, matches: boolean])[] = [
  ['an exact value', { source: ['aws.ses', 'aws.s3'] }, true],
  ['another value', { source: ['aws.s3'] }, false],
  ['one field that does not match among those that do', { source: ['aws.ses'], 'detail-type': ['x'] }, false],
  ['a number, a boolean and null as themselves', { detail: { count: [5], ok: [true], nothing: [null] } }, true],
  ['a number that is a text in the pattern', { detail: { count: ['5'] } }, false],
  ['any element of a list', { detail: { mail: { tags: { task: ['t2'] } } } }, true],
  ['a field of any object in a list', { detail: { mail: { to: { name: ['b'] } } } }, true],
  ['a field that is not there', { detail: { missing: ['x'] } }, false],
  ['a field below a value', { source: { deeper: ['x'] } }, false],
  ['prefix', { source: [{ prefix: 'aws.' }] }, true],
  ['prefix, whatever the case', { source: [{ prefix: { 'equals-ignore-case': 'AWS.' } }] }, true],
  ['suffix', { source: [{ suffix: '.ses' }] }, true],
  ['equals-ignore-case', { source: [{ 'equals-ignore-case': 'AWS.SES' }] }, true],
  ['wildcard', { source: [{ wildcard: 'a*.s*s' }] }, true],
  ['wildcard with a dot that is a dot', { source: [{ wildcard: 'awsxses' }] }, false],
  ['anything-but another value', { source: [{ 'anything-but': ['x', 'y'] }] }, true],
  ['anything-but this value', { source: [{ 'anything-but': 'aws.ses' }] }, false],
  ['anything-but a number', { detail: { count: [{ 'anything-but': [5] }] } }, false],
  ['anything-but a prefix', { source: [{ 'anything-but': { prefix: 'aws' } }] }, false],
  ['anything-but of a field that is not there', { detail: { missing: [{ 'anything-but': 'x' }] } }, false],
  ['exists', { detail: { count: [{ exists: true }], missing: [{ exists: false }] } }, true],
  ['exists of an object, which is no value', { detail: { state: [{ exists: true }] } }, false],
  ['exists: false of a field that is there', { detail: { count: [{ exists: false }] } }, false],
  ['numeric between', { detail: { count: [{ numeric: ['>', 4, '<=', 5] }] } }, true],
  ['numeric outside', { detail: { count: [{ numeric: ['<', 5] }] } }, false],
  ['one of several in $or', { $or: [{ source: ['x'] }, { detail: { count: [5] } }] }, true],
  ['none of several in $or', { detail: { $or: [{ count: [6] }, { ok: [false] }] } }, false],
];

describe('an event pattern', () => {
  it.each(cases)('judges %s', (_, pattern, matches) => {
    expect(compilePattern(pattern)(event)).toBe(matches);
  });

  it.each([
    ['an operator that is not known', { detail: { a: [{ cidr: '10.0.0.0/8' }] } }, /detail\.a .*cidr/],
    ['two operators at once', { a: [{ prefix: 'x', suffix: 'y' }] }, /one operator/],
    ['an empty list', { a: [] }, /empty list/],
    ['a value without a list', { a: 'x' }, /must be an object or a list/],
    ['a comparison that is none', { a: [{ numeric: ['~', 1] }] }, /numeric/],
  ])('is refused for %s', (_, pattern, message) => {
    expect(() => compilePattern(pattern)).toThrow(message);
  });
});
