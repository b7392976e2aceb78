import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { expect, onTestFinished, test } from 'vitest';
import { mailService } from '#functions/mail/mail-service.ts';
import { type MailDeps, sendLetters } from '#functions/mail/reactions/send-letters.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { now } from '../../support/small-programme.ts';
import { delivered, mailDeps } from '../support/mail-deps.ts';
import { withRound } from '../support/placed.ts';
import { emptyWorld, type World } from '../support/world.ts';

/** Attacks on mail by its service: it fails, hangs, cuts the line and comes back. */

type Behaviour = 'takes' | 'fails' | 'hangs' | 'cuts' | 'takes and cuts';

/** A mail service over HTTP that behaves as it is told, and remembers whom it took a letter for. */
const badService = async () => {
  const taken: string[] = [];
  let behaviour: Behaviour = 'takes';
  const reply = (response: ServerResponse, status: number, body: object) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      if (behaviour.startsWith('takes')) taken.push(JSON.parse(text).Destination.ToAddresses[0]);
      if (behaviour.endsWith('cuts')) request.socket.destroy();
      if (behaviour === 'takes') reply(response, 200, { MessageId: `m${taken.length}` });
      if (behaviour === 'fails') reply(response, 503, { message: 'Service Unavailable' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new SESv2Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  onTestFinished(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  const behave = (next: Behaviour) => {
    behaviour = next;
  };
  return { taken, behave, mail: mailService(client, 'Regio <besluiten@regio.example>', 'regio', 300) };
};

const inForce = fact('nl.regiodeal.cycle.stage-entered.v1', now, {
  programmeId: 'proefland',
  cycleId: '1',
  stage: 'in-force',
  visit: 12,
});
const municipalities = ['alfa', 'beta', 'delta', 'gamma'];
/** Every council, college and other partner reads that a framework is in force. */
const readers = [
  ...municipalities.flatMap((name) => [`college-secretary@${name}.example`, `council-clerk@${name}.example`]),
  ...['bedrijf', 'school', 'zorg'].map((name) => `board-contact@${name}.example`),
].sort();

type Mail = Awaited<ReturnType<typeof badService>>['mail'];

const roomAt = (world: World, mail: Mail, minute: number): MailDeps => {
  const at = new Date(Date.parse(now) + minute * 60_000).toISOString();
  return { ...mailDeps(world, async () => '', at), mail };
};

/** Hands facts over once more, as their queue does. @returns those that come back. */
const sendAgain = async (room: MailDeps, facts: readonly Fact[]): Promise<Fact[]> => {
  const failed: Fact[] = [];
  for (const one of facts)
    await sendLetters(room)(one).catch(() => {
      failed.push(one);
    });
  return failed;
};

test.each<[Behaviour]>([['fails'], ['hangs'], ['cuts']])(
  'a mail service that %s and comes back gets each letter once: none is lost and none is doubled',
  async (behaviour) => {
    const world = await emptyWorld();
    await withRound(world, 'approval');
    const { taken, behave, mail } = await badService();
    behave(behaviour);
    const left = await delivered(roomAt(world, mail, 0), world, inForce);
    expect(await sendAgain(roomAt(world, mail, 2), left)).toEqual(left);
    expect([left.length, taken]).toEqual([readers.length, []]);
    behave('takes');
    expect(await sendAgain(roomAt(world, mail, 4), left)).toEqual([]);
    expect(await sendAgain(roomAt(world, mail, 6), [...left, inForce])).toEqual([]);
    expect(taken.sort()).toEqual(readers);
  },
);

test('a mail service that takes a letter and cuts the line gets it a second time: a copy does less harm than none', async () => {
  const world = await emptyWorld();
  await withRound(world, 'approval');
  const { taken, behave, mail } = await badService();
  behave('takes and cuts');
  const left = await delivered(roomAt(world, mail, 0), world, inForce);
  expect(left).toHaveLength(readers.length);
  behave('takes');
  expect(await sendAgain(roomAt(world, mail, 2), left)).toEqual([]);
  expect(await sendAgain(roomAt(world, mail, 4), left)).toEqual([]);
  expect(taken.sort()).toEqual([...readers, ...readers].sort());
});
