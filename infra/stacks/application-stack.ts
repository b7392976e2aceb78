import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
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
import { allow } from '../constructs/rights.ts';
import { RoundClock } from '../constructs/round-clock.ts';
import { idOf, ServiceFunctions } from '../constructs/service-functions.ts';
import { Sweeps } from '../constructs/sweeps.ts';
import { FrameworkCycle } from '../constructs/workflow.ts';
import type { DataStack } from './data-stack.ts';

interface ApplicationStackProps extends StackProps {
  readonly environment: Environment;
  readonly bundles: Bundles;
  readonly data: DataStack;
}

/** Everything that can be made again: functions, workflow, queues, clock, mail and the two APIs. */
export class ApplicationStack extends Stack {
  constructor(scope: Construct, id: string, { environment, bundles, data, ...props }: ApplicationStackProps) {
    super(scope, id, props);
    const bus = new EventBus(this, 'Facts', { description: 'Every fact of the application, as a CloudEvent.' });
    const clock = new RoundClock(this, 'RoundClock', environment);
    const mail = new MailSender(this, 'Mail', environment);
    const partners = new PartnerApi(this, 'PartnerApi', environment);
    const pages = new DecisionPages(this, 'DecisionPages', environment);
    const urls = { pages: pages.url, api: partners.url };
    const functions = new ServiceFunctions(this, 'Functions', { environment, bundles, data, bus, clock, mail, urls });
    const { byName } = functions;

    partners.connect(byName);
    pages.connect(byName['rounds/decide']);
    const apis = { [stages.partners]: partners.api, [stages.pages]: pages.api };
    new FrontDoor(this, 'FrontDoor', { environment, apis });
    clock.role.addToPolicy(allow(['lambda:InvokeFunction'], [byName['rounds/tick'].lambda.functionArn]));
    const steps = {
      advance: byName['frameworks/advance'],
      await: byName['frameworks/await'],
      open: byName['rounds/open'],
    };
    const cycle = new FrameworkCycle(this, 'FrameworkCycle', { environment, steps });

    const alarms = new Alarms(this, 'Alarms', environment);
    const all = Object.values(byName);
    for (const target of all) {
      // The authorizer throws at every expired token, as API Gateway wants it; a real failure shows as a server error.
      if (target.name !== 'identity/authorize') alarms.watchFunction(`${idOf(target.name)}Errors`, target);
      if (!target.capability.listens) continue;
      const pattern = { detailType: [...target.capability.listens] };
      const consumer = new EventConsumer(this, `${idOf(target.name)}Events`, { bus, pattern, target });
      alarms.watchQueue(`${idOf(target.name)}DeadLetters`, `facts for ${target.name}`, consumer.deadLetters);
    }
    const bounces = new EventConsumer(this, 'MailTrouble', {
      bus: mail.bus,
      pattern: mail.troublePattern,
      target: byName['rounds/undeliverable'],
    });
    const tables = Object.values(data.tables);
    const streams = new FactStreams(this, 'FactStreams', { tables, publisher: byName['events/publish'] });
    const targets = all.filter(({ capability }) => capability.sweeps === true);
    const sweeps = new Sweeps(this, 'Sweeps', { environment, targets });

    alarms.watchQueue('MailTroubleDeadLetters', 'bounces for rounds/undeliverable', bounces.deadLetters);
    alarms.watchQueue('FactStreamsDeadLetters', 'facts on their way to the bus', streams.deadLetters);
    alarms.watchQueue('SweepsDeadLetters', 'a sweep', sweeps.deadLetters);
    alarms.watchOutbox(byName['events/publish']);
    alarms.watchWorkflow(cycle.stateMachine);
    alarms.watchApi('PartnerApiErrors', 'The partner API', partners.api);
    alarms.watchApi('DecisionPagesErrors', 'The decision pages', pages.api);
    alarms.watchMail();
    new CfnOutput(this, 'ApiUrl', { value: partners.url, description: 'The API of partners' });
    new CfnOutput(this, 'PagesUrl', { value: pages.url, description: 'The decision pages' });
  }
}
