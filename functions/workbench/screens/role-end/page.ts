import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { knownPerson } from '../person/known.ts';
import { roleEndForm } from './view.ts';

/** The programmabureau ends the role of somebody on a day. */
export const roleEnd = formScreen({
  ...roleEndForm,
  load: knownPerson,
  read: (reader) => ({ until: reader.day('tot') }),
  send: async ({ api, programmeId, here }, body, { personId, partnerId }) => {
    await api.call('endRole', { path: { programmeId, personId }, body });
    return withDone(here(`partners/${partnerId ?? 'programmabureau'}`), 'rol-eindigt');
  },
});
