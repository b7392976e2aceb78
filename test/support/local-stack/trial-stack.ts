import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus, type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Code,
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  Function as Lambda,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { CfnSchedule, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { TrialData } from './data-stack.ts';
import { addApi } from './trial-api.ts';
import { addForbidden } from './trial-forbidden.ts';
import { addMail } from './trial-mail.ts';
import { definitionOf } from './trial-workflow.ts';

interface TrialProps extends StackProps {
  readonly data: TrialData;
  /** The folder with the bundle of all functions. */
  readonly code: string;
}

/** One of everything that a stack on one machine must run. */
export class TrialStack extends Stack {
  readonly #variables: Record<string, string>;
  readonly #functions = new Map<string, Lambda>();
  readonly #code: Code;

  constructor(scope: Construct, id: string, { data, code, ...props }: TrialProps) {
    super(scope, id, props);
    this.#code = Code.fromAsset(code);
    const bus = new EventBus(this, 'Bus', { eventBusName: 'trial-bus' });
    const mail = addMail(this);
    this.#variables = {
      TABLE: data.table.tableName,
      BUS: bus.eventBusName,
      SECRET: data.secret.secretArn,
      MAIL_SET: mail.configurationSetName,
    };
    const { url } = addApi(this, (handler, timeout) => this.#function(handler, timeout));
    this.#addStream(data);
    this.#addConsumer(bus, mail.pattern);
    this.#addClock();
    this.#addWorkflow();
    this.#function('send').addToRolePolicy(
      new PolicyStatement({ actions: ['ses:SendEmail'], resources: [`arn:aws:ses:${this.region}:${this.account}:*`] }),
    );
    const surroundings = this.#function('surroundings');
    surroundings.addEnvironment('PUBLIC_URL', url);
    data.secret.grantRead(surroundings);
    this.#function('vanish');
    this.#function('hang', 1);
    this.#function('linger', 1);
    this.#function('trespass');
    for (const writer of this.#writers) data.table.grantWriteData(writer);
    bus.grantPutEventsTo(this.#function('publish'));
    addForbidden(this, { bus, tick: this.#function('tick') });
  }

  /** The functions that write to the table. */
  get #writers(): Lambda[] {
    return ['consume', 'tick', 'step', 'await_', 'leave', 'linger'].map((handler) => this.#function(handler));
  }

  #function(handler: string, seconds = 10): Lambda {
    const made = this.#functions.get(handler) ?? this.#make(handler, seconds);
    this.#functions.set(handler, made);
    return made;
  }

  #make(handler: string, seconds: number): Lambda {
    const name = handler.replace('_', '');
    return new Lambda(this, `${name.charAt(0).toUpperCase()}${name.slice(1)}Function`, {
      functionName: `trial-${name}`,
      runtime: Runtime.NODEJS_24_X,
      handler: `index.${handler}`,
      code: this.#code,
      timeout: Duration.seconds(seconds),
      memorySize: 256,
      environment: this.#variables,
    });
  }

  #addWorkflow(): void {
    const [step, wait] = [this.#function('step'), this.#function('await_')];
    const steps = { step: step.functionArn, await: wait.functionArn };
    const machine = new StateMachine(this, 'Workflow', {
      stateMachineName: 'trial-workflow',
      definitionBody: DefinitionBody.fromString(this.toJsonString(definitionOf(steps))),
    });
    for (const one of [step, wait]) one.grantInvoke(machine);
  }

  #addStream({ table }: TrialData): void {
    const publish = this.#function('publish');
    table.grantStreamRead(publish);
    const newFact = {
      eventName: FilterRule.isEqual('INSERT'),
      dynamodb: { NewImage: { kind: { S: FilterRule.isEqual('fact') } } },
    };
    new EventSourceMapping(this, 'Stream', {
      target: publish,
      eventSourceArn: table.tableStreamArn ?? '',
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter(newFact)],
      batchSize: 5,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 2,
      onFailure: new SqsDlq(new Queue(this, 'Unpublished')),
    });
  }

  #addConsumer(bus: EventBus, pattern: EventPattern): void {
    const consume = this.#function('consume', 6);
    const dead = new Queue(this, 'Dead');
    const queue = new Queue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(6),
      deadLetterQueue: { queue: dead, maxReceiveCount: 2 },
    });
    consume.addEventSource(new SqsEventSource(queue, { reportBatchItemFailures: true, batchSize: 5 }));
    new Rule(this, 'Facts', {
      eventBus: bus,
      eventPattern: { source: ['trial'], detail: { pk: [{ 'anything-but': { prefix: 'ignored' } }] } },
      targets: [new SqsQueue(queue)],
    });
    new Rule(this, 'Trouble', { eventPattern: pattern, targets: [new SqsQueue(queue)] });
    new Rule(this, 'Direct', {
      eventBus: bus,
      eventPattern: { source: ['direct'] },
      targets: [new LambdaFunction(this.#function('tick'))],
    });
  }

  #addClock(): void {
    const group = new ScheduleGroup(this, 'Group', { scheduleGroupName: 'trial-group' });
    const role = new Role(this, 'ClockRole', {
      roleName: 'trial-clock',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    });
    const stumble = this.#function('stumble');
    stumble.grantInvoke(role);
    this.#function('tick').grantInvoke(role);
    stumble.configureAsyncInvoke({ retryAttempts: 0, onFailure: new SqsDestination(new Queue(this, 'Stumbled')) });
    new CfnSchedule(this, 'Sweep', {
      groupName: group.scheduleGroupName,
      scheduleExpression: 'rate(5 minutes)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: { arn: stumble.functionArn, roleArn: role.roleArn, input: '{"id":"sweep"}' },
    });
  }
}
