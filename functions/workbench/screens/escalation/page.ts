import { html } from 'hono/html';
import { ifThere } from '../../if-there.ts';
import { doneOf } from '../../words/done-words.ts';
import { isOfferedLevels } from '../level/words.ts';
import { doesInAlliance, followsUp } from '../may-do.ts';
import { faultyDay, onAskedDay } from '../past-day.ts';
import type { Screen, Visit } from '../screen.ts';
import { removalLink } from '../words-removal/link.ts';
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
    const { found, day } = await onAskedDay(visit, (query) =>
      api.call('readEscalation', { path: { programmeId, escalationId }, query }),
    );
    const { roundId, allianceId } = found;
    const [round, alliance] = await Promise.all([
      roundId === undefined || day.past !== undefined ? undefined : roundAt(visit, roundId),
      api.call('readAlliance', { path: { programmeId, allianceId } }),
    ]);
    // Nothing is done on an earlier day.
    const isOurs = day.past === undefined && followsUp(standing, alliance);
    const mayWithdraw = doesInAlliance('withdraw an escalation', standing, alliance) && found.moves.length > 0;
    return {
      title: found.title,
      main: html`${escalationView(
        {
          escalation: found,
          round,
          isOurs,
          mayWithdraw,
          setsLevel: day.past === undefined && isOfferedLevels(standing),
          done: doneOf(visit),
          day,
        },
        visit,
      )}${day.past === undefined ? removalLink(visit, 'escalation', escalationId) : ''}`,
      ...faultyDay(day),
    };
  },
};
