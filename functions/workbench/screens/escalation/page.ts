import { html } from 'hono/html';
import { ifThere } from '../../if-there.ts';
import { doneOf } from '../../words/done-words.ts';
import { isOfferedLevels } from '../level/words.ts';
import type { Screen, Visit } from '../screen.ts';
import { removalLink } from '../words-removal/link.ts';
import { followsUp } from './obligations-view.ts';
import { escalationView } from './view.ts';

/** The round of the present stage; undefined in the moments between a step and the opening of its round. */
const roundAt = ({ api, programmeId }: Visit, roundId: string) =>
  ifThere(api.call('readRound', { path: { programmeId, roundId } }));

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
      roundId === undefined ? undefined : roundAt(visit, roundId),
      api.call('readAlliance', { path: { programmeId, allianceId } }),
    ]);
    const isOurs = followsUp(standing, alliance);
    const mayWithdraw = alliance.members.includes(standing.actsFor) && found.moves.length > 0;
    return {
      title: found.title,
      main: html`${escalationView(
        { escalation: found, round, isOurs, mayWithdraw, setsLevel: isOfferedLevels(standing), done: doneOf(visit) },
        visit,
      )}${removalLink(visit, 'escalation', escalationId)}`,
    };
  },
};
