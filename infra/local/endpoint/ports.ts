import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';

const Ports = z.object({ http: z.int(), aws: z.int(), mail: z.int(), issuer: z.int() });
/** The ports at which a stack answers. */
export type Ports = z.output<typeof Ports>;

/** Where everything listens: a machine's own mailbox and services are nobody else's business. */
export const loopback = '127.0.0.1';

/** Whether nobody listens at a port; 0 stands for any that is free. Gives the port, or undefined. */
const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, loopback, () => {
      const { port: given } = server.address() as AddressInfo;
      server.close(() => resolve(given));
    });
  });

/** A port that nobody listens at. */
export const freePort = async (): Promise<number> => {
  const port = await tryPort(0);
  if (port === undefined) throw new Error('This machine has no free port');
  return port;
};

/**
 * Chooses the ports: those asked for, otherwise those of the last time, because addresses in sent mail and the issuer
 * of tokens name them, otherwise free ones.
 * @throws {Error} naming a port that was asked for and is taken.
 */
export const choosePorts = async (asked: Partial<Ports>, folder: string): Promise<Ports> => {
  const file = join(folder, 'ports.json');
  const last = existsSync(file) ? Ports.partial().safeParse(JSON.parse(readFileSync(file, 'utf8'))).data : undefined;
  const choose = async (name: keyof Ports): Promise<number> => {
    const wanted = asked[name];
    if (wanted) {
      if ((await tryPort(wanted)) === undefined) throw new Error(`Port ${wanted} (${name}) is taken`);
      return wanted;
    }
    return (await tryPort(last?.[name] ?? 0)) ?? freePort();
  };
  const ports = {
    http: await choose('http'),
    aws: await choose('aws'),
    mail: await choose('mail'),
    issuer: await choose('issuer'),
  };
  writeFileSync(file, JSON.stringify(ports));
  return ports;
};
