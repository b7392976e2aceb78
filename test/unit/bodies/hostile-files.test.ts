import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseProgrammeFile, termsOfAnyLength } from '#functions/bodies/domain/programme-file.ts';
import { workOf } from '../../support/work.ts';
import { changed, faultsOf, soundFile } from './sound-file.ts';

const times = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

/** Files that are made to cost more than they weigh, each of so many parts. */
const hostile: Readonly<Record<string, (parts: number) => string>> = {
  'fields with a question mark': (parts) => times(parts, (at) => `? k${at}\n`),
  'colons on one line': (parts) => ': '.repeat(parts),
  'fields within fields on one line': (parts) => 'a: '.repeat(parts),
  'fields that nobody knows': (parts) => times(parts, (at) => `k${at}: v\n`),
  'one field again and again': (parts) => 'name: x\n'.repeat(parts),
  'brackets that never close': (parts) => '['.repeat(parts),
  'dashes on one line': (parts) => '- '.repeat(parts),
  'references to one anchor': (parts) => `a: &a x\nb: [${'*a, '.repeat(parts)}]`,
  anchors: (parts) => times(parts, (at) => `k${at}: &a${at} v\n`),
  quotes: (parts) => '"'.repeat(parts),
  'partners without anything': (parts) => `partners:\n${times(parts, (at) => `- { id: p${at} }\n`)}`,
  'partners of one name': (parts) => `partners:\n${'- { id: p }\n'.repeat(parts)}`,
  'apps for nobody': (parts) => `apps:\n${times(parts, (at) => `- { id: a${at}, actsFor: b${at} }\n`)}`,
  'seats for one': (parts) => `regiegroep: { fixed: [${'p, '.repeat(parts)}] }`,
  'characters that nobody sees': (parts) => 'a: \u200B\n'.repeat(parts),
};

describe('a file that is made to cost more than it weighs', () => {
  test.each(Object.entries(hostile))('is refused with work that grows as it does: %s', (_, made) => {
    const [one, two] = [made(600), made(1200)];
    faultsOf(one);
    const [less, more] = [workOf(() => faultsOf(one)), workOf(() => faultsOf(two))];
    expect(more / less).toBeLessThan(2.6);
  });

  test('is not read to its end: four hundred kilobytes of question marks are as much work as a tenth of it', () => {
    const made = (parts: number): string => '? field\n'.repeat(parts);
    const [tenth, whole] = [made(5000), made(50_000)];
    faultsOf(tenth);
    const [less, more] = [workOf(() => faultsOf(tenth)), workOf(() => faultsOf(whole))];
    expect(more / less).toBeLessThan(1.1);
  });
});

describe('a fault of a file', () => {
  const secret = 'geheim-van-oudedorp';
  const places = soundFile.split('\n').flatMap((line, at) => {
    const value = /: ("?[^\s{[][^,}]*)/.exec(line)?.[1];
    return value === undefined ? [] : [[at + 1, line, value] as const];
  });

  test.each(places)('never repeats what stands on line %i', (at, line, value) => {
    for (const instead of [
      secret,
      `{ ${secret}: ${secret} }`,
      `*${secret}`,
      `!${secret} x`,
      `"${secret}`,
      `%${secret}`,
      `[${secret}]`,
    ]) {
      const text = soundFile
        .split('\n')
        .with(at - 1, line.replace(value, instead))
        .join('\n');
      const parsed = parseProgrammeFile(text);
      const faultTexts = parsed.ok
        ? ''
        : JSON.stringify(parsed.faults.map(({ message, expected }) => [message, expected]));
      expect(faultTexts).not.toContain(secret);
    }
  });

  test.each([
    ['a zero-width space', 'name: Dorp', 'name: "Do\u200Brp"', ''],
    ['a zero-width space by its number', 'name: Dorp', 'name: "Do\\u200brp"', '/partners/1/name'],
    ['a line that is turned round', 'name: Dorp', 'name: "Do\\u202Erp"', '/partners/1/name'],
    ['a NUL', 'name: Dorp', 'name: "Do\\0rp"', '/partners/1/name'],
    ['a character that was lost', 'name: Dorp', 'name: D\uFFFDrp', ''],
  ])('names the place of %s', (_, from, to, pointer) => {
    const text = changed([from, to]);
    expect(faultsOf(text)).toMatchObject([
      { pointer, line: text.split('\n').findIndex((line) => line.includes(to)) + 1 },
    ]);
  });

  test.each([
    ['beyond every calendar', 'P9999Y', /too long/],
    ['of a lifetime', 'P999Y', /too long/],
    ['of a thousandth of a second', 'PT0.001S', /too short to answer in/],
    ['of an afternoon', 'PT4H', /too short to answer in/],
  ])('names a term %s, a renewal and a reminder alike', (_, length, message) => {
    const counts = 'calendar-days';
    const term = changed([
      'input: { length: P20D, counts: working-days }',
      `input: { length: ${length}, counts: ${counts} }`,
    ]);
    expect(faultsOf(term)).toMatchObject([
      { pointer: '/settings/terms/input/length', message: expect.stringMatching(message) },
    ]);
  });

  test('is no short term where a story is played in a minute', () => {
    const text = changed([
      'input: { length: P20D, counts: working-days }',
      'input: { length: PT20M, counts: calendar-days }',
    ]);
    expect(parseProgrammeFile(text, termsOfAnyLength)).toMatchObject({ ok: true });
  });

  test.each([
    ['from: 2026-01-06', 'from: 0001-01-01', '/partners/0/meetings/college/from'],
    [
      'ring: outer, from: 2026-01-01, until: 2027-01-01',
      'ring: outer, from: 2026-01-01, until: 9999-12-31',
      '/partners/3/rings/0/until',
    ],
  ])('names a day that nobody means: %s', (from, to, pointer) => {
    expect(faultsOf(changed([from, to]))).toContainEqual(
      expect.objectContaining({ pointer, message: 'the day lies outside the years that are supported' }),
    );
  });

  test('is none in the files that are in use', () => {
    for (const name of ['zuid-limburg', 'parkstad'])
      expect(parseProgrammeFile(readFileSync(`programmes/${name}.yaml`, 'utf8'))).toMatchObject({ ok: true });
  });
});
