import { App } from 'aws-cdk-lib';
import type { Environment } from './config/environment.ts';
import { environmentNamed } from './config/environments.ts';

/** `cdk deploy -c env=<name>`: the one argument that says which environment is meant. */
const chosenEnvironment = (): Environment => {
  const asked: unknown = new App({ autoSynth: false }).node.tryGetContext('env');
  try {
    return environmentNamed(typeof asked === 'string' ? asked : undefined);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
};

const environment = chosenEnvironment();
// Loaded only now, so that a wrong name is told at once.
const [{ buildApp }, { bundleAll }] = await Promise.all([import('./synthesize.ts'), import('./bundling/bundle.ts')]);
buildApp(environment, { bundles: await bundleAll() }).synth();
