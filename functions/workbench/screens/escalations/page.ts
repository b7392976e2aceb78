import { everyPart } from '../../every-part.ts';
import type { Screen } from '../screen.ts';
import { escalationsView } from './view.ts';

/** The escalations of the programme; with `alliantie` in the address, of one alliance. */
export const escalations: Screen = {
  path: 'escalaties',
  who: 'everybody',
  nav: 'Escalaties',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const allianceId = visit.query.get('alliantie');
    const request = { path: { programmeId }, query: allianceId === null ? {} : { allianceId } };
    const found = await everyPart(api, 'listEscalations', request, (part) => part.escalations);
    return { title: 'Escalaties', main: escalationsView(found, visit) };
  },
};
