import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { allianceAt } from '../alliance/page.ts';
import { readPitchText } from '../pitch/form.ts';
import { pitchChangeForm } from './view.ts';

/** The programmabureau changes the pitch of an alliance that partners have not formed yet. */
export const pitchChange = formScreen({
  ...pitchChangeForm,
  load: async (visit) => {
    const [alliance, names] = await Promise.all([allianceAt(visit), namesOf(visit)]);
    return { ...names, alliance };
  },
  read: (reader, names) => ({
    basedOn: Number(reader.values['pitch']),
    ...readPitchText(reader, names),
    reason: reader.text('reden', 'Zeg waarom de pitch verandert.'),
  }),
  send: async ({ api, programmeId, here }, body, { alliance: { allianceId } }) => {
    await api.call('changePitch', { path: { programmeId, allianceId }, body });
    return withDone(here(`allianties/${allianceId}`), 'pitch');
  },
});
