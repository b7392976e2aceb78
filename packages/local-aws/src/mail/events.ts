import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../bus/bus.ts';
import { addressIn, bounces, complains, domainOf } from './addresses.ts';
import type { StoredMail } from './mailbox.ts';

interface Origin {
  readonly account: string;
  readonly region: string;
}

/** What became of a message at its addressees, as SES tells it on the default bus. */
export interface MailEvent extends NewEvent {
  /** As a configuration set names it, in capitals. */
  readonly kind: 'SEND' | 'DELIVERY' | 'BOUNCE' | 'COMPLAINT';
}

/** Everything that SES tells about a message that was sent; which of it is published, the configuration set says. */
export const mailEventsOf = (mail: StoredMail, origin: Origin): MailEvent[] => {
  const addresses = mail.recipients.map(addressIn);
  const bounced = addresses.filter(bounces);
  const complained = addresses.filter(complains);
  const delivered = addresses.filter((address) => !bounces(address));
  const at = new Date(mail.sentAt).toISOString();
  const make = (kind: MailEvent['kind'], detailType: string, eventType: string, more: object): MailEvent => ({
    kind,
    source: 'aws.ses',
    detailType,
    resources: mail.configurationSet ? [arnOf(origin, `configuration-set/${mail.configurationSet}`)] : [],
    detail: { eventType, mail: mailDetail(mail, origin), ...more },
  });
  const feedbackId = randomUUID();
  return [
    make('SEND', 'Email Sent', 'Send', { send: {} }),
    ...(delivered.length > 0
      ? [
          make('DELIVERY', 'Email Delivered', 'Delivery', {
            delivery: { timestamp: at, processingTimeMillis: 1, recipients: delivered, smtpResponse: '250 ok' },
          }),
        ]
      : []),
    ...(bounced.length > 0
      ? [make('BOUNCE', 'Email Bounced', 'Bounce', { bounce: bounceDetail(bounced, at, feedbackId) })]
      : []),
    ...(complained.length > 0
      ? [
          make('COMPLAINT', 'Email Complaint Received', 'Complaint', {
            complaint: {
              complainedRecipients: complained.map((emailAddress) => ({ emailAddress })),
              timestamp: at,
              feedbackId,
              complaintFeedbackType: 'abuse',
            },
          }),
        ]
      : []),
  ];
};

const arnOf = ({ account, region }: Origin, resource: string): string => `arn:aws:ses:${region}:${account}:${resource}`;

const bounceDetail = (addresses: readonly string[], timestamp: string, feedbackId: string): object => ({
  bounceType: 'Permanent',
  bounceSubType: 'General',
  bouncedRecipients: addresses.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
  })),
  timestamp,
  feedbackId,
  reportingMTA: 'dsn; localhost',
});

const mailDetail = (mail: StoredMail, origin: Origin): object => {
  const sender = addressIn(mail.from);
  const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
  return {
    timestamp: new Date(mail.sentAt).toISOString(),
    source: mail.from,
    sourceArn: arnOf(origin, `identity/${domainOf(sender)}`),
    sendingAccountId: origin.account,
    messageId: mail.messageId,
    destination: mail.recipients.map(addressIn),
    headersTruncated: false,
    headers: [
      { name: 'From', value: mail.from },
      { name: 'To', value: mail.to.join(', ') },
      { name: 'Subject', value: mail.subject },
    ],
    commonHeaders: { from: [mail.from], to: mail.to, messageId: mail.messageId, subject: mail.subject },
    tags: {
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domainOf(sender)],
      'ses:caller-identity': ['local'],
      ...(mail.configurationSet ? { 'ses:configuration-set': [mail.configurationSet] } : {}),
      ...tags,
    },
  };
};
