import { App } from 'aws-cdk-lib';
import type { Environment } from './environment.ts';
import { environmentNamed } from './environments.ts';

/** `cdk … -c env=<name>`: the one argument that says which environment is meant. Ends the process when there is none of that name. */
export const chosenEnvironment = (): Environment => {
  const chosenName: unknown = new App({ autoSynth: false }).node.tryGetContext('env');
  try {
    return environmentNamed(typeof chosenName === 'string' ? chosenName : undefined);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
};
