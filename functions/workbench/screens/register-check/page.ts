import type { Screen } from '../screen.ts';
import { checkView } from './view.ts';

/** The check that nothing in the register changed. */
export const registerCheck: Screen = {
  path: 'besluiten/controle',
  who: 'everybody',
  show: async ({ api, programmeId, here, now }) => {
    const verification = await api.call('verifyDecisions', { path: { programmeId } });
    return { title: 'Controle van het register', main: checkView({ verification, visit: { here, now } }) };
  },
};
