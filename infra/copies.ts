import { chosenEnvironment } from './config/chosen.ts';

/** `cdk deploy -c env=<name> --app 'node infra/copies.ts'`: the vault of an environment's copies, where those lie. */
const environment = chosenEnvironment();
const { buildCopies } = await import('./synthesize.ts');
buildCopies(environment).synth();
