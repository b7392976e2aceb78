import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { allianceAt } from '../alliance/page.ts';
import { leadChoices, leadForm } from './view.ts';

/** Names the partner that leads an alliance. */
export const lead = formScreen({
  ...leadForm,
  load: async (visit) => {
    const [alliance, names] = await Promise.all([allianceAt(visit), namesOf(visit)]);
    return { ...names, alliance };
  },
  read: (reader, about) => ({
    partnerId: reader.choice(
      'partner',
      leadChoices(about).map(({ value }) => value),
      'Kies de partner die de alliantie trekt.',
    ),
  }),
  send: async ({ api, programmeId, here }, body, { alliance: { allianceId } }) => {
    await api.call('nameLead', { path: { programmeId, allianceId }, body });
    return withDone(here(`allianties/${allianceId}`), 'trekker');
  },
});
