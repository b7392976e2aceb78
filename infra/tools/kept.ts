import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAll } from '../bundling/bundle.ts';
import type { Environment } from '../config/environment.ts';
import { environmentNamed, environmentNames } from '../config/environments.ts';
import { buildCopies, stackNames, synthesize } from '../synthesize.ts';
import { keptIn, type Release } from '../validation/kept-resources.ts';

/** Writes down what the release of every environment leaves to the next one, for the next build to be held against. */
const file = fileURLToPath(new URL('../config/kept.json', import.meta.url));

const bundles = await bundleAll();

const keptOf = (folder: string, name: string) => {
  const file = readdirSync(folder).find((made) => made.includes(name) && made.endsWith('.template.json'));
  if (!file) throw new Error(`There is no template ${name}`);
  return keptIn(JSON.parse(readFileSync(join(folder, file), 'utf8')));
};

/** The copies lie in another account: a template of their own. */
const copiesOf = (environment: Environment, outdir: string): Release => {
  if (!environment.backup) return {};
  buildCopies(environment, outdir).synth();
  return { copies: keptOf(outdir, stackNames(environment).copies) };
};

const releaseOf = (name: (typeof environmentNames)[number]): Release => {
  const outdir = mkdtempSync(join(tmpdir(), 'kept-'));
  try {
    const environment = environmentNamed(name);
    const [own, copies] = [join(outdir, 'own'), join(outdir, 'copies')];
    synthesize(environment, own, bundles);
    const names = stackNames(environment);
    return {
      ...copiesOf(environment, copies),
      data: keptOf(own, `${names.data}.`),
      front: keptOf(own, `${names.front}.`),
      refusals: keptOf(own, 'PartnerApiRefusals'),
      application: keptOf(own, `${names.application}.`),
      watch: keptOf(own, 'Watch'),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

/** A short list on one line, as the formatter writes it. */
const withShortLists = (json: string): string =>
  json.replace(/\[\n\s+("[^"\n]*"(?:,\n\s+"[^"\n]*")*)\n\s+\]/g, (list, items: string) => {
    const line = `[${items.split(/,\n\s+/).join(', ')}]`;
    return line.length < 90 ? line : list;
  });

const kept = Object.fromEntries(environmentNames.map((name) => [name, releaseOf(name)]));
writeFileSync(file, `${withShortLists(JSON.stringify(kept, null, 2))}\n`);
console.log('Written to infra/config/kept.json. Look at the difference: what disappears there is lost.');
