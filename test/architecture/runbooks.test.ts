import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRoutes, type Route, routes } from '#shared/api/routes.ts';
import { type Capability, type CapabilityName, capabilities, owners } from '#shared/runtime/capabilities.ts';
import { eachOf } from '../support/each-of.ts';
import { files, root, sourceOf } from './modules.ts';

const runbooks = files('docs/runbooks/*.md');
const pages = files('*.md', 'docs/**/*.md');
const found = (page: string, pattern: RegExp): string[] =>
  [...sourceOf(page).matchAll(pattern)].map(([, one = '']) => one);

const withoutNames = (path: string): string => path.replace(/\{\w+\}|<[a-z ]+>/g, '{}');
const table: readonly Pick<Route, 'method' | 'path'>[] = [...Object.values(routes), ...Object.values(openRoutes)];
const operations = new Set(table.map(({ method, path }) => `${method} ${withoutNames(path)}`));

describe('what the docs tell people to do', () => {
  test.each(pages)('%s names operations that there are', (page) => {
    const named = found(page, /((?:GET|POST|PUT) (?:\/v1)?\/programmes\/[^\s`?:)]+)/g);
    const unknown = named.filter((one) => !operations.has(withoutNames(one.replace(' /v1', ' '))));
    expect(unknown).toEqual([]);
  });

  test.each(pages)('%s leads only to pages that there are', (page) => {
    const linked = found(page, /\]\(([^)#\s]+)(?:#[^)]*)?\)/g).filter((link) => !/^[a-z]+:/.test(link));
    expect(linked.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  test.each([...runbooks, 'README.md'])('%s says for every command of the CDK in which environment', (page) => {
    const commands = found(page, /(npx cdk [^`\n#]+)/g);
    expect(commands.filter((command) => !/ -c env=(<env>|prod)/.test(command))).toEqual([]);
  });

  test.each(runbooks)('%s names functions that there are', (page) => {
    const named = found(
      page,
      new RegExp(`(?:\`|<env>/)((?:${owners.join('|')}|events|health|identity)/[a-z-]+)[\` ]`, 'g'),
    );
    expect(named.filter((name) => !(name in capabilities))).toEqual([]);
  });
});

describe('a runbook', () => {
  const ofAlarms = new Set(found('infra/constructs/alarms.ts', /runbook: '([a-z-]+)'/g));

  test('there is one for every kind of alarm, and it says when it is over', () => {
    expect(ofAlarms.size).toBeGreaterThan(5);
    for (const name of eachOf(ofAlarms)) expect(sourceOf(`docs/runbooks/${name}.md`)).toContain('**Over when** ');
  });

  test('is found from the first page', () => {
    const listed = found('docs/runbooks/README.md', /\]\(([a-z-]+\.md)\)/g);
    const others = runbooks.map((page) => basename(page)).filter((name) => name !== 'README.md');
    expect([...new Set(listed)].sort()).toEqual(others);
  });

  test('about the key of links names every function that may read it', () => {
    const readers = (Object.entries(capabilities) as [CapabilityName, Capability][])
      .filter(([, { rights }]) => rights?.includes('link-secret'))
      .map(([name]) => name);
    for (const name of eachOf(readers)) expect(sourceOf('docs/runbooks/key-rotation.md')).toContain(`\`${name}\``);
  });
});
