import { CfnOutput, NestedStack, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundling/bundle.ts';
import type { Environment } from '../config/environment.ts';
import { Alarms } from '../constructs/alarms.ts';
import { DecisionPages } from '../constructs/api/decision-pages.ts';
import { FrontDoor } from '../constructs/api/front-door.ts';
import { PartnerApi } from '../constructs/api/partner-api.ts';
import { stages } from '../constructs/api/rest-api.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { FactStreams } from '../constructs/fact-streams.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { Measures } from '../constructs/measures.ts';
import { Overview } from '../constructs/overview.ts';
import type { OwnerTable } from '../constructs/owner-table.ts';
import { allow } from '../constructs/rights.ts';
import { RoundClock } from '../constructs/round-clock.ts';
import { idOf, ServiceFunctions } from '../constructs/service-functions.ts';
import { Sweeps } from '../constructs/sweeps.ts';
import { FrameworkCycle } from '../constructs/workflow.ts';
import type { DataStack } from './data-stack.ts';

type Functions = ServiceFunctions['byName'];

interface ApplicationStackProps extends StackProps {
  readonly environment: Environment;
  readonly bundles: Bundles;
  readonly data: DataStack;
}

/** Everything that can be made again: functions, workflow, queues, clock, mail and the two APIs. */
export class ApplicationStack extends Stack {
  readonly #environment: Environment;
  readonly #alarms: Alarms;

  constructor(scope: Construct, id: string, { environment, bundles, data, ...props }: ApplicationStackProps) {
    super(scope, id, props);
    this.#environment = environment;
    // Watching takes a fifth of all resources, of which a stack takes five hundred.
    const watch = new NestedStack(this, 'Watch', { description: 'Measures, alarms and dashboard.' });
    this.#alarms = new Alarms(watch, 'Alarms', environment);
    const bus = new EventBus(this, 'Facts', { description: 'Every fact of the application, as a CloudEvent.' });
    const clock = new RoundClock(this, 'RoundClock', environment);
    const mail = new MailSender(this, 'Mail', environment);
    const partners = new PartnerApi(this, 'PartnerApi', environment);
    const pages = new DecisionPages(this, 'DecisionPages', environment);
    const urls = { pages: pages.url, api: partners.url };
    const made = new ServiceFunctions(this, 'Functions', { environment, bundles, data, bus, clock, mail, urls });
    const functions = made.byName;

    this.#answer(partners, pages, functions);
    const cycle = this.#drive(functions);
    clock.role.addToPolicy(allow(['lambda:InvokeFunction'], [functions['rounds/tick'].lambda.functionArn]));
    this.#carryFacts(Object.values(data.tables), functions);
    this.#listen(bus, functions);
    this.#hearTrouble(mail, functions);
    this.#sweep(functions);
    for (const target of Object.values(functions)) {
      // The authorizer throws at every expired token, as API Gateway wants it; a real failure shows as a server error.
      if (target.name !== 'identity/authorize') this.#alarms.watchFunction(`${idOf(target.name)}Errors`, target);
    }
    const measures = new Measures(watch, 'Measures', environment, functions);
    this.#alarms.watchMeasures(measures);
    new Overview(watch, 'Overview', {
      environment,
      measures,
      alarms: this.#alarms.all,
      apis: { partners: partners.api, pages: pages.api },
      functions: Object.values(functions),
      stateMachine: cycle.stateMachine,
    });
  }

  /** Requests of partners and visits of addressees reach functions. */
  #answer(partners: PartnerApi, pages: DecisionPages, functions: Functions): void {
    partners.connect(functions);
    pages.connect(functions['rounds/decide']);
    const apis = { [stages.partners]: partners.api, [stages.pages]: pages.api };
    new FrontDoor(this, 'FrontDoor', { environment: this.#environment, apis });
    this.#alarms.watchApi('PartnerApiErrors', 'The partner API', partners.api);
    this.#alarms.watchApi('DecisionPagesErrors', 'The decision pages', pages.api);
    new CfnOutput(this, 'ApiUrl', { value: partners.url, description: 'The API of partners' });
    new CfnOutput(this, 'PagesUrl', { value: pages.url, description: 'The decision pages' });
  }

  /** The workflow drives a framework cycle through its steps. */
  #drive(functions: Functions): FrameworkCycle {
    const steps = {
      advance: functions['frameworks/advance'],
      await: functions['frameworks/await'],
      open: functions['rounds/open'],
    };
    const cycle = new FrameworkCycle(this, 'FrameworkCycle', { environment: this.#environment, steps });
    this.#alarms.watchWorkflow(cycle.stateMachine);
    return cycle;
  }

  /** What is stored as a fact reaches the bus. */
  #carryFacts(tables: readonly OwnerTable[], functions: Functions): void {
    const publisher = functions['events/publish'];
    const streams = new FactStreams(this, 'FactStreams', { tables, publisher });
    this.#alarms.watchQueue('FactStreamsDeadLetters', 'facts on their way to the bus', streams.deadLetters);
    this.#alarms.watchOutbox(publisher);
  }

  /** Facts on the bus reach the functions that listen to them. */
  #listen(bus: EventBus, functions: Functions): void {
    for (const target of Object.values(functions)) {
      if (!target.capability.listens) continue;
      const id = idOf(target.name);
      const pattern = { detailType: [...target.capability.listens] };
      const consumer = new EventConsumer(this, `${id}Events`, { bus, pattern, target });
      this.#alarms.watchQueue(`${id}DeadLetters`, `facts for ${target.name}`, consumer.deadLetters);
    }
  }

  /** Mail that did not arrive reaches the rounds. */
  #hearTrouble({ bus, troublePattern: pattern }: MailSender, functions: Functions): void {
    const target = functions['rounds/undeliverable'];
    const consumer = new EventConsumer(this, 'MailTrouble', { bus, pattern, target });
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
