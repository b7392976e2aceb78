import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;
interface Delivered {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export const agrees: Behaviour = (_, response) => response.writeHead(204, { 'WebHook-Allowed-Origin': '*' }).end();
export const answers =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    response.writeHead(status, headers).end();
export const hangs: Behaviour = () => undefined;

/** A real server on this machine, whose behaviour a test changes as it goes. */
export const realReceiver = async () => {
  const delivered: Delivered[] = [];
  const state: { behaviour: Behaviour; handshake: Behaviour } = { behaviour: answers(204), handshake: agrees };
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return state.handshake(request, response);
    let body = '';
    for await (const part of request) body += String(part);
    delivered.push({ headers: request.headers, body });
    state.behaviour(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { state, delivered, endpoint: `http://127.0.0.1:${port}/hook` };
};
