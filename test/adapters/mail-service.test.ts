import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { expect, onTestFinished, test } from 'vitest';
import { answerWithin, MailRefused } from '#functions/mail/ledger.ts';
import { mailService } from '#functions/mail/mail-service.ts';
import { capabilities } from '#shared/runtime/capabilities.ts';

test('a mail service that takes a letter and never answers is given up, not asked again, and not taken to refuse', async () => {
  let asked = 0;
  const silent = createServer((request) => {
    request.resume();
    asked += 1;
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
  expect(asked).toBe(1);
});

test('the function lives longer than it waits for the mail service: one letter that gets no answer is concluded', () => {
  expect(capabilities['mail/send'].timeout * 1000).toBeGreaterThan(2 * answerWithin);
});
