import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ApiProblem, Client, Unreachable } from '#client/client.ts';
import { waitingOn } from '#client/example.ts';
import { contracts } from '#functions/documentation/contracts.ts';
import { openApi } from '#functions/documentation/openapi.ts';
import { generated } from '#infra/tools/client/generate.ts';

const sourceOf = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

interface Answering {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Something that answers as the API does, over HTTP. */
const answering = async (answer: (request: IncomingMessage) => Answering) => {
  const requests: IncomingMessage[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    requests.push(request);
    const { status, body, headers } = answer(request);
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'Content-Type': type, 'Retry-After': '0', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return { client: new Client({ url, token: async () => 'toegang' }), requests };
};
const refusal = (status: number, code: string) => ({ status, body: { status, title: 'Nee', detail: 'Nee.', code } });

test('the client is what the description makes of it: npm run client', () => {
  expect(sourceOf('client/operations.ts') === generated(openApi()), 'run `npm run client`').toBe(true);
});

test('it imports nothing of the rest: whoever takes the folder has all of it', () => {
  const imported = ['client', 'operations', 'example', 'check-register', 'kept-heads'].flatMap((name) => [
    ...sourceOf(`client/${name}.ts`).matchAll(/from '([^']+)'/g),
  ]);
  expect(imported.map(([, name]) => name).filter((name) => !/^(\.\/|node:)/.test(name ?? ''))).toEqual([]);
});

test('the example of the README is the one that is run here', async () => {
  expect(sourceOf('README.md')).toContain(sourceOf('client/example.ts'));
  const { client, requests } = await answering(() => ({ status: 200, body: contracts.listTasks.example.answer }));
  const [line] = await waitingOn(client, 'zuid-limburg', 'stein');
  expect(line).toContain('college van Stein: Wat heeft het college besloten');
  expect(requests[0]).toMatchObject({ method: 'GET', url: '/v1/programmes/zuid-limburg/tasks?partnerId=stein' });
  expect(requests[0]?.headers).toMatchObject({ authorization: 'Bearer toegang' });
});

test('the example says whom to ask when the programme does not know the application', async () => {
  const { client } = await answering(() => refusal(404, 'not-found'));
  await expect(waitingOn(client, 'zuid-limburg', 'stein')).rejects.toThrow(
    'The programmabureau of zuid-limburg does not know this application',
  );
  const { client: other } = await answering(() => refusal(403, 'not-entitled'));
  await expect(waitingOn(other, 'zuid-limburg', 'stein')).rejects.toBeInstanceOf(ApiProblem);
});

test('a refusal is thrown as what it is', async () => {
  const { client } = await answering(() => refusal(409, 'stale-move'));
  const path = { programmeId: 'zuid-limburg', cycleId: '1' };
  const refused = await client.call('moveCycle', { path, body: { visit: 1, move: 'submit' } }).catch((error) => error);
  expect(refused).toBeInstanceOf(ApiProblem);
  expect(refused.problem).toMatchObject({ status: 409, code: 'stale-move' });
});

test('what must be tried again is sent again under the same key', async () => {
  const { client, requests } = await answering(() =>
    requests.length < 3
      ? refusal(503, 'concurrent-change')
      : { status: 201, body: contracts.closePeriods.example.answer },
  );
  await client.call('closePeriods', { path: { programmeId: 'zuid-limburg' }, body: { closedUntil: '2028-07-01' } });
  expect(requests).toHaveLength(3);
  expect(new Set(requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
});

test('what may have been recorded although no answer came is sent again under the key that the failure names', async () => {
  const path = { programmeId: 'zuid-limburg' };
  const body = { closedUntil: '2028-07-01' };
  const { client, requests } = await answering(() =>
    requests.length === 1 ? refusal(504, 'internal') : { status: 201, body: contracts.closePeriods.example.answer },
  );
  const { key } = (await client.call('closePeriods', { path, body }).catch((error: unknown) => error)) as ApiProblem;
  await client.call('closePeriods', { path, body }, key);
  expect(requests.map(({ headers }) => headers['idempotency-key'])).toEqual([key, key]);

  const nowhere = new Client({ url: 'http://127.0.0.1:1/v1', token: () => 'toegang' });
  const unreachable = await nowhere.call('closePeriods', { path, body }, 'mine').catch((error: unknown) => error);
  expect(unreachable).toBeInstanceOf(Unreachable);
  expect(unreachable).toMatchObject({ key: 'mine' });
});

test('a long list is read to its end', async () => {
  const next = '/v1/programmes/p/framework-cycles/1/input?limit=1&cursor=x';
  const { client, requests } = await answering(({ url }) =>
    url?.includes('cursor=x')
      ? { status: 200, body: { received: [], unanswered: 0 } }
      : { status: 200, body: { received: [], unanswered: 1, next }, headers: { Link: `<${next}>; rel="next"` } },
  );
  const found: number[] = [];
  const path = { programmeId: 'p', cycleId: '1' };
  for await (const { unanswered } of client.parts('listInput', { path, query: { limit: 1 } })) found.push(unanswered);
  expect(found).toEqual([1, 0]);
  expect(requests).toHaveLength(2);
});

test('what is no JSON is given as the text that it is, from part to part', async () => {
  const Link = '</v1/programmes/p/decisions/_export?cursor=x>; rel="next"';
  const file = { 'Content-Type': 'text/csv; charset=utf-8' };
  const { client } = await answering(({ url }) =>
    url?.includes('cursor=x')
      ? { status: 200, body: 'sequence\r\n2\r\n', headers: file }
      : { status: 200, body: 'sequence\r\n1\r\n', headers: { ...file, Link } },
  );
  const found: string[] = [];
  for await (const text of client.parts('exportDecisions', { path: { programmeId: 'p' } })) found.push(text);
  expect(found).toEqual(['sequence\r\n1\r\n', 'sequence\r\n2\r\n']);
});

test('what is bytes is asked for by its type, and given as the bytes that it is', async () => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const { client, requests } = await answering(() => ({
    status: 200,
    body: 'PK\u0003',
    headers: { 'Content-Type': type },
  }));
  const bytes = await client.call('exportWorkbook', { path: { programmeId: 'p' } });
  expect([...bytes]).toEqual([0x50, 0x4b, 3]);
  expect(requests[0]?.headers['accept']).toBe(`${type}, application/problem+json`);
});
