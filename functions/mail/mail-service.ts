import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Letter } from './letters.ts';

/** Hands letters to the mail service. */
export interface MailService {
  /** @returns the mail service's own id of the message. */
  send(letter: Letter): Promise<string>;
}

/** SES v2 behind that interface. `configuration` is the set that reports bounces. */
export const mailService = (client: SESv2Client, from: string, configuration: string): MailService => ({
  send: async ({ to, message, taskId }) => {
    const { MessageId } = await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        ConfigurationSetName: configuration,
        Destination: { ToAddresses: [to.email] },
        Content: {
          Simple: {
            Subject: { Data: message.subject, Charset: 'UTF-8' },
            Body: { Text: { Data: message.text, Charset: 'UTF-8' }, Html: { Data: message.html, Charset: 'UTF-8' } },
          },
        },
        ...(taskId ? { EmailTags: [{ Name: 'task', Value: taskId }] } : {}),
      }),
    );
    return MessageId ?? 'unknown';
  },
});
