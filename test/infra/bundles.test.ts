import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundles, bundleAll, entryPoints } from '#infra/bundling/bundle.ts';
import { type CapabilityName, capabilities } from '#shared/runtime/capabilities.ts';
import { variablesOf } from '#shared/runtime/environment.ts';

const names = Object.keys(capabilities) as CapabilityName[];

describe('the bundles', () => {
  let bundles: Bundles;
  beforeAll(() => {
    bundles = bundleAll();
  }, 60_000);
  const codeOf = (name: CapabilityName) => readFileSync(join(bundles[name], 'index.mjs'), 'utf8');

  it('are refused when a capability has no entry, by its name', () => {
    expect(() => entryPoints((path) => !path.endsWith('rounds/open.ts'))).toThrow(
      'These capabilities have no entry: rounds/open (functions/rounds/open.ts)',
    );
  });

  it.each(names)('hold the code of %s, which exports its handler', (name) => {
    expect(readdirSync(bundles[name])).toContain('index.mjs');
    expect(codeOf(name)).toMatch(/export\s*\{[^}]*\bhandler\b[^}]*\}/);
  });

  it('can all be loaded, with the schemas that they make', { timeout: 60_000 }, () => {
    const files = names.map((name) => join(bundles[name], 'index.mjs'));
    const load = 'for (const file of process.argv.slice(1)) console.log(typeof (await import(file)).handler)';
    const variables = Object.fromEntries(names.flatMap(variablesOf).map((name) => [name, 'https://example.org']));
    const env = { PATH: process.env['PATH'], AWS_REGION: 'eu-west-1', ...variables };
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', load, ...files], { env });
    expect(printed.toString().trim().split('\n')).toEqual(names.map(() => 'function'));
  });

  it('bring the packages that may wait in files of their own, and only to whom may need them', () => {
    expect(readdirSync(bundles['bodies/programmes'])).toEqual(['index.mjs', 'temporal.cjs', 'yaml.cjs']);
    expect(readdirSync(bundles['rounds/open'])).toEqual(['index.mjs', 'temporal.cjs']);
    expect(readdirSync(bundles['decisions/read'])).toEqual(['index.mjs']);
  });

  it.each(names)('ask for the modules of node without evaluating all that they export: %s', (name) => {
    expect(codeOf(name).match(/\b(from|import\()\s*["']node:[^;]*/g)).toBeNull();
  });

  it('keep their folder while nothing changes', { timeout: 60_000 }, () => {
    expect(bundleAll()).toEqual(bundles);
  });

  it('keep the names by which errors are recognised', () => {
    expect(codeOf('frameworks/await')).toMatch(/get name\(\)\{return"DriverReplaced"\}/);
  });

  it('leave the parts of the credential chain out that no Lambda uses', () => {
    expect(codeOf('frameworks/advance')).not.toMatch(/sso-oidc|169\.254\.170\.2|AWS_WEB_IDENTITY_TOKEN_FILE/);
  });
});
