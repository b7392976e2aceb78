import type { Client } from '#client/client.ts';
import type { Screen } from '../screen.ts';
import { inputView, type Received } from './view.ts';

/** All input on a version, over every part of the list. */
export const allInput = async (api: Client, path: { programmeId: string; cycleId: string }) => {
  const received: Received[] = [];
  let unanswered = 0;
  for await (const part of api.parts('listInput', { path })) {
    received.push(...part.received);
    unanswered = part.unanswered;
  }
  return { received, unanswered };
};

/** The input on a version, with its answers. */
export const input: Screen = {
  path: 'kader/{cycleId}/inbreng',
  who: 'preparer',
  show: async ({ api, programmeId, params: { cycleId = '' }, query, here }) => {
    const found = await allInput(api, { programmeId, cycleId });
    const isDone = query.get('gedaan') === 'antwoord';
    return { title: 'Inbreng', main: inputView({ cycleId, ...found, isDone, visit: { here } }) };
  },
};
