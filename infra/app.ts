import { chosenEnvironment } from './config/chosen.ts';

/** `cdk deploy -c env=<name>`: the application. */
const environment = chosenEnvironment();
// Loaded only now, so that a wrong name is told at once.
const [{ buildApp }, { bundleAll }] = await Promise.all([import('./synthesize.ts'), import('./bundling/bundle.ts')]);
buildApp(environment, { bundles: await bundleAll({ maps: true }) }).synth();
