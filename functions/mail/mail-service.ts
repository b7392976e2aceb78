import { BadRequestException, type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mailTags } from '#functions/rounds/terms/mail-tags.ts';
import { answerWithin, MailRefused } from './ledger.ts';
import type { Letter } from './letters/letter.ts';
import { MailWaits, waitAfter } from './waiting.ts';

/** Hands letters to the mail service. */
export interface MailService {
  /**
   * @returns the mail service's own id of the message.
   * @throws {MailRefused} when it will never take this letter.
   * @throws {MailWaits} when it takes none now.
   * @throws {Error} with what it said, or when it does not answer in time: then nobody knows whether it took the letter.
   */
  send(letter: Pick<Letter, 'to' | 'message' | 'task'>): Promise<string>;
}

/** SES v2 behind that interface. `configuration` is the set that reports bounces; `within` are milliseconds, all tries together. */
export const mailService = (
  client: SESv2Client,
  from: string,
  configuration: string,
  within = answerWithin,
): MailService => ({
  send: async ({ to, message, task }) => {
    const command = new SendEmailCommand({
      FromEmailAddress: from,
      ConfigurationSetName: configuration,
      Destination: { ToAddresses: [to.email] },
      ...(message.replyTo === undefined ? {} : { ReplyToAddresses: [message.replyTo] }),
      Content: {
        Simple: {
          Headers: byMachine,
          Subject: { Data: message.subject, Charset: 'UTF-8' },
          Body: { Text: { Data: message.text, Charset: 'UTF-8' }, Html: { Data: message.html, Charset: 'UTF-8' } },
        },
      },
      ...(task ? { EmailTags: mailTags(task) } : {}),
    });
    const { MessageId } = await client.send(command, { abortSignal: AbortSignal.timeout(within) }).catch(refused);
    return MessageId ?? 'unknown';
  },
});

/**
 * What says that a machine wrote: RFC 3834 (no answer by another machine), and what Exchange and Outlook go by, which is about
 * automatic answers only: a bounce must still reach us. Not `Precedence`: RFC 3834 advises against it, and some take it for spam.
 */
const byMachine = [
  { Name: 'Auto-Submitted', Value: 'auto-generated' },
  { Name: 'X-Auto-Response-Suppress', Value: 'OOF, AutoReply' },
];

/** What looks like an address in what SES says: it does not belong in a log. */
const address = /[^\s<>,;:"]+@[^\s<>,;:"]+/g;

/**
 * An address that SES cannot read stays unreadable. All else may pass: a limit, a pause, and also a rejected message,
 * since that is what SES says of a sender whose domain is not verified.
 */
const refused = (error: unknown): never => {
  if (!(error instanceof Error)) throw error;
  const seconds = waitAfter(error);
  if (seconds !== undefined) throw new MailWaits(seconds, { cause: error.name });
  if (error instanceof BadRequestException) throw new MailRefused('The mail service does not take this e-mail.');
  const failure = new Error(error.message.replaceAll(address, '…'));
  failure.name = error.name;
  throw failure;
};
