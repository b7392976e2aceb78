import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type Alias,
  ApplicationLogLevel,
  Architecture,
  Code,
  type IFunction,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import { type Capability, type CapabilityName, capabilities } from '#shared/runtime/capabilities.ts';
import { variablesOf } from '#shared/runtime/environment.ts';
import { type Environment, system } from '../config/environment.ts';
import { newLog } from './log.ts';

/** The alias under which workflows, and the functions that they call, are reached. */
export const live = 'live';

/** How long a function may take when its capability does not say so. */
const usualTimeout = 10;

/** Memory in MB. Lambda gives processor time in proportion: less makes a cold start slower, and people wait for it. */
const memorySize = 1024;

/** How long a capability may take, in seconds. */
export const timeoutOf = (name: CapabilityName): number => {
  const row: Capability = capabilities[name];
  return row.timeout ?? usualTimeout;
};

/** The name of a capability's function; known beforehand, so that functions can refer to one another. */
export const functionName = (environment: Environment, name: CapabilityName): string =>
  `${system}-${environment.name}-${name.replace('/', '-')}`;

/** Its ARN, known beforehand too. */
export const functionArn = (scope: Construct, environment: Environment, name: CapabilityName): string => {
  const { partition, region, account } = Stack.of(scope);
  return `arn:${partition}:lambda:${region}:${account}:function:${functionName(environment, name)}`;
};

/** A function as a stack sees it that is deployed before the function: by its name alone. */
export const functionNamed = (scope: Construct, environment: Environment, name: CapabilityName): IFunction =>
  LambdaFunction.fromFunctionAttributes(scope, `Function-${name.replace('/', '-')}`, {
    functionArn: functionArn(scope, environment, name),
    // Who may call it is said where it is made: a permission needs its function to be there.
    sameEnvironment: false,
    skipPermissions: true,
  });

interface ServiceFunctionProps {
  readonly name: CapabilityName;
  readonly environment: Environment;
  /** The folder with its bundle. */
  readonly code: string;
  /** The values of the variables that the application knows, from which this function takes its own. */
  readonly variables: Readonly<Record<string, string>>;
}

/** One capability as a Lambda with its own role, its own log and exactly the variables that its table row names. */
export class ServiceFunction extends Construct {
  readonly capability: Capability;
  readonly name: CapabilityName;
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly logGroup: LogGroup;
  #live: Alias | undefined;

  constructor(scope: Construct, id: string, { name, environment, code, variables }: ServiceFunctionProps) {
    super(scope, id);
    this.name = name;
    this.capability = capabilities[name];
    this.logGroup = newLog(this, 'Log', environment, `/${system}/${environment.name}/${name}`);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(this.role);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: functionName(environment, name),
      description: this.capability.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(code),
      role: this.role,
      memorySize,
      timeout: Duration.seconds(timeoutOf(name)),
      environment: pick(name, variables),
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
      ...reserve(name, environment),
      // A version that was replaced stays, to go back to in an instant. One of a deployment that failed goes: Lambda publishes no code
      // twice, and the next attempt would find it there.
      currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE },
    });
    acknowledge(this.role, 'tracing');
    acknowledge(this.lambda, 'failures-have-a-road');
  }

  /** How a workflow of months calls it: whatever was deployed last, whenever the workflow began. */
  get live(): Alias {
    this.#live ??= this.lambda.addAlias(live);
    return this.#live;
  }
}

/** What is kept free for those who wait at a page, whatever else runs. */
const reserve = (name: CapabilityName, { concurrency: { pages } }: Environment) =>
  name === 'rounds/decide' && pages !== undefined ? { reservedConcurrentExecutions: pages } : {};

const pick = (name: CapabilityName, variables: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    variablesOf(name).map((variable) => {
      const value = variables[variable];
      if (value === undefined) throw new Error(`${name} asks for ${variable}, which the application does not set`);
      return [variable, value];
    }),
  );
