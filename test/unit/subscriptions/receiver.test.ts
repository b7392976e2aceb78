import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { receiver } from '#functions/subscriptions/receiver.ts';

const call = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' } as const;
const late = /^no answer within 0.3 seconds$/;

/** What a receiver says, in bytes, once it was called; none of it is an answer in time. */
const silent: Readonly<Record<string, { readonly says: (socket: Socket) => void; readonly reason: RegExp }>> = {
  'says nothing': { says: () => undefined, reason: late },
  'switches protocols and keeps the connection': {
    says: (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    reason: /^its answer was 101/,
  },
  'switches to what it does not name': {
    says: (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
    reason: /^(its answer was 101|no answer within)/,
  },
  'says to go on, again and again': {
    says: (socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 100 Continue\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    },
    reason: late,
  },
  'gives early hints without end': {
    says: (socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    },
    reason: late,
  },
  'begins headers that trickle': {
    says: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('X-A: a\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    },
    reason: late,
  },
  'is cut off': { says: (socket) => socket.destroy(), reason: /ECONNRESET/ },
  'speaks no HTTP': { says: (socket) => socket.end('hallo\r\n\r\n'), reason: /HPE_/ },
};

describe('a receiver', () => {
  const open: Server[] = [];
  afterEach(() => {
    for (const server of open.splice(0)) server.close();
  });
  const listening = async (says: (socket: Socket) => void): Promise<{ url: string; ended: Promise<void> }> => {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const server = createServer((socket) => {
      socket.on('error', () => undefined).on('close', end);
      socket.once('data', () => says(socket));
    });
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, ended };
  };
  const limited = receiver({ localAllowed: true, limit: 300 });

  // One that is not given up would keep this test from ending.
  test.each(Object.entries(silent))('that %s is given up, and its connection with it', async (_, { says, reason }) => {
    const { url, ended } = await listening(says);
    await expect(limited(url, call)).rejects.toThrow(reason);
    await ended;
  });

  test('whose answer never ends has answered', async () => {
    const { url, ended } = await listening((socket) => {
      socket.write('HTTP/1.1 204 No Content\r\nX-Said: ja\r\n\r\n');
      const timer = setInterval(() => socket.write('x'.repeat(1000)), 10);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await limited(url, call)).toMatchObject({ status: 204, headers: { 'x-said': 'ja' } });
    await ended;
  });

  test('that points elsewhere has answered: nobody goes there', async () => {
    const { url } = await listening((socket) =>
      socket.end('HTTP/1.1 307 Temporary Redirect\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n'),
    );
    expect(await limited(url, call)).toMatchObject({ status: 307 });
  });
});
