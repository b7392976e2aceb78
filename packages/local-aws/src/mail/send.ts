import * as z from 'zod';
import type { EventBuses } from '../bus/bus.ts';
import { ServiceError } from '../endpoint/operation.ts';
import { mailEventsOf } from './events.ts';
import type { Mailbox } from './mailbox.ts';
import { SendEmail } from './request.ts';
import { checkMail, type MailRules } from './rules.ts';

interface SendOptions {
  readonly rules: MailRules;
  readonly mailbox: Mailbox;
  readonly buses: Pick<EventBuses, 'put'>;
  readonly account: string;
}

/** SES's operation SendEmail: checks, delivers to the mailbox, and tells on the default bus what became of it. */
export const sendEmail =
  ({ rules, mailbox, buses, account }: SendOptions) =>
  async (body: unknown): Promise<unknown> => {
    const parsed = SendEmail.safeParse(body);
    if (!parsed.success) throw new ServiceError('BadRequestException', z.prettifyError(parsed.error));
    checkMail(parsed.data, rules);
    const mail = await mailbox.accept(parsed.data);
    const published = rules.events.get(mail.configurationSet ?? '');
    for (const { kind, ...event } of mailEventsOf(mail, { account, region: rules.region })) {
      if (published?.has(kind)) buses.put('default', event);
    }
    return { MessageId: mail.messageId };
  };
