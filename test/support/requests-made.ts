import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** How many requests this process makes to an address while it does something. */
export const requestsMade = async (to: string, work: () => Promise<unknown>): Promise<number> => {
  const { host } = new URL(to);
  let made = 0;
  const count = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    if (request.getHeader('host') === host) made += 1;
  };
  subscribe('http.client.request.start', count);
  try {
    await work();
    return made;
  } finally {
    unsubscribe('http.client.request.start', count);
  }
};
