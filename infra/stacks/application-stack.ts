import { NestedStack, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus, Match } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { privately } from '#shared/events/catalogue.ts';
import { type Capability, type CapabilityName, type Owner, owners } from '#shared/runtime/capabilities.ts';
import type { Bundles } from '../bundling/bundle.ts';
import type { Environment } from '../config/environment.ts';
import { Alarms } from '../constructs/alarms.ts';
import { calledByPages } from '../constructs/api/decision-pages.ts';
import { calledByPartners } from '../constructs/api/partner-api.ts';
import { publicUrl, stages } from '../constructs/api/rest-api.ts';
import { workbenchFunction } from '../constructs/api/workbench-api.ts';
import { batchesAtOnce, EventConsumer, fewest } from '../constructs/event-consumer.ts';
import { FactStreams } from '../constructs/fact-streams.ts';
import { FollowedItems } from '../constructs/followed-items.ts';
import { takeOver } from '../constructs/handed-over.ts';
import { mailPace } from '../constructs/mail-pace.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { Measures } from '../constructs/measures.ts';
import { Overview } from '../constructs/overview.ts';
import { allow } from '../constructs/rights.ts';
import { RoundClock } from '../constructs/round-clock.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import { idOf, ServiceFunctions } from '../constructs/service-functions.ts';
import { SessionTable } from '../constructs/session-table.ts';
import { Sweeps } from '../constructs/sweeps.ts';
import { TakenTable } from '../constructs/taken-table.ts';
import { DrivingWorkflow } from '../constructs/workflow.ts';
import { type WorkflowName, workflowNames, workflows } from '../state-machines/workflows.ts';
import type { FrontStack } from './front-stack.ts';

type Functions = ServiceFunctions['byName'];

interface ApplicationStackProps extends StackProps {
  readonly environment: Environment;
  readonly bundles: Bundles;
  readonly front: FrontStack;
}

/** Everything that can be made again: functions, workflow, queues, clock and mail. */
export class ApplicationStack extends Stack {
  readonly #environment: Environment;
  readonly #alarms: Alarms;

  constructor(scope: Construct, id: string, { environment, bundles, front, ...props }: ApplicationStackProps) {
    super(scope, id, props);
    this.#environment = environment;
    // A stack may have 500 resources, and what watches needs a fifth of them: it has a nested stack of its own.
    const watch = new NestedStack(this, 'Watch', { description: 'Measures, alarms and dashboard.' });
    this.#alarms = new Alarms(watch, 'Alarms', environment);
    const bus = new EventBus(this, 'Facts', { description: 'Every fact of the application, as a CloudEvent.' });
    const clock = new RoundClock(this, 'RoundClock', environment);
    const mail = new MailSender(this, 'Mail', environment);
    const tables = Object.fromEntries(
      owners.map((owner) => [owner, new TakenTable(this, environment, owner)]),
    ) as Record<Owner, TakenTable>;
    const linkSecretArn = takeOver(this, environment, 'link-secret');
    const apis = {
      partners: takeOver(this, environment, 'apis/partners'),
      pages: takeOver(this, environment, 'apis/pages'),
      workbench: takeOver(this, environment, 'apis/workbench'),
    };
    const urls = {
      pages: publicUrl(this, apis.pages, stages.pages, environment),
      api: publicUrl(this, apis.partners, stages.partners, environment),
      workbench: publicUrl(this, apis.workbench, stages.workbench, environment),
    };
    const sessions = new SessionTable(this, 'Sessions');
    const given = { environment, bundles, tables, linkSecretArn, bus, clock, mail, sessions, urls };
    const made = new ServiceFunctions(this, 'Functions', given);
    const functions = made.byName;

    this.#answer(apis, functions);
    this.#alarms.watchApi('PartnerApiErrors', 'The partner API', front.partners.api);
    this.#alarms.watchApi('DecisionPagesErrors', 'The decision pages', front.pages.api);
    this.#alarms.watchApi('WorkbenchErrors', 'The workbench', front.workbench.api);
    const machines = workflowNames.map((name) => this.#drive(name, functions));
    clock.role.addToPolicy(allow(['lambda:InvokeFunction'], [functions['rounds/tick'].lambda.functionArn]));
    this.#carryFacts(Object.values(tables), functions);
    this.#follow(tables, functions);
    this.#listen(bus, functions);
    this.#receiveTrouble(mail, functions);
    this.#sweep(functions);
    for (const target of Object.values(functions)) {
      // The authorizer throws for a key or a moment that may be right a moment later; a failure of its own shows as a server error of the API.
      if (target.name !== 'identity/authorize') this.#alarms.watchFunction(`${idOf(target.name)}Errors`, target);
    }
    const measures = new Measures(watch, 'Measures', environment, functions);
    this.#alarms.watchMeasures(measures);
    new Overview(watch, 'Overview', {
      environment,
      measures,
      alarms: this.#alarms.all,
      apis: { partners: front.partners.api, pages: front.pages.api, workbench: front.workbench.api },
      functions: Object.values(functions),
      stateMachines: machines.map(({ stateMachine }) => stateMachine),
    });
  }

  /** The three APIs may call the functions that answer them, and no other. */
  #answer({ partners, pages, workbench }: Record<keyof typeof stages, string>, functions: Functions): void {
    const admit = (apiId: string, callees: readonly CapabilityName[]): void => {
      const sourceArn = this.formatArn({ service: 'execute-api', resource: apiId, resourceName: '*' });
      const caller = { principal: new ServicePrincipal('apigateway.amazonaws.com'), sourceArn };
      for (const name of callees) functions[name].lambda.addPermission('FromApi', caller);
    };
    admit(partners, calledByPartners);
    admit(pages, [calledByPages]);
    admit(workbench, [workbenchFunction]);
  }

