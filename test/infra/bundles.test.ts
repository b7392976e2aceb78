import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundles, bundleAll, entryPoints } from '#infra/bundling/bundle.ts';
import { type CapabilityName, capabilities } from '#shared/runtime/capabilities.ts';

const names = Object.keys(capabilities) as CapabilityName[];

describe('the bundles', () => {
  let bundles: Bundles;
  beforeAll(async () => {
    bundles = await bundleAll();
  }, 60_000);
  const codeOf = (name: CapabilityName) => readFileSync(join(bundles[name], 'index.mjs'), 'utf8');

  it('are refused when a capability has no entry, by its name', () => {
    expect(() => entryPoints((path) => !path.endsWith('rounds/open.ts'))).toThrow(
      'These capabilities have no entry: rounds/open (functions/rounds/open.ts)',
    );
  });

  it.each(names)('hold one file for %s, which exports its handler', (name) => {
    expect(readdirSync(bundles[name])).toEqual(['index.mjs']);
    expect(codeOf(name)).toMatch(/export\s*\{[^}]*\bhandler\b[^}]*\}/);
  });

  it('keep their folder while nothing changes', { timeout: 60_000 }, async () => {
    expect(await bundleAll()).toEqual(bundles);
  });

  it('keep the names by which errors are recognised', () => {
    expect(codeOf('frameworks/await')).toContain('"DriverReplaced"');
  });

  it('leave the parts of the credential chain out that no Lambda uses', () => {
    expect(codeOf('frameworks/advance')).not.toMatch(/sso-oidc|169\.254\.170\.2|AWS_WEB_IDENTITY_TOKEN_FILE/);
  });
});
