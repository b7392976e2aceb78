import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { readPitch } from './form.ts';
import { pitchForm } from './view.ts';

/** The programmabureau pitches an idea for an alliance. */
export const pitch = formScreen({
  ...pitchForm,
  load: namesOf,
  read: readPitch,
  send: async ({ api, programmeId, here }, body) => {
    await api.call('pitchAlliance', { path: { programmeId }, body });
    return withDone(here(`allianties/${body.allianceId}`), 'gepitcht');
  },
});
