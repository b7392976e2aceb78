import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Browser, formWith } from '#demo/browser.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const form = '<h1>Vraag</h1><form method="post"><input name="answer" value="for"><button>Verder</button></form>';

/** A site that answers with these statuses, one for each request, and remembers what it was sent. */
const site = async (...statuses: number[]) => {
  const sent: string[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    sent.push(`${request.method} ${Buffer.concat(parts)}`.trim());
    response.statusCode = statuses.shift() ?? 200;
    response.end(response.statusCode === 200 ? form : '<h1>Er ging bij ons iets mis</h1>');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, sent };
};

test('what was too slow is sent again, the same', async () => {
  const { url, sent } = await site(200, 503, 504, 200);
  const browser = new Browser([1, 1, 1]);
  const page = await browser.open(url);
  const next = await browser.submit(page, formWith(page, 'answer'), { answer: 'against' });
  expect(next).toMatchObject({ status: 200, heading: 'Vraag' });
  expect(sent).toEqual(['GET', 'POST answer=against', 'POST answer=against', 'POST answer=against']);
});

test('it gives up in the end, and does not repeat what was refused', async () => {
  const slow = await site(503, 503, 503, 200);
  expect(await new Browser([1, 1]).open(slow.url)).toMatchObject({ status: 503, heading: 'Er ging bij ons iets mis' });
  const refused = await site(404, 200);
  expect(await new Browser([1, 1]).open(refused.url)).toMatchObject({ status: 404 });
  expect(refused.sent).toEqual(['GET']);
});
