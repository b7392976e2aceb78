import { localDate } from '#shared/runtime/local-date.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { readAdmission } from './form.ts';
import { admissionForm } from './view.ts';

/** The programmabureau records that a partner joins the programme (rule 18). */
export const admission = formScreen({
  ...admissionForm,
  load: async ({ now }) => ({ today: localDate(now) }),
  read: readAdmission,
  send: async ({ api, programmeId, here }, body) => {
    await api.call('admitPartner', { path: { programmeId }, body });
    return withDone(here(`partners/${body.partnerId}`), 'toegelaten');
  },
});
