import { App, Tags, Validations } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Bundles } from './bundling/bundle.ts';
import { type Environment, system } from './config/environment.ts';
import { isDeployed } from './config/environments.ts';
import { placeOfCopies } from './constructs/backups.ts';
import { ApplicationStack } from './stacks/application-stack.ts';
import { CopiesStack } from './stacks/copies-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { FrontStack } from './stacks/front-stack.ts';

/** Choices of the CDK itself, kept here so that a synthesis in a test and one by the command line are the same. */
const featureFlags = {
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-apigateway:authorizerChangeDeploymentLogicalId': true,
  '@aws-cdk/core:checkSecretUsage': true,
};

interface BuildOptions {
  /** Where the templates go. Default: where the command line wants them, or a temporary folder. */
  readonly outdir?: string;
  /** The code of the functions. */
  readonly bundles: Bundles;
}

/** The names of the stacks of an environment, in the order in which they are deployed; that of the copies comes before all of them. */
export const stackNames = ({ name }: Environment) => ({
  data: `${system}-${name}-data`,
  front: `${system}-${name}-front`,
  application: `${system}-${name}`,
  copies: `${system}-${name}-copies`,
});

/** Builds the application for one environment: what must be kept, and all else. */
export const buildApp = (environment: Environment, { outdir, bundles }: BuildOptions): App => {
  // The checks take most of a synthesis, and say of a machine what they say of every environment that is deployed.
  const checked = isDeployed(environment);
  const app = newApp(environment, checked, outdir);
  const env = { account: environment.account, region: environment.region };
  const names = stackNames(environment);
  const data = new DataStack(app, names.data, {
    env,
    environment,
    description: 'Governance of a Regio Deal: the records and the key that signs links.',
  });
  const front = new FrontStack(app, names.front, {
    env,
    environment,
    description: 'Governance of a Regio Deal: the APIs and the domain before them.',
  });
  const application = new ApplicationStack(app, names.application, {
    env,
    environment,
    bundles,
    front,
    description: 'Governance of a Regio Deal: functions, workflows and mail.',
  });
  // What one stack hands to the next is no reference of which the CDK knows.
  front.addStackDependency(data);
  application.addStackDependency(front);
  return app;
};

const newApp = ({ name }: Environment, checked: boolean, outdir: string | undefined): App => {
  const app = new App({
    context: featureFlags,
    analyticsReporting: false,
    builtinCloudFormationValidation: checked,
    ...(outdir ? { outdir } : {}),
  });
  Tags.of(app).add('application', system);
  Tags.of(app).add('environment', name);
  if (checked)
    Validations.of(app).addPlugins(
      new AwsSolutionsChecks(app, { verbose: true }),
      new ServerlessChecks(app, { verbose: true }),
    );
  return app;
};

/**
 * Builds the vault of an environment's copies, which is deployed apart, with the rights of the account where they lie.
 * @throws {Error} when the environment keeps no copies.
 */
export const buildCopies = (environment: Environment, outdir?: string): App => {
  if (!environment.backup) throw new Error(`${environment.name} has no \`backup\` in infra/config/environments.ts.`);
  const app = newApp(environment, true, outdir);
  new CopiesStack(app, stackNames(environment).copies, {
    env: placeOfCopies(environment),
    environment,
    description: 'Governance of a Regio Deal: the second copy of the records.',
  });
  return app;
};

/** Makes the templates of one environment, without a network. */
export const synthesize = (environment: Environment, outdir: string, bundles: Bundles): CloudAssembly =>
  buildApp(environment, { outdir, bundles }).synth();
