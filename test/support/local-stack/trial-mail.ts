import type { EventPattern } from 'aws-cdk-lib/aws-events';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';

/** Mail from one domain, whose bounces are told on the default bus. */
export const addMail = (scope: Construct): { configurationSetName: string; pattern: EventPattern } => {
  const configurationSetName = 'trial-mail';
  const configurationSet = new ConfigurationSet(scope, 'MailSet', { configurationSetName });
  new EmailIdentity(scope, 'Identity', { identity: Identity.domain('trial.example'), configurationSet });
  new ConfigurationSetEventDestination(scope, 'MailEvents', {
    configurationSet,
    destination: EventDestination.eventBus(EventBus.fromEventBusName(scope, 'DefaultBus', 'default')),
    events: [EmailSendingEvent.BOUNCE],
  });
  return {
    configurationSetName,
    pattern: {
      source: ['aws.ses'],
      detailType: ['Email Bounced'],
      detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName] } } },
    },
  };
};
