import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAll } from '../bundling/bundle.ts';
import { environmentNamed, environmentNames } from '../config/environments.ts';
import { stackNames, synthesize } from '../synthesize.ts';
import { keptIn, type Release } from '../validation/kept-resources.ts';

/** Writes down what the release of every environment leaves to the next one, for the next build to be held against. */
const file = fileURLToPath(new URL('../config/kept.json', import.meta.url));

const bundles = await bundleAll();

const releaseOf = (name: (typeof environmentNames)[number]): Release => {
  const outdir = mkdtempSync(join(tmpdir(), 'kept-'));
  try {
    const environment = environmentNamed(name);
    synthesize(environment, outdir, bundles);
    const names = stackNames(environment);
    const kept = (name: string) => keptIn(JSON.parse(readFileSync(join(outdir, `${name}.template.json`), 'utf8')));
    return { data: kept(names.data), front: kept(names.front), application: kept(names.application) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

const kept = Object.fromEntries(environmentNames.map((name) => [name, releaseOf(name)]));
writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
console.log('Written to infra/config/kept.json. Look at the difference: what disappears there is lost.');
