import { Stack } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/validation/acknowledgements.ts';
import {
  type CapabilityName,
  capabilities,
  type Owner,
  type Right,
  type rightVariables,
  type Setting,
  tableVariable,
} from '#shared/runtime/capabilities.ts';
import type { Bundles } from '../bundling/bundle.ts';
import { type Environment, peopleIssuersOf, signInIssuersOf } from '../config/environment.ts';
import { type WorkflowName, workflowNames, workflows } from '../state-machines/workflows.ts';
import { mailPace } from './mail-pace.ts';
import type { MailSender } from './mail-sender.ts';
import { allow, type RightResources, statementsOf } from './rights.ts';
import type { RoundClock } from './round-clock.ts';
import { functionArn, live, ServiceFunction } from './service-function.ts';
import type { SessionTable } from './session-table.ts';
import type { TakenTable } from './taken-table.ts';
import { stateMachineNameOf } from './workflow.ts';

interface ServiceFunctionsProps {
  readonly environment: Environment;
  readonly bundles: Bundles;
  readonly tables: Readonly<Record<Owner, TakenTable>>;
  readonly linkSecretArn: string;
  readonly bus: EventBus;
  readonly clock: RoundClock;
  readonly mail: MailSender;
  readonly sessions: SessionTable;
  readonly urls: { readonly pages: string; readonly api: string; readonly workbench: string };
}

type RightVariable = (typeof rightVariables)[Right][number];
type Variables = Record<RightVariable | Setting, string> & Record<string, string>;

/** Every row of the table of capabilities as a function, with what that row grants it and nothing else. */
export class ServiceFunctions extends Construct {
  readonly byName: Readonly<Record<CapabilityName, ServiceFunction>>;

  constructor(scope: Construct, id: string, props: ServiceFunctionsProps) {
    super(scope, id);
    const variables = this.#variables(props);
    const rights = this.#rights(props);
    const make = (name: CapabilityName): ServiceFunction => {
      const code = props.bundles[name];
      const made = new ServiceFunction(this, idOf(name), { name, environment: props.environment, code, variables });
      for (const statement of statementsOf(made.capability, props.tables, rights)) made.role.addToPolicy(statement);
      this.#acknowledgeNames(made, props);
      return made;
    };
    const names = Object.keys(capabilities) as CapabilityName[];
    this.byName = Object.fromEntries(names.map((name) => [name, make(name)])) as Record<
      CapabilityName,
      ServiceFunction
    >;
  }

  #variables({ environment, bus, clock, mail, sessions, urls, ...props }: ServiceFunctionsProps): Variables {
    const tables = Object.values(props.tables).map(({ owner, name }) => [tableVariable(owner), name]);
    const machines = workflowNames.map((name) => [
      workflows[name].variable,
      `${this.#workflowArn(environment, name)}:${live}`,
    ]);
    return {
      ...Object.fromEntries(tables),
      ...(Object.fromEntries(machines) as Record<(typeof workflows)[WorkflowName]['variable'], string>),
      CLOCK_GROUP: clock.groupName,
      CLOCK_TARGET_ARN: functionArn(this, environment, 'rounds/tick'),
      CLOCK_ROLE_ARN: clock.role.roleArn,
      MAIL_CONFIGURATION_SET: mail.configurationSetName,
      BUS_NAME: bus.eventBusName,
      LINK_SECRET_ARN: props.linkSecretArn,
      SESSIONS_TABLE: sessions.name,
      PUBLIC_URL: urls.pages,
      WORKBENCH_URL: urls.workbench,
      SIGN_IN_ISSUERS: JSON.stringify(signInIssuersOf(environment)),
      API_URL: urls.api,
      TOKEN_ISSUER: environment.tokens.issuer,
      TOKEN_AUDIENCE: environment.tokens.audience,
      TOKEN_TYPES: environment.tokens.types.join(','),
      PEOPLE_ISSUERS: JSON.stringify(peopleIssuersOf(environment)),
      OPERATORS: environment.operators.join(','),
      SHORTEST_TERM: environment.terms.shortest,
      LONGEST_TERM: environment.terms.longest,
      MAIL_FROM: environment.mail.from,
      MAIL_BETWEEN: String(mailPace(environment).between),
      EVENT_SOURCE: environment.source,
      LOCAL_RECEIVERS: environment.localReceivers ? 'yes' : 'no',
    };
  }

  #rights({ environment, linkSecretArn, bus, clock, mail, sessions }: ServiceFunctionsProps): RightResources {
    const secrets = environment.people.flatMap(({ secretArn }) => secretArn ?? []);
    return {
      ...(Object.fromEntries(
        workflowNames.map((name) => [workflows[name].right, this.#answering(environment, name)]),
      ) as Record<(typeof workflows)[WorkflowName]['right'], PolicyStatement[]>),
      'set-clock': [
        allow(['scheduler:CreateSchedule'], [clock.schedulesArn]),
        allow(['iam:PassRole'], [clock.role.roleArn]),
      ],
      'send-mail': [allow(['ses:SendEmail'], mail.arns)],
      publish: [allow(['events:PutEvents'], [bus.eventBusArn])],
      'link-secret': [allow(['secretsmanager:GetSecretValue'], [linkSecretArn])],
      sessions: [allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], [sessions.arn])],
      'sign-in-secrets': secrets.length > 0 ? [allow(['secretsmanager:GetSecretValue'], secrets)] : [],
    };
  }

  /** To start a workflow, to wake it where it waits, and to see how its executions are. */
  #answering(environment: Environment, name: WorkflowName): PolicyStatement[] {
    return [
      this.#startLive(environment, name),
      allow(['states:SendTaskSuccess'], [this.#workflowArn(environment, name)]),
      allow(['states:DescribeExecution'], [this.#executionsArn(environment, name)]),
    ];
  }

  /** AWS authorizes an alias by the ARN of its state machine, and narrows that down by a key of its own. */
  #startLive(environment: Environment, name: WorkflowName): PolicyStatement {
    const statement = allow(['states:StartExecution'], [this.#workflowArn(environment, name)]);
    statement.addCondition('ForAnyValue:StringEquals', { 'states:StateMachineQualifier': [live] });
    return statement;
  }

  #acknowledgeNames({ role, capability }: ServiceFunction, { environment, clock }: ServiceFunctionsProps): void {
    const rights = capability.rights ?? [];
    for (const name of workflowNames.filter((each) => rights.includes(workflows[each].right))) {
      acknowledge(role, 'own-executions', this.#executionsArn(environment, name));
    }
    if (rights.includes('set-clock')) acknowledge(role, 'schedules-of-rounds', clock.schedulesArn);
  }

  #workflowArn(environment: Environment, name: WorkflowName): string {
    return this.#arn('states', 'stateMachine', stateMachineNameOf(environment, name));
  }
  #executionsArn(environment: Environment, name: WorkflowName): string {
    return this.#arn('states', 'execution', `${stateMachineNameOf(environment, name)}:*`);
  }
  #arn(service: string, resource: string, name: string): string {
    const { partition, region, account } = Stack.of(this);
    return `arn:${partition}:${service}:${region}:${account}:${resource}:${name}`;
  }
}

/** `frameworks/cycles` becomes `FrameworksCycles`, the way constructs are named. */
export const idOf = (name: CapabilityName | WorkflowName): string =>
  name
    .split(/[/-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
