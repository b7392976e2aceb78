import { doneOf } from '../../words/done-words.ts';
import type { Screen } from '../screen.ts';
import { followsUp } from './obligations-view.ts';
import { escalationView } from './view.ts';

/** One escalation as a story, with the clock of its present stage. */
export const escalation: Screen = {
  path: 'escalaties/{escalationId}',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId, params, standing } = visit;
    const { escalationId = '' } = params;
    const found = await api.call('readEscalation', { path: { programmeId, escalationId } });
    const { roundId, allianceId } = found;
    const [round, alliance] = await Promise.all([
      roundId === undefined ? undefined : api.call('readRound', { path: { programmeId, roundId } }),
      api.call('readAlliance', { path: { programmeId, allianceId } }),
    ]);
    const isOurs = followsUp(standing, alliance);
    return {
      title: found.title,
      main: escalationView({ escalation: found, round, isOurs, done: doneOf(visit) }, visit),
    };
  },
};
