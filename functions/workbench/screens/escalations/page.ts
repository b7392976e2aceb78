import type { AnswerOf } from '#client/client.ts';
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
    const query = allianceId === null ? {} : { allianceId };
    const found: AnswerOf<'listEscalations'>['escalations'][number][] = [];
    for await (const part of api.parts('listEscalations', { path: { programmeId }, query }))
      found.push(...part.escalations);
    return { title: 'Escalaties', main: escalationsView(found, visit) };
  },
};
