import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Forward } from 'local-aws/dynamodb/forward.ts';
import { afterEach, expect, it } from 'vitest';

let server: Server;
let forward: Forward;
afterEach(() => {
  forward.close();
  server.close();
});

/** A database that lets go of a connection when a second request comes over it. */
const forgetful = async (): Promise<number[]> => {
  const served: number[] = [];
  server = createServer((request, response) => {
    const { socket } = request;
    if (socket.listenerCount('used') > 0) return void socket.destroy();
    socket.on('used', () => undefined);
    served.push(served.length);
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  forward = new Forward(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return served;
};

it('sends a request again whose connection was let go of meanwhile', async () => {
  const served = await forgetful();
  for (let at = 0; at < 5; at += 1) expect((await forward.pass({}, Buffer.from('{}'))).status).toBe(200);
  expect(served).toHaveLength(5);
});

it('says when the database is not there', async () => {
  await forgetful();
  server.close();
  server.closeAllConnections();
  await expect(forward.pass({}, Buffer.from('{}'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
