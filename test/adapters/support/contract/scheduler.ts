import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the clock of a round is set; no round of this test lasts long enough to be woken. */
export const schedulerThatTakesAll = async (): Promise<{ stop: () => void }> => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json').end('{"ScheduleArn":"arn"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env['AWS_ENDPOINT_URL_SCHEDULER'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { stop: () => server.close() };
};
