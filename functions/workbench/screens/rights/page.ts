import type { Screen } from '../screen.ts';
import { rightsView } from './view.ts';

/** What somebody may do in its role, and why: the rules and the recorded facts behind them (rule 1). */
export const rights: Screen = {
  path: 'rechten',
  who: 'everybody',
  nav: 'Wat mag ik?',
  show: async (visit) => {
    const explained = await visit.api.call('explainAuthority', { path: { programmeId: visit.programmeId } });
    return { title: 'Wat mag ik?', main: rightsView(explained, visit.standing) };
  },
};
