import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';

const Ports = z.object({ http: z.int(), aws: z.int(), mail: z.int(), issuer: z.int(), signIn: z.int() });
/** The ports at which a stack answers. */
export type Ports = z.output<typeof Ports>;

/** Where everything listens: a machine's own mailbox and services are nobody else's business. */
export const loopback = '127.0.0.1';

/**
 * Ports below those that systems give to outgoing connections (from 32768 on Linux, from 49152 elsewhere). A stack that
 * is started again listens at the port of the last time: no connection of another program takes it meanwhile.
 */
const [lowest, highest] = [20_000, 32_000];

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, loopback, () => server.close(() => resolve(true)));
  });

/**
 * A port that nobody listens at.
 * @throws {Error} when a hundred are taken.
 */
export const freePort = async (): Promise<number> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(lowest, highest);
    if (await isFree(port)) return port;
  }
  throw new Error('This machine has no free port');
};

/**
 * Chooses the ports: those asked for, otherwise those of the last time, because addresses in sent mail and the issuer
 * of tokens name them, otherwise free ones.
 * @throws {Error} naming a port that was asked for and is taken.
 */
export const choosePorts = async (requestedPorts: Partial<Ports>, folder: string): Promise<Ports> => {
  const file = join(folder, 'ports.json');
  const last = existsSync(file) ? Ports.partial().safeParse(JSON.parse(readFileSync(file, 'utf8'))).data : undefined;
  const chosen = new Set<number>();
  const other = async (): Promise<number> => {
    const port = await freePort();
    return chosen.has(port) ? other() : port;
  };
  const choose = async (name: keyof Ports): Promise<number> => {
    const port = await find(name);
    chosen.add(port);
    return port;
  };
  const find = async (name: keyof Ports): Promise<number> => {
    const requestedPort = requestedPorts[name];
    if (requestedPort) {
      if (!(await isFree(requestedPort))) throw new Error(`Port ${requestedPort} (${name}) is taken`);
      return requestedPort;
    }
    const before = last?.[name];
    return before !== undefined && (await isFree(before)) ? before : other();
  };
  const ports = {
    http: await choose('http'),
    aws: await choose('aws'),
    mail: await choose('mail'),
    issuer: await choose('issuer'),
    signIn: await choose('signIn'),
  };
  writeFileSync(file, JSON.stringify(ports));
  return ports;
};
