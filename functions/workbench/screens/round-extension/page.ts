import { dayOf } from '#shared/calendar/days.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { readExtension } from './form.ts';
import { extensionForm } from './view.ts';

/** Extends the term of a round (rule 10: of this one alone), with the reason. */
export const roundExtension = formScreen({
  ...extensionForm,
  load: ({ api, programmeId, params: { roundId = '' } }) => api.call('readRound', { path: { programmeId, roundId } }),
  read: (reader, { termEnd }) => readExtension(reader, dayOf(termEnd)),
  send: async ({ api, programmeId, here }, body, { roundId }) => {
    await api.call('extendRound', { path: { programmeId, roundId }, body });
    return here(`rondes/${roundId}?gedaan=verlengd`);
  },
});
