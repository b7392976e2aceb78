import { App } from 'aws-cdk-lib';
import { environmentNamed } from './config/environments.ts';
import { buildApp } from './synthesize.ts';

/** `cdk deploy -c env=<name>`: the one argument that says which environment is meant. */
const asked: unknown = new App().node.tryGetContext('env');
try {
  buildApp(environmentNamed(typeof asked === 'string' ? asked : undefined)).synth();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
