import { BadRequestException, MessageRejected, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { MailRefused } from '#functions/mail/ledger.ts';
import { mailService } from '#functions/mail/mail-service.ts';
import { MailWaits } from '#functions/mail/waiting.ts';

const client = mockClient(SESv2Client);
const service = mailService(new SESv2Client({ region: 'eu-west-1' }), 'Regio <besluiten@regio.example>', 'regio');
const roundId = 'proefland.1.vote.1';
const task = {
  programmeId: 'proefland',
  matter: 'framework-cycle' as const,
  matterId: '1',
  roundId,
  taskId: `${roundId}.seat-alfa`,
  linkVersion: 3,
  sending: 1,
};
const letter = {
  to: { email: 'w@alfa.example', name: 'Wethouder' },
  message: { subject: 'Vraag', text: 'tekst', html: '<p>tekst</p>' },
  task,
};
const failure = { $metadata: {}, message: 'Illegal address: w@alfa.example' };

describe('the mail service', () => {
  beforeEach(() => client.reset());

  test('is told by tags which task a letter is about, and which of its links were out', async () => {
    client.on(SendEmailCommand).resolves({ MessageId: 'm1' });
    expect(await service.send(letter)).toBe('m1');
    const [call] = client.commandCalls(SendEmailCommand);
    expect(call?.args[0].input).toMatchObject({
      ConfigurationSetName: 'regio',
      Destination: { ToAddresses: ['w@alfa.example'] },
      EmailTags: [
        { Name: 'task', Value: 'proefland_1_vote_1_seat-alfa' },
        { Name: 'version', Value: '3' },
      ],
    });
  });

  test('refuses for good an address that is none, and what is said of it does not repeat the address', async () => {
    client.on(SendEmailCommand).rejects(new BadRequestException(failure));
    const refused = service.send(letter);
    await expect(refused).rejects.toThrow(MailRefused);
    await expect(refused).rejects.not.toThrow('alfa.example');
  });

  test('lets a letter wait while a domain is not verified: that may pass', async () => {
    client.on(SendEmailCommand).rejects(new MessageRejected({ ...failure, message: 'Email address is not verified.' }));
    const rejected = service.send(letter);
    await expect(rejected).rejects.toThrow(MailWaits);
    await expect(rejected).rejects.not.toThrow(MailRefused);
  });

  // In the sandbox SES names every identity that is not verified, addressees among them (SES Developer Guide).
  test.each(['w@alfa.example', 'Wethouder <w@alfa.example>'])(
    'repeats no address that SES names: %s',
    async (address) => {
      const said = `The following identities failed the check in region EU-WEST-1: ${address}, regio.example`;
      client.on(SendEmailCommand).rejects(new MessageRejected({ ...failure, message: said }));
      const { message, stack } = await service.send(letter).then(
        () => new Error('It was taken.'),
        (error: Error) => error,
      );
      expect(message).toContain('EU-WEST-1');
      expect(`${message} ${stack}`).not.toContain('w@alfa');
    },
  );
});
