import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { alliancesOf, lessonAt } from '../lesson/page.ts';
import { doesInAlliance } from '../may-do.ts';
import { type UseAbout, useForm } from './view.ts';

/** An alliance says whether it uses a lesson. */
export const lessonUse = formScreen({
  ...useForm,
  load: async (visit): Promise<UseAbout> => {
    const [lesson, alliances] = await Promise.all([lessonAt(visit), alliancesOf(visit)]);
    return {
      lesson,
      own: alliances.filter((alliance) =>
        doesInAlliance('say whether an alliance uses a lesson', visit.standing, alliance),
      ),
    };
  },
  read: (reader, { lesson: { lessonId }, own }) => ({
    allianceId: reader.choice(
      'alliantie',
      own.map(({ allianceId }) => allianceId),
      'Kies uw alliantie.',
    ),
    lessonId,
    uses: reader.choice('gebruikt', ['ja', 'nee'], 'Kies ja of nee.') === 'ja',
    reason: reader.text('reden', 'Zeg waarom.'),
  }),
  send: async ({ api, programmeId, here }, { allianceId, ...body }) => {
    await api.call('answerLesson', { path: { programmeId, allianceId }, body });
    return withDone(here(`lessen/${body.lessonId}`), 'lesgebruik');
  },
});
