import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** How many requests this process makes to others while it does something. */
export const requestsMade = async (work: () => Promise<unknown>): Promise<number> => {
  let made = 0;
  const count = (): void => {
    made += 1;
  };
  subscribe('http.client.request.start', count);
  try {
    await work();
    return made;
  } finally {
    unsubscribe('http.client.request.start', count);
  }
};
