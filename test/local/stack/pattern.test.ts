import { compilePattern } from 'local-aws/bus/pattern.ts';
import { describe, expect, it } from 'vitest';

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
  ['anything but what begins so', { source: [{ 'anything-but': { prefix: ['nl.', 'aws.'] } }] }, false],
  ['anything but what begins otherwise', { source: [{ 'anything-but': { prefix: ['nl.', 's3.'] } }] }, true],
  ['anything but of a field that is not there', { detail: { missing: [{ 'anything-but': { prefix: 'x' } }] } }, false],
  ['anything but of a list that is empty', { detail: { empty: [{ 'anything-but': { prefix: 'x' } }] } }, false],
];

describe('an event pattern', () => {
  it.each(cases)('judges %s', (_, pattern, matches) => {
    expect(compilePattern(pattern)(event)).toBe(matches);
  });

  it.each([
    ['an operator that is not known', { detail: { a: [{ cidr: '10.0.0.0/8' }] } }, /detail\.a .*cidr/],
    ['two operators at once', { a: [{ 'anything-but': { prefix: 'x' }, prefix: 'y' }] }, /not known/],
    ['another way to leave out', { a: [{ 'anything-but': ['x'] }] }, /not known/],
    ['alternatives', { $or: [{ a: ['x'] }, { b: ['x'] }] }, /\$or/],
    ['an empty list', { a: [] }, /empty list/],
    ['a value without a list', { a: 'x' }, /must be an object or a list/],
  ])('is refused for %s', (_, pattern, message) => {
    expect(() => compilePattern(pattern)).toThrow(message);
  });
});
