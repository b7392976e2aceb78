import type { Screen } from '../screen.ts';
import { escalationView } from './view.ts';

/** One escalation as a story, with the clock of its present stage. */
export const escalation: Screen = {
  path: 'escalaties/{escalationId}',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId, params } = visit;
    const { escalationId = '' } = params;
    const found = await api.call('readEscalation', { path: { programmeId, escalationId } });
    const { roundId } = found;
    const round = roundId === undefined ? undefined : await api.call('readRound', { path: { programmeId, roundId } });
    return { title: found.title, main: escalationView({ escalation: found, round }, visit) };
  },
};
