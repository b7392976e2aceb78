import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { demandEndpoint } from '#functions/subscriptions/address.ts';
import { shakeHands } from '#functions/subscriptions/handshake.ts';
import { receiver } from '#functions/subscriptions/receiver.ts';
import { now } from '../../support/small-programme.ts';

/** Attacks through receivers: addresses inside the network, however written, and answers that lead there. */

const inward = [
  'http://kwaad.example/',
  'https://localhost/',
  'https://LOCALHOST./',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a00:1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[64:ff9b:1::a00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[fe80::1]/',
  'https://[fd00:ec2::254]/',
  'https://[fec0::1]/',
  'https://[ff02::1]/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://169.254.170.2/v2/credentials',
  'https://0.0.0.0/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://metadata.google.internal/',
  'https://intranet/',
  'https://printer.local/',
  'https://db.corp/',
  'https://a.b.c.internal./',
  'https://１２７.0.0.1/',
  'https://127。0。0。1/',
  'https://ⓛocalhost/',
  'https://user:pass@kwaad.example/',
  'https://kwaad.example@10.0.0.1/',
  'https://kwaad.example/#x',
  'ftp://kwaad.example/',
  'file:///etc/passwd',
  'gopher://kwaad.example/',
  'javascript:alert(1)',
  'data:text/plain,x',
  '//kwaad.example/',
  '',
];

test.each(inward)('no receiver is at %j', (endpoint) => {
  expect(() => demandEndpoint(endpoint, false)).toThrow();
});

test.each([301, 302, 303, 307, 308])(
  'a receiver that sends us on (%i) to another place is not followed there',
  async (status) => {
    const reached: string[] = [];
    const listening = async (answer: (url: string) => [number, Record<string, string>]) => {
      const server = createServer((request, response) => {
        reached.push(`${request.method} ${request.url}`);
        response.writeHead(...answer(request.url ?? '')).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => {
        server.closeAllConnections();
        server.close();
      });
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    };
    const inner = await listening(() => [200, { 'WebHook-Allowed-Origin': '*' }]);
    const outer = await listening(() => [status, { Location: `${inner}/secret`, 'WebHook-Allowed-Origin': '*' }]);
    const call = receiver({ localAllowed: true, limit: 2000 });
    expect(await call(`${outer}/hook`, { method: 'POST', headers: {}, body: '{}' })).toMatchObject({ status });
    const shaken = await shakeHands(call, `${outer}/hook`, 'api.example', now);
    expect(shaken.outcome).toBe('not-agreed');
    expect(reached).toEqual(['POST /hook', 'OPTIONS /hook']);
  },
);
