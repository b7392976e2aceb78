import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import { type Environment, system } from '../config/environment.ts';
import { type Step, stagedWorkflow } from '../state-machines/staged-workflow.ts';
import { type WorkflowName, workflows } from '../state-machines/workflows.ts';
import { newLog } from './log.ts';
import { allow } from './rights.ts';
import { live, type ServiceFunction, timeoutOf } from './service-function.ts';

/** Known beforehand, because the functions that the workflow calls must know it too. */
export const stateMachineNameOf = (environment: Environment, name: WorkflowName): string =>
  `${system}-${environment.name}-${name}`;

interface DrivingWorkflowProps {
  readonly environment: Environment;
  readonly name: WorkflowName;
  readonly steps: {
    readonly advance: ServiceFunction;
    readonly await: ServiceFunction;
    readonly open: ServiceFunction;
  };
}

/**
 * A workflow that drives a kind of matter along its road, as a state machine that may call its three steps and nothing else. It is started through its alias:
 * an execution keeps the definition of the version that it began on, and calls the functions that were deployed last
 * (docs/adr/deployments.md).
 */
export class DrivingWorkflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { environment, name, steps }: DrivingWorkflowProps) {
    super(scope, id);
    const stateMachineName = stateMachineNameOf(environment, name);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(
      allow(
        ['lambda:InvokeFunction'],
        Object.values(steps).map((step) => step.live.functionArn),
      ),
    );
    acknowledge(role, 'workflow-logs');
    const definition = stagedWorkflow(workflows[name].road, {
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
    this.#publish();
  }

  /** Every changed revision becomes the next version, and the alias follows; versions that were replaced stay, those of a deployment that failed go. */
  #publish(): void {
    const { stateMachineArn, stateMachineRevisionId } = this.stateMachine;
    const version = new CfnStateMachineVersion(this, 'Version', { stateMachineArn, stateMachineRevisionId });
    version.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    new CfnStateMachineAlias(this, 'Live', {
      name: live,
      routingConfiguration: [{ stateMachineVersionArn: version.attrArn, weight: 100 }],
    });
  }
}

const asStep = ({ live: { functionArn }, name }: ServiceFunction): Step => ({
  arn: functionArn,
  timeout: timeoutOf(name),
});
