import { html } from 'hono/html';
import { doneOf } from '../../words/done-words.ts';
import { versionInForce } from '../../words/names.ts';
import { allAlliances } from '../alliances/page.ts';
import { doesInRole } from '../may-do.ts';
import type { Screen } from '../screen.ts';
import { decidesFor, ourPartView } from './view.ts';

/** What a partner was asked, promised, decided and paid. */
export const ourPart: Screen = {
  path: 'ons-deel',
  who: 'partner',
  nav: 'Ons deel',
  show: async (visit) => {
    const { api, programmeId, standing } = visit;
    const [all, framework] = await Promise.all([allAlliances(visit), versionInForce(visit)]);
    // What one partner was asked and gives is in the whole alliance; they do not need one another, so they are read at once.
    const alliances = await Promise.all(
      all.map(({ allianceId }) => api.call('readAlliance', { path: { programmeId, allianceId } })),
    );
    const mayPromise = doesInRole('propose a contribution', standing);
    const decides = decidesFor(standing);
    const part = { alliances, partnerId: standing.actsFor, party: standing.party, decides, mayPromise };
    const bound = framework?.members.some((one) => one.bound && one.partnerId === standing.actsFor);
    const main = html`${doneOf(visit)}${ourPartView({ ...part, approved: bound ? framework?.version : undefined }, visit)}`;
    return { title: 'Ons deel', main };
  },
};
