import type { Screen } from '../screen.ts';
import { doneInDutch, roundView } from './view.ts';

/** One round, with every addressee. */
export const round: Screen = {
  path: 'rondes/{roundId}',
  who: 'preparer',
  show: async ({ api, programmeId, params: { roundId = '' }, query, here, now, standing }) => {
    const read = await api.call('readRound', { path: { programmeId, roundId } });
    const handles = standing.actsFor === 'programmabureau';
    const done = doneInDutch[query.get('gedaan') ?? ''];
    return { title: read.question, main: roundView({ round: read, done, handles, visit: { here, now } }) };
  },
};
