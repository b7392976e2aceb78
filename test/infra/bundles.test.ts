import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleAll, entryPoints } from '#infra/bundling/bundle.ts';
import { type CapabilityName, capabilities } from '#shared/runtime/capabilities.ts';

const names = Object.keys(capabilities) as CapabilityName[];
const codeIn = (folder: string) => readFileSync(join(folder, 'index.mjs'), 'utf8');

describe('the bundles', () => {
  it('are refused when a capability has no entry, by its name', () => {
    expect(() => entryPoints((path) => !path.endsWith('rounds/open.ts'))).toThrow(
      'These capabilities have no entry: rounds/open (functions/rounds/open.ts)',
    );
  });

  it('hold one file for each capability, which exports its handler', () => {
    const bundles = bundleAll();
    expect(Object.keys(bundles)).toEqual(names);
    for (const name of names) {
      expect(readdirSync(bundles[name]), name).toEqual(['index.mjs']);
      expect(codeIn(bundles[name]), name).toMatch(/export\s*\{[^}]*\bhandler\b[^}]*\}/);
    }
  });

  it('keep their folder while nothing changes', () => {
    expect(bundleAll()).toEqual(bundleAll());
  });

  it('keep the names by which errors are recognised', () => {
    expect(codeIn(bundleAll()['frameworks/await'])).toContain('"DriverReplaced"');
  });

  it('leave the parts of the credential chain out that no Lambda uses', () => {
    expect(codeIn(bundleAll()['frameworks/advance'])).not.toMatch(
      /sso-oidc|169\.254\.170\.2|AWS_WEB_IDENTITY_TOKEN_FILE/,
    );
  });
});
