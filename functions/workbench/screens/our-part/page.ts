import { allAlliances } from '../alliances/page.ts';
import type { Screen } from '../screen.ts';
import { ourPartView } from './view.ts';

/** What a partner was asked, promised, decided and paid. */
export const ourPart: Screen = {
  path: 'ons-deel',
  who: 'partner',
  nav: 'Ons deel',
  show: async (visit) => {
    const { api, programmeId, standing } = visit;
    const all = await allAlliances(visit);
    // What one partner was asked and gives is in the whole alliance; they do not need one another, so they are read at once.
    const alliances = await Promise.all(
      all.map(({ allianceId }) => api.call('readAlliance', { path: { programmeId, allianceId } })),
    );
    const part = { alliances, partnerId: standing.actsFor, party: standing.party };
    return { title: 'Ons deel', main: ourPartView(part, visit) };
  },
};
