import { describe, expect, test } from 'vitest';
import { namesDeclaredIn } from './declared-names.ts';
import { files, sourceOf } from './modules.ts';

const sources = files(
  '{functions,shared,infra,demo,bench,simulation,test}/**/*.ts',
  'packages/*/src/**/*.ts',
  'client/!(operations).ts',
);

/** Words that say nothing of what they name. As properties they are allowed where a record or the public contract has them. */
const opaque = new Map<string, readonly RegExp[]>([
  ['again', [/^functions\/bodies\/(terms\/succession-moves|keep-moves)\.ts$/]],
  // How often, by whom or how much was asked: a count, a list or an amount of records and answers.
  ['asked', [/^(functions|test)\//, /^shared\/events\/catalogue\.ts$/]],
  // Whether a day is expected because of a meeting or of a term.
  ['basis', [/^shared\/calendar\/forecast\.ts$/, /^functions\/frameworks\/contracts\//, /^test\//]],
  // The attribute of a record that is stored compressed.
  ['packed', [/^(functions|test)\//]],
  ['wanted', []],
]);

/** A fact is received. A partner that was asked what it thinks has been heard, which the overview and evaluations count. */
const ofPeopleAlone = /^hear(s|d|ing)?([A-Z]|$)|[a-z]Hear(s|d|ing)?([A-Z]|$)/;
const countsWhoSpoke =
  /^functions\/overview\/(domain|parts)\/requirements\.ts$|^test\/unit\/(overview\/requirements|monitoring\/evaluation|alliances\/successions)\.test\.ts$|^test\/adapters\/requirements\.test\.ts$/;

const faultsIn = (file: string, source: string): string[] =>
  namesDeclaredIn(source).flatMap(({ name, property }) => {
    const allowed = opaque.get(name);
    const isOpaque = allowed !== undefined && !(property && allowed.some((pattern) => pattern.test(file)));
    const isOfPeople = ofPeopleAlone.test(name) && !countsWhoSpoke.test(file);
    return isOpaque || isOfPeople ? [`${file} declares ${name}`] : [];
  });

/** The words of the names, any of which a source must have to be worth parsing. */
const mayHaveFaults = /\b(again|asked|basis|packed|wanted)\b|hear/i;

describe('names', () => {
  test('say what they hold, and facts are received', () => {
    const faults = sources.flatMap((file) => {
      const source = sourceOf(file);
      return mayHaveFaults.test(source) ? faultsIn(file, source) : [];
    });
    expect(faults).toEqual([]);
  });

  test.each([
    ['a variable', 'const again = 1;', 'again'],
    ['a name that a pattern takes out of an object', 'const { a: basis, ...wanted } = one;', 'basis'],
    ['a parameter of a function that is passed on', 'all.map((wanted) => wanted.id);', 'wanted'],
    ['a parameter with a default', 'const f = ({ packed = 1 }: A) => packed;', 'packed'],
    ['a function', 'function asked() {}', 'asked'],
    ['a property of a type', 'interface A { readonly wanted: number }', 'wanted'],
    ['a private method', 'class A { #hear(): void {} }', 'hear'],
    ['a function that hears a fact', 'export const hearReport = () => 1;', 'hearReport'],
  ])('that do not are found: %s', (_, source, name) => {
    expect(faultsIn('shared/example.ts', source)).toContain(`shared/example.ts declares ${name}`);
  });

  test('of a stored attribute stay, but not those of a variable with its value', () => {
    const file = 'functions/money/records.ts';
    expect(faultsIn(file, 'const schema = { packed: 1 }; const { packed: sums } = schema;')).toEqual([]);
    expect(faultsIn(file, 'const { packed } = one;')).toEqual([`${file} declares packed`]);
  });
});

/** Sentences about facts in comments, titles and docs. */
const factLikePerson =
  /\b(facts?|events?|messages?|reports?)\b[^.'"\n]{0,60}\b(is|are|was|were|be|been) heard\b|\bhears?\b[^.'"\n]{0,40}\b(facts?|events?|streams?|messages?)\b/i;

test('no comment and no page of the docs hears a fact', () => {
  const prose = [...sources, ...files('docs/**/*.md', '*.md')].filter(
    (file) => file !== 'test/architecture/names.test.ts',
  );
  expect(prose.filter((file) => factLikePerson.test(sourceOf(file)))).toEqual([]);
  expect('An application hears facts of programmes').toMatch(factLikePerson);
  expect('however often its fact is heard').toMatch(factLikePerson);
});
