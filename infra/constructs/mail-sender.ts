import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus, type EventPattern, type IEventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { type Environment, system } from '../config/environment.ts';

/**
 * What SES tells when a message did not arrive, as the default bus names it. A delay is not among them: SES goes on
 * trying, and tells of a bounce if that comes to nothing.
 */
const troubles = {
  [EmailSendingEvent.BOUNCE]: 'Email Bounced',
  [EmailSendingEvent.COMPLAINT]: 'Email Complaint Received',
  [EmailSendingEvent.REJECT]: 'Email Rejected',
} as const;

/** Sends the e-mail of an environment under its own domain, over TLS only, and receives the events about mail that did not arrive. */
export class MailSender extends Construct {
  readonly configurationSetName: string;
  /** SES publishes on the account's default bus and on no other. */
  readonly bus: IEventBus;
  /** Trouble with the mail of this environment. */
  readonly troublePattern: EventPattern;
  readonly arns: readonly string[];

  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id);
    // Bounces come back to this one, and what receives mail looks there for SPF: under the domain of the sender it agrees with DMARC.
    const bounces = `bounce.${environment.mail.domain}`;
    this.configurationSetName = `${system}-${environment.name}`;
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(environment.mail.domain),
      configurationSet,
      mailFromDomain: bounces,
      // Mail goes out under SES's own domain for as long as the records are not there, rather than not at all.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    });
    const { region } = Stack.of(this);
    this.#record('MailFromMx', `${bounces} MX 10 feedback-smtp.${region}.amazonses.com`);
    this.#record('MailFromSpf', `${bounces} TXT "v=spf1 include:amazonses.com -all"`);
    for (const [at, { name, value }] of identity.dkimRecords.entries())
      this.#record(`Dkim${at + 1}`, `${name} CNAME ${value}`);
    this.bus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');
    new ConfigurationSetEventDestination(this, 'Trouble', {
      configurationSet,
      destination: EventDestination.eventBus(this.bus),
      events: Object.keys(troubles) as EmailSendingEvent[],
    });
    this.troublePattern = {
      source: ['aws.ses'],
      detailType: Object.values(troubles),
      detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } } },
    };
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    this.arns = [arn('identity', environment.mail.domain), arn('configuration-set', this.configurationSetName)];
  }

  /** A record for DNS, as an output under a name that the runbook can say. */
  #record(name: string, value: string): void {
    const description = 'A record that the domain of the e-mail needs';
    new CfnOutput(this, name, { description, value }).overrideLogicalId(name);
  }
}
