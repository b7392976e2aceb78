import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { addressOf, functionOf } from '../new-person/form.ts';
import { knownPerson } from './known.ts';
import { personForm } from './view.ts';

/** The programmabureau changes the contact data of somebody. */
export const person = formScreen({
  ...personForm,
  load: knownPerson,
  read: (reader, { partnerId }) => ({
    name: reader.text('naam', 'Vul de naam in.'),
    email: addressOf(reader),
    ...(partnerId === undefined ? functionOf(reader) : {}),
  }),
  send: async ({ api, programmeId, here }, body, { personId, partnerId }) => {
    await api.call('changePerson', { path: { programmeId, personId }, body });
    return withDone(here(`partners/${partnerId ?? 'programmabureau'}`), 'gewijzigd');
  },
});
