import { describe, expect, it } from 'vitest';
import { files, sourceOf } from './modules.ts';

const declared = files('functions/**/*.ts', 'shared/**/*.ts').flatMap((file) =>
  [...sourceOf(file).matchAll(/^export class (\w+) extends (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, name = '', parent = '', body = '']) => ({ name, parent, body }),
  ),
);
const parents = new Map(declared.map(({ name, parent }) => [name, parent]));
const isFailure = (name: string | undefined): boolean =>
  name === 'GovernanceError' || (name !== undefined && isFailure(parents.get(name)));
const failures = declared.filter(({ name }) => isFailure(name));

describe('the named failures', () => {
  it('are all found', () => {
    expect(failures.map(({ name }) => name)).toEqual(expect.arrayContaining(['ConditionFailed', 'NotEntitled']));
  });

  // Bundles shorten the names of classes, and a child that says nothing would go by the name of its parent.
  it.each(failures)('$name says its own name', ({ name, body }) => {
    expect(body).toContain(`override get name(): string {\n    return '${name}';\n  }`);
  });
});
