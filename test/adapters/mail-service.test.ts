import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { expect, onTestFinished, test } from 'vitest';
import { answerWithin, MailRefused } from '#functions/mail/ledger.ts';
import { mailService } from '#functions/mail/mail-service.ts';
import { withdrawnMessage } from '#functions/mail/messages/withdrawn-message.ts';
import { MailWaits } from '#functions/mail/waiting.ts';
import { capabilities } from '#shared/runtime/capabilities.ts';

test('a mail service that takes a letter and never answers is given up, not asked again, and not taken to refuse', async () => {
  let callCount = 0;
  const silent = createServer((request) => {
    request.resume();
    callCount += 1;
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const client = new SESv2Client({
    endpoint: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  onTestFinished(() => {
    client.destroy();
    silent.closeAllConnections();
    silent.close();
  });
  const service = mailService(client, 'Regio <besluiten@regio.example>', 'regio', 300);
  const letter = { to: { email: 'w@alfa.example', name: 'W' }, message: { subject: 'V', text: 't', html: '<p>t</p>' } };
  const error = await service.send(letter).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(MailRefused);
  expect(callCount).toBe(1);
});

/** A mail service that answers every request in one way, and what it was asked. */
const answering = async (status: number, type: string, message: string) => {
  const requests: unknown[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      const headers = { 'content-type': 'application/json', ...(status === 200 ? {} : { 'x-amzn-errortype': type }) };
      response.writeHead(status, headers).end(JSON.stringify(status === 200 ? { MessageId: message } : { message }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new SESv2Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  return { service: mailService(client, 'Regio <besluiten@regio.example>', 'regio', 5000), requests };
};

test.each([
  [429, 'TooManyRequestsException', 'Rate exceeded'],
  [400, 'LimitExceededException', 'There are too many instances of the specified resource type.'],
  [400, 'SendingPausedException', 'Email sending is disabled for your account.'],
  [400, 'AccountSuspendedException', 'The account is suspended.'],
  [400, 'ThrottlingException', 'Maximum sending rate exceeded.'],
  [400, 'LimitExceededException', 'Daily message quota exceeded.'],
  [
    400,
    'MessageRejected',
    'Email address is not verified. The following identities failed the check in region EU-WEST-1: w@alfa.example',
  ],
  [400, 'MailFromDomainNotVerifiedException', 'The domain is not verified.'],
])('%i %s passes: the letter waits', async (status, type, message) => {
  const { service } = await answering(status, type, message);
  const letter = { to: { email: 'w@alfa.example', name: 'W' }, message: { subject: 'V', text: 't', html: '<p>t</p>' } };
  await expect(service.send(letter)).rejects.toThrow(MailWaits);
});

test('an address that the mail service cannot read is refused for good, and a fault of the service is neither', async () => {
  const letter = { to: { email: 'w@alfa.example', name: 'W' }, message: { subject: 'V', text: 't', html: '<p>t</p>' } };
  const refusing = await answering(400, 'BadRequestException', 'Illegal address');
  await expect(refusing.service.send(letter)).rejects.toThrow(MailRefused);
  const broken = await answering(500, 'InternalFailure', 'Something went wrong');
  const error = await broken.service.send(letter).catch((reason: unknown) => reason);
  expect(error).not.toBeInstanceOf(MailWaits);
  expect(error).not.toBeInstanceOf(MailRefused);
});

test('every e-mail says that a machine wrote it (RFC 3834), and a reply reaches the programmabureau', async () => {
  const { service, requests } = await answering(200, '', 'message-1');
  const message = withdrawnMessage({
    programmeName: 'Zuid-Limburg',
    contactOfBureau: 'bureau@zuidlimburg.example',
    addresseeName: 'W. Willems',
    capacity: 'college van Stein',
    question: 'Stemt u in met de kaders?',
    withdrawnAt: '2027-03-01T09:00:00.000Z',
  });
  await service.send({ to: { email: 'w@alfa.example', name: 'W' }, message });
  expect(requests).toMatchObject([
    {
      ReplyToAddresses: ['bureau@zuidlimburg.example'],
      Content: {
        Simple: {
          Headers: [
            { Name: 'Auto-Submitted', Value: 'auto-generated' },
            { Name: 'X-Auto-Response-Suppress', Value: 'OOF, AutoReply' },
          ],
        },
      },
    },
  ]);
});

test('the function lives longer than it waits for the mail service: one letter that gets no answer is concluded', () => {
  expect(capabilities['mail/send'].timeout * 1000).toBeGreaterThan(2 * answerWithin);
});
