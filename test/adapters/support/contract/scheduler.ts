import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

let address: Promise<string> | undefined;

/**
 * Where the clock of a round is set; no round of these tests lasts long enough to be woken. It stays as long as the process: a client that a
 * handler made keeps the address that it asked first, also in the next file.
 */
export const schedulerThatTakesAll = async (): Promise<void> => {
  address ??= started();
  process.env['AWS_ENDPOINT_URL_SCHEDULER'] = await address;
};

const started = async (): Promise<string> => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json').end('{"ScheduleArn":"arn"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
