import { Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import { type Environment, system } from '../config/environment.ts';
import { frameworkCycle, type Step } from '../state-machines/framework-cycle.ts';
import { newLog } from './log.ts';
import { allow } from './rights.ts';
import { type ServiceFunction, timeoutOf } from './service-function.ts';

/** Known beforehand, because the functions that the workflow calls must know it too. */
export const frameworkCycleName = (environment: Environment): string => `${system}-${environment.name}-framework-cycle`;

interface FrameworkCycleProps {
  readonly environment: Environment;
  readonly steps: {
    readonly advance: ServiceFunction;
    readonly await: ServiceFunction;
    readonly open: ServiceFunction;
  };
}

/** The framework cycle as a state machine that may call its three steps and nothing else. */
export class FrameworkCycle extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { environment, steps }: FrameworkCycleProps) {
    super(scope, id);
    const stateMachineName = frameworkCycleName(environment);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(
      allow(
        ['lambda:InvokeFunction'],
        Object.values(steps).map(({ lambda }) => lambda.functionArn),
      ),
    );
    acknowledge(role, 'workflow-logs');
    const definition = frameworkCycle({
      advance: asStep(steps.advance),
      await: asStep(steps.await),
      open: asStep(steps.open),
    });
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName,
      role,
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
      logs: {
        // The prefix that lets AWS keep the number of log resource policies down.
        destination: newLog(this, 'Log', environment, `/aws/vendedlogs/states/${stateMachineName}`),
        level: LogLevel.ALL,
        // Execution data would put task tokens in the log.
        includeExecutionData: false,
      },
      tracingEnabled: true,
    });
  }
}

const asStep = ({ lambda, name }: ServiceFunction): Step => ({ arn: lambda.functionArn, timeout: timeoutOf(name) });