  /** A workflow drives a kind of matter through its steps. */
  #drive(name: WorkflowName, functions: Functions): DrivingWorkflow {
    const called = workflows[name].steps;
    const steps = {
      advance: functions[called.advance],
      await: functions[called.await],
      open: functions[called.open],
    };
    const machine = new DrivingWorkflow(this, idOf(name), { environment: this.#environment, name, steps });
    this.#alarms.watchWorkflow(name, machine.stateMachine);
    return machine;
  }

  /** What is stored as a fact reaches the bus. */
  #carryFacts(tables: readonly TakenTable[], functions: Functions): void {
    const publisher = functions['events/publish'];
    const streams = new FactStreams(this, 'FactStreams', { tables, publisher });
    this.#alarms.watchQueue('FactStreamsDeadLetters', 'facts on their way to the bus', streams.deadLetters);
    this.#alarms.watchOutbox(publisher);
  }

  /** New items reach the one function that follows them. */
  #follow(tables: Readonly<Record<Owner, TakenTable>>, functions: Functions): void {
    for (const target of Object.values(functions)) {
      const { follows } = target.capability;
      if (!follows) continue;
      const id = idOf(target.name);
      const items = new FollowedItems(this, `${id}Items`, { follows, table: tables[follows.owner], target });
      this.#alarms.watchQueue(`${id}DeadLetters`, `items for ${target.name}`, items.deadLetters);
    }
  }

  /** Facts on the bus reach the functions that listen to them. */
  #listen(bus: EventBus, functions: Functions): void {
    for (const target of Object.values(functions)) {
      if (!target.capability.listens) continue;
      const id = idOf(target.name);
      const { listens, gathers } = target.capability;
      const pattern = { detailType: detailTypes(listens) };
      const atOnce = this.#atOnce(target);
      const consumer = new EventConsumer(this, `${id}Events`, { bus, pattern, target, atOnce, gathers });
      this.#alarms.watchQueue(`${id}DeadLetters`, `facts for ${target.name}`, consumer.deadLetters);
    }
  }

  #atOnce({ name, capability }: ServiceFunction): number {
    if (capability.contends) return fewest;
    return name === 'mail/send' ? mailPace(this.#environment).atOnce : batchesAtOnce(this.#environment);
  }

  /** Mail that did not arrive reaches the rounds. */
  #receiveTrouble({ bus, troublePattern: pattern }: MailSender, functions: Functions): void {
    const target = functions['rounds/undeliverable'];
    const consumer = new EventConsumer(this, 'MailTrouble', { bus, pattern, target, atOnce: fewest });
    this.#alarms.watchQueue('MailTroubleDeadLetters', 'bounces for rounds/undeliverable', consumer.deadLetters);
    this.#alarms.watchMail();
  }

  /** What stayed behind is looked for. */
  #sweep(functions: Functions): void {
    const targets = Object.values(functions).filter(({ capability }) => capability.sweeps !== undefined);
    const sweeps = new Sweeps(this, 'Sweeps', { environment: this.#environment, targets });
    this.#alarms.watchQueue('SweepsDeadLetters', 'a sweep', sweeps.deadLetters);
  }
}

/** A pattern has room for 2,048 characters, too few for the names of all types. */
const detailTypes = (listens: NonNullable<Capability['listens']>): string[] =>
  listens === 'offered' ? Match.anythingButPrefix(...privately) : [...listens];
