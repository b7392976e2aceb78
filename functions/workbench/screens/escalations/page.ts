import { everyPart } from '../../every-part.ts';
import { faultyDay, onAskedDay } from '../past-day.ts';
import type { Screen } from '../screen.ts';
import { escalationsView } from './view.ts';

/** The escalations of the programme, also as of an earlier day; with `alliantie` in the address, of one alliance. */
export const escalations: Screen = {
  path: 'escalaties',
  who: 'everybody',
  nav: 'Escalaties',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const allianceId = visit.query.get('alliantie');
    const ofAlliance = allianceId === null ? {} : { allianceId };
    const { found, day } = await onAskedDay(visit, (dayQuery) =>
      everyPart(
        api,
        'listEscalations',
        { path: { programmeId }, query: { ...ofAlliance, ...dayQuery } },
        (part) => part.escalations,
      ),
    );
    return { title: 'Escalaties', main: escalationsView(found, visit, day, allianceId), ...faultyDay(day) };
  },
};
