import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { buildSync } from 'esbuild';
import { TrialData } from './data-stack.ts';
import { TrialStack } from './trial-stack.ts';

/** What our own bundles use: threads that load less start sooner. */
const credentials = fileURLToPath(new URL('../../../shared/runtime/lambda-credentials.ts', import.meta.url));

/** Bundles the functions of the trial application and makes its assembly, both in a folder. */
export const synthesize = (folder: string): void => {
  const code = join(folder, 'code');
  buildSync({
    entryPoints: [fileURLToPath(new URL('./handlers.ts', import.meta.url))],
    outfile: join(code, 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    minify: true,
    alias: { '@aws-sdk/credential-provider-node': credentials },
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  const app = new App({ outdir: join(folder, 'assembly'), analyticsReporting: false });
  const env = { account: '123456789012', region: 'eu-central-1' };
  const data = new TrialData(app, 'trial-data', { env });
  new TrialStack(app, 'trial', { env, data, code });
  app.synth();
};
