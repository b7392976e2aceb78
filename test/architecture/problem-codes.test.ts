import { beforeAll, describe, expect, test } from 'vitest';
import { contracts } from '#functions/documentation/contracts.ts';
import type { Contract } from '#shared/api/contract.ts';
import { keyConflicts } from '#shared/api/headers.ts';
import { type Operation, type Route, routes } from '#shared/api/routes.ts';
import { reachedBy, sourceOf } from './modules.ts';

/** What describes refusals without making any: contracts, and the pages and examples made of them. */
const describes = /contracts?(\/[a-z-]+)?\.ts$|^functions\/documentation\/|^shared\/api\//;

/** How a code is thrown: as the first word of an error that is made, or of one that a class of its own hands on. */
const thrown = (code: string): RegExp => new RegExp(`(new [A-Z]\\w+|super)\\(\\s*'${code}'`);

const declared = (Object.entries(contracts) as [Operation, Contract][]).flatMap(([name, { conflicts = {} }]) => {
  const route: Route = routes[name];
  return Object.keys(conflicts).map((code) => ({ name, code, entry: `functions/${route.capability}.ts` }));
});

/** What a code promises is that a program can meet it: one that nothing throws is a promise about nothing. */
describe('a code that a contract promises', () => {
  const sources = new Map<string, string>();
  beforeAll(async () => {
    const entries = [...new Set(declared.map(({ entry }) => entry))];
    for (const [entry, reached] of await reachedBy(entries)) {
      const own = [entry, ...reached].filter((file) => /^(functions|shared)\//.test(file) && !describes.test(file));
      sources.set(entry, own.map(sourceOf).join('\n'));
    }
  });

  test.each(declared)('$code of $name is thrown by what the operation runs', ({ code, entry }) => {
    expect(sources.get(entry) ?? '').toMatch(thrown(code));
  });

  test.each(Object.keys(keyConflicts))('%s is thrown where keys are kept', (code) => {
    expect(sourceOf('shared/http/kept-answers.ts')).toContain(`'${code}'`);
  });
});
