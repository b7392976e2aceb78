import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { readPerson } from './form.ts';
import { partyOf } from './party.ts';
import { newPersonForm } from './view.ts';

/** The programmabureau gives somebody a role, maybe in succession of somebody else. */
export const newPerson = formScreen({
  ...newPersonForm,
  load: partyOf,
  read: readPerson,
  send: async ({ api, programmeId, here }, body, { partnerId }) => {
    await api.call('recordPerson', { path: { programmeId }, body });
    return withDone(here(`partners/${partnerId}`), 'persoon');
  },
});
