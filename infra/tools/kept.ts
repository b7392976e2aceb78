import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAll } from '../bundling/bundle.ts';
import { environmentNamed, environmentNames } from '../config/environments.ts';
import { templatesOf } from '../templates.ts';
import { type Release, releaseIn, type Template } from '../validation/kept-resources.ts';

/** Writes down what the release of every environment leaves to the next one, for the next build to be held against. */
const file = fileURLToPath(new URL('../config/kept.json', import.meta.url));
const formatter = fileURLToPath(new URL('../../node_modules/.bin/biome', import.meta.url));

const bundles = await bundleAll();

const releaseOf = (name: (typeof environmentNames)[number]): Release => {
  const outdir = mkdtempSync(join(tmpdir(), 'kept-'));
  try {
    return releaseIn(templatesOf<Template>(environmentNamed(name), bundles, outdir).templates);
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

const kept = Object.fromEntries(environmentNames.map((name) => [name, releaseOf(name)]));
writeFileSync(file, JSON.stringify(kept, null, 2));
execFileSync(formatter, ['format', '--write', file], { stdio: ['ignore', 'ignore', 'inherit'] });
console.log('Written to infra/config/kept.json. Look at the difference: what disappears there is lost.');
