import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { buildSync } from 'esbuild';
import { TrialData } from './data-stack.ts';
import { TrialStack } from './trial-stack.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../../.local/trial', import.meta.url));

/** Synthesizes the trial application, once for each state of its files, and gives the folder of its assembly. */
export const synthesizeTrial = (): string => {
  const sources = readdirSync(here).sort();
  const hash = createHash('sha256');
  for (const name of sources) hash.update(name).update(readFileSync(join(here, name)));
  const folder = join(cache, hash.digest('hex').slice(0, 16));
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true });
    const draft = mkdtempSync(join(cache, 'draft-'));
    synthesize(draft);
    // Somebody else may have been first: then theirs is as good.
    if (!existsSync(folder)) renameSync(draft, folder);
  }
  return join(folder, 'assembly');
};

const synthesize = (folder: string): void => {
  const code = join(folder, 'code');
  buildSync({
    entryPoints: [join(here, 'handlers.ts')],
    outfile: join(code, 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  const app = new App({ outdir: join(folder, 'assembly'), analyticsReporting: false });
  const env = { account: '123456789012', region: 'eu-central-1' };
  const data = new TrialData(app, 'trial-data', { env });
  new TrialStack(app, 'trial', { env, data, code });
  app.synth();
};
