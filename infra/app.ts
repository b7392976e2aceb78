import { App } from 'aws-cdk-lib';
import type { Environment } from './config/environment.ts';
import { environmentNamed } from './config/environments.ts';
import { buildApp } from './synthesize.ts';

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

buildApp(chosenEnvironment()).synth();
