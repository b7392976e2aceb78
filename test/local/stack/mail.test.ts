import { join } from 'node:path';
import type { NewEvent } from 'local-aws/bus/bus.ts';
import { freePort } from 'local-aws/endpoint/ports.ts';
import { Mailbox } from 'local-aws/mail/mailbox.ts';
import type { MailRules } from 'local-aws/mail/rules.ts';
import { sendEmail } from 'local-aws/mail/send.ts';
import { openStore, type Store } from 'local-aws/store/database.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from '../../support/local-stack/trial.ts';

const rules: MailRules = {
  region: 'eu-west-1',
  identities: ['regio.example'],
  configurationSets: new Set(['all', 'quiet']),
  events: new Map([['all', new Set(['BOUNCE', 'COMPLAINT', 'DELIVERY'])]]),
};
const events: NewEvent[] = [];
let store: Store;
let mailbox: Mailbox;
let send: (body: unknown) => Promise<unknown>;

beforeAll(async () => {
  store = openStore(join(emptyFolder(), 'stack.sqlite'));
  mailbox = await Mailbox.open(await freePort(), store);
  const put = (_: string, event: NewEvent): string => {
    events.push(event);
    return '';
  };
  send = sendEmail({ rules, mailbox, buses: { put }, account: '123456789012' });
});
afterAll(async () => {
  await mailbox?.close();
  store?.close();
});

const message = (to: string, more: object = {}) => ({
  FromEmailAddress: 'Regio <besluiten@regio.example>',
  Destination: { ToAddresses: [to] },
  ConfigurationSetName: 'all',
  EmailTags: [{ Name: 'task', Value: 'task-1' }],
  Content: {
    Simple: { Subject: { Data: 'Besluit' }, Body: { Text: { Data: 'tekst' }, Html: { Data: '<p>tekst</p>' } } },
  },
  ...more,
});
const kindsOf = (list: readonly NewEvent[]) => list.map(({ detailType }) => detailType);

describe('a message', () => {
  it('arrives in the mailbox with everything that was said about it', async () => {
    await send(message('Wethouder <w@gemeente.example>'));
    expect(mailbox.all().at(-1)).toMatchObject({
      from: 'Regio <besluiten@regio.example>',
      to: ['Wethouder <w@gemeente.example>'],
      subject: 'Besluit',
      text: 'tekst',
      html: '<p>tekst</p>',
      tags: { task: 'task-1' },
      configurationSet: 'all',
    });
    const shown = (await (await fetch(`${mailbox.url}/store`)).json()) as { emails: { subject: string }[] };
    expect(shown.emails.map(({ subject }) => subject)).toEqual(['Besluit']);
  });

  it.each(['bounce@simulator.amazonses.com', 'Weg <bounce+12@gemeente.example>'])('to %s bounces', async (to) => {
    const { MessageId } = (await send(message(to))) as { MessageId: string };
    const event = events.at(-1);
    expect(event).toMatchObject({
      source: 'aws.ses',
      detailType: 'Email Bounced',
      resources: ['arn:aws:ses:eu-west-1:123456789012:configuration-set/all'],
      detail: {
        eventType: 'Bounce',
        bounce: { bounceType: 'Permanent', bouncedRecipients: [{ action: 'failed', status: '5.1.1' }] },
        mail: {
          messageId: MessageId,
          sendingAccountId: '123456789012',
          tags: { task: ['task-1'], 'ses:configuration-set': ['all'], 'ses:from-domain': ['regio.example'] },
        },
      },
    });
  });

  it('to another is delivered, and to the complaining simulator complained about as well', async () => {
    events.length = 0;
    await send(message('bouncer@real.nl'));
    expect(kindsOf(events)).toEqual(['Email Delivered']);
    await send(message('complaint@simulator.amazonses.com'));
    expect(kindsOf(events)).toEqual(['Email Delivered', 'Email Delivered', 'Email Complaint Received']);
  });

  it('of which nobody asked to be told is not reported', async () => {
    events.length = 0;
    await send(message('bounce@x.example', { ConfigurationSetName: 'quiet' }));
    await send(message('bounce@x.example', { ConfigurationSetName: undefined }));
    expect(events).toEqual([]);
  });

  it.each([
    ['an address without a domain', { Destination: { ToAddresses: ['nobody'] } }, 'BadRequestException'],
    ['an address with a space', { Destination: { ToAddresses: ['a b@x.nl'] } }, 'BadRequestException'],
    ['an address with two dots in a row', { Destination: { ToAddresses: ['a..b@x.nl'] } }, 'BadRequestException'],
    ['a name part that is not ASCII', { Destination: { ToAddresses: ['é@x.nl'] } }, 'BadRequestException'],
    ['nobody to send to', { Destination: { ToAddresses: [] } }, 'BadRequestException'],
    ['a tag that SES does not take', { EmailTags: [{ Name: 'task', Value: 'a#b' }] }, 'BadRequestException'],
    ['a sender that is not verified', { FromEmailAddress: 'x@elsewhere.example' }, 'MessageRejected'],
    ['a configuration set that does not exist', { ConfigurationSetName: 'none' }, 'NotFoundException'],
  ])('is refused for %s', async (_, more, type) => {
    const before = mailbox.all().length;
    await expect(send(message('a@b.nl', more))).rejects.toMatchObject({ type });
    expect(mailbox.all()).toHaveLength(before);
  });
});
