import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { allianceAt } from '../alliance/page.ts';
import { allAlliances } from '../alliances/page.ts';
import { linkForm } from './view.ts';

/** The programmabureau links an alliance to one that can help it (rung 1 of the ladder). */
export const allianceLink = formScreen({
  ...linkForm,
  load: async (visit) => {
    const [alliance, all] = await Promise.all([allianceAt(visit), allAlliances(visit)]);
    return { alliance, others: all.filter(({ allianceId }) => allianceId !== alliance.allianceId) };
  },
  read: (reader, { alliance, others }) => {
    const ids = others.map(({ allianceId }) => allianceId);
    const helper = reader.choice('helper', ids, 'Kies de alliantie die kan helpen.');
    // One link between two alliances, so that the same form sent twice is one.
    return {
      linkId: linkIdOf(alliance.allianceId, helper),
      helper,
      why: reader.text('waarom', 'Zeg waarmee zij kan helpen.'),
    };
  },
  send: async ({ api, programmeId, here }, body, { alliance: { allianceId } }) => {
    await api.call('linkAlliances', { path: { programmeId, allianceId }, body });
    return withDone(here(`allianties/${allianceId}`), 'dwarsverband');
  },
});

const linkIdOf = (helped: string, helper: string): string => `${helped.slice(0, 30)}-${helper}`.slice(0, 60);
