import { BadRequestException, type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mailTagsOf } from '#functions/rounds/terms/mail-tags.ts';
import { answerWithin, MailRefused } from './ledger.ts';
import type { Letter } from './letters/letter.ts';
import { MailWaits, waitAfter } from './waiting.ts';

/** Sends letters through the mail service. */
export interface MailService {
  /**
   * @returns the mail service's own id of the message.
   * @throws {MailRefused} when it refuses this letter permanently.
   * @throws {MailWaits} when it accepts none now.
   * @throws {Error} with its message, or when it does not answer in time: then it is unknown whether it accepted the letter.
   */
  send(letter: Pick<Letter, 'to' | 'message' | 'task' | 'others'>): Promise<string>;
}

/** SES v2 as the mail service. `configuration` is the set that reports bounces; `within` is in milliseconds, for all tries together. */
export const mailService = (
  client: SESv2Client,
  from: string,
  configuration: string,
  within = answerWithin,
): MailService => ({
  send: async ({ to, message, task, others = [] }) => {
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
      ...(task ? { EmailTags: mailTagsOf([task, ...others]) } : {}),
    });
    const { MessageId } = await client.send(command, { abortSignal: AbortSignal.timeout(within) }).catch(refused);
    return MessageId ?? 'unknown';
  },
});

/**
 * The headers of an automatic mail: RFC 3834 (no answer by another machine), and the one that Exchange and Outlook use, which stops
 * automatic answers only: a bounce must still reach us. Not `Precedence`: RFC 3834 advises against it, and some treat it as spam.
 */
const byMachine = [
  { Name: 'Auto-Submitted', Value: 'auto-generated' },
  { Name: 'X-Auto-Response-Suppress', Value: 'OOF, AutoReply' },
];

/** A pattern for addresses in SES messages: they must not be logged. */
const address = /[^\s<>,;:"]+@[^\s<>,;:"]+/g;

/**
 * An address that SES cannot parse is refused permanently. Every other error may pass: a limit, a pause, and also a rejected message,
 * because SES reports an unverified sender domain that way.
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
