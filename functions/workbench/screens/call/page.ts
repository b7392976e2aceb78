import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { allianceAt } from '../alliance/page.ts';
import { readCall } from './form.ts';
import { callForm } from './view.ts';

/** The programmabureau asks partners for contributions to an alliance. */
export const call = formScreen({
  ...callForm,
  load: async (visit) => {
    const [alliance, names] = await Promise.all([allianceAt(visit), namesOf(visit)]);
    return { ...names, alliance };
  },
  read: readCall,
  send: async ({ api, programmeId, here }, body, { alliance: { allianceId } }) => {
    await api.call('callForContributions', { path: { programmeId, allianceId }, body });
    return withDone(here(`allianties/${allianceId}`), 'oproep');
  },
});
