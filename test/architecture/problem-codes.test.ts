import { beforeAll, describe, expect, test } from 'vitest';
import { contracts } from '#functions/documentation/contracts.ts';
import type { Contract } from '#shared/api/contract.ts';
import { keyConflicts } from '#shared/api/headers.ts';
import type { Operation } from '#shared/api/routes.ts';
import { files, reachedBy, sourceOf } from './modules.ts';

/** What describes refusals without making any: contracts, and the pages and examples made of them. */
const describes = /contracts?(\/[a-z-]+)?\.ts$|^functions\/documentation\/|^shared\/api\//;

/** How a code is thrown: as the first word of an error that is made, of one that a class of its own hands on, or of `asConflict`. */
const thrown = (code: string): RegExp => new RegExp(`(new [A-Z]\\w+|super|asConflict)\\(\\s*'${code}'`);

const application = files('functions/**/*.ts').filter((file) => !describes.test(file));

/** The file that makes an operation: the one that hands its contract over. */
const fileOf = (name: Operation): string => {
  const [made, ...others] = application.filter((file) =>
    new RegExp(`contract: \\w+\\.${name}\\b`).test(sourceOf(file)),
  );
  if (!made || others.length > 0)
    throw new Error(`${name} is made in ${[made, ...others].join(' and in ') || 'no file'}`);
  return made;
};

const declared = (Object.entries(contracts) as [Operation, Contract][]).flatMap(([name, { conflicts = {} }]) =>
  Object.entries(conflicts).map(([code, meaning]) => ({ name, code, meaning, operation: fileOf(name) })),
);

/** What a code promises is that a program can meet it: one that nothing throws is a promise about nothing. */
describe('a code that a contract promises', () => {
  const sources = new Map<string, string>();
  beforeAll(async () => {
    const operations = [...new Set(declared.map(({ operation }) => operation))];
    for (const [operation, reached] of await reachedBy(operations)) {
      const own = [operation, ...reached].filter((file) => /^(functions|shared)\//.test(file) && !describes.test(file));
      sources.set(operation, own.map(sourceOf).join('\n'));
    }
  });

  test.each(declared)('$code of $name is thrown by what the operation runs', ({ code, operation }) => {
    expect(sources.get(operation) ?? '').toMatch(thrown(code));
  });

  test('is described in the same words by every operation that gives it: it has one meaning', () => {
    const meanings = Map.groupBy(declared, ({ code }) => code);
    const several = [...meanings].filter(([, given]) => new Set(given.map(({ meaning }) => meaning)).size > 1);
    expect(several.map(([code]) => code)).toEqual([]);
  });

  test.each(Object.keys(keyConflicts))('%s is thrown where keys are kept', (code) => {
    expect(sourceOf('shared/http/kept-answers.ts')).toContain(`'${code}'`);
  });
});
