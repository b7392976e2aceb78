import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Bundles } from '#infra/bundling/bundle.ts';
import { localEnvironment } from '#infra/config/environments.ts';
import { Model } from '#infra/local/assembly/model.ts';
import { readAssembly } from '#infra/local/assembly/read.ts';
import { tablesChangedBy } from '#infra/local/functions/rights.ts';
import { synthesize } from '#infra/synthesize.ts';
import { type Capability, capabilities } from '#shared/runtime/capabilities.ts';

it('tells from the roles in the templates which tables a function may change', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rights-'));
  try {
    const code = join(folder, 'code');
    mkdirSync(code);
    const bundles = Object.fromEntries(Object.keys(capabilities).map((name) => [name, code])) as Bundles;
    synthesize(localEnvironment({ issuer: 'http://localhost:4000' }), join(folder, 'out'), bundles);
    const assembly = readAssembly(join(folder, 'out'));
    const changed = tablesChangedBy(new Model({ assembly, awsUrl: 'http://aws', rewrite: (text) => text }));
    const owners = (name: string): string[] => {
      const [, arns = []] = [...changed].find(([one]) => one.endsWith(name.replace('/', '-'))) ?? [];
      return [...new Set(arns.map((arn) => /-([A-Z][a-z]+)Table/.exec(arn)?.[1]?.toLowerCase() ?? arn))].sort();
    };
    for (const [name, { writes = [] }] of Object.entries<Capability>(capabilities))
      expect([name, owners(name)]).toEqual([name, [...writes].sort()]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
