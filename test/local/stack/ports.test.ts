import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePorts, freePort, loopback } from 'local-aws/endpoint/ports.ts';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The first port that Linux gives to outgoing connections; other systems begin later (RFC 6335: 49152). */
const outgoing = 32_768;

test('a free port is not one that a connection of another program could take before it is listened at', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, freePort));
  expect(ports.filter((port) => port >= outgoing || port < 1024)).toEqual([]);
});

test('a stack listens at the ports of the last time, but for one that is taken', async () => {
  const first = await choosePorts({}, folder);
  expect(await choosePorts({}, folder)).toEqual(first);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(first.mail, loopback, resolve));
  const second = await choosePorts({}, folder);
  other.close();
  expect(second).toEqual({ ...first, mail: expect.any(Number) });
  expect(second.mail).not.toBe(first.mail);
});
