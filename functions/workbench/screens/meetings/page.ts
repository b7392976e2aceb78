import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { ApiProblem } from '#client/client.ts';
import { demanded } from '../../demanded.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import type { Visit } from '../screen.ts';
import { readMeetings } from './form.ts';
import { type MeetingsAbout, meetingsForm } from './view.ts';

const changedMeanwhile = { status: 409, title: 'Conflict', code: 'concurrent-change', detail: 'The meetings changed.' };

const known = async ({ api, programmeId, params }: Visit): Promise<MeetingsAbout> => {
  const { partners } = await api.call('readProgramme', { path: { programmeId } });
  const found = partners.find((one) => one.partnerId === params['partnerId']);
  const { partnerId, name, kind, meetings } = demanded(found, 'readProgramme', 'There is no such partner.');
  const stand = createHash('sha256')
    .update(JSON.stringify(meetings ?? null))
    .digest('base64url');
  return { partnerId, name, kind, meetings, stand };
};

/** The programmabureau records when the bodies of a partner meet. What somebody else changed meanwhile is shown first. */
export const meetings = formScreen({
  ...meetingsForm,
  load: known,
  read: (reader, { kind }) => ({ meetings: readMeetings(reader, kind), stand: reader.values['stand'] ?? '' }),
  send: async ({ api, programmeId, here }, { meetings: body, stand }, about) => {
    if (stand !== about.stand && !isDeepStrictEqual(body, about.meetings))
      throw new ApiProblem('changeMeetings', changedMeanwhile, '');
    await api.call('changeMeetings', { path: { programmeId, partnerId: about.partnerId }, body });
    return withDone(here(`partners/${about.partnerId}`), 'gewijzigd');
  },
});
