import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAll } from '../bundling/bundle.ts';
import { environmentNamed, environmentNames } from '../config/environments.ts';
import { synthesize } from '../synthesize.ts';
import { type KeptResources, keptIn } from '../validation/kept-resources.ts';

/** Writes down what holds data in every environment, for the next build to be held against. */
const file = fileURLToPath(new URL('../config/kept.json', import.meta.url));

const bundles = await bundleAll();

const keptResources = (name: (typeof environmentNames)[number]): KeptResources => {
  const outdir = mkdtempSync(join(tmpdir(), 'kept-'));
  try {
    const { stacks } = synthesize(environmentNamed(name), outdir, bundles);
    return Object.assign(
      {},
      ...stacks.map(({ templateFullPath }) => keptIn(JSON.parse(readFileSync(templateFullPath, 'utf8')))),
    );
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

const kept = Object.fromEntries(environmentNames.map((name) => [name, keptResources(name)]));
writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
console.log(`Written to infra/config/kept.json. Look at the difference: what disappears there loses its data.`);
