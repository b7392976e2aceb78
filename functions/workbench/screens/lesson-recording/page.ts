import type { BodyOf } from '#client/client.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { identifierOf } from '../../forms/identifiers.ts';
import type { Reader } from '../../forms/typed.ts';
import { withDone } from '../../words/done-words.ts';
import { lessonMeetings } from '../../words/lesson-words.ts';
import { namesOf } from '../../words/names.ts';
import { alliancesOf, recordsLessons } from '../lesson/page.ts';
import { goalChoices, type RecordingAbout, recordingForm } from './view.ts';

/** The path below the lessons that is no lesson. */
const pathOfForm = 'nieuw';

const sourceIn = (reader: Reader): BodyOf<'recordLesson'>['source'] => {
  const from = reader.choice('uit', ['elsewhere', 'meeting'], 'Kies waar de les vandaan komt.');
  if (from === 'elsewhere') return { from, description: reader.text('herkomst', 'Zeg waar de les vandaan komt.') };
  return {
    from: 'meeting',
    meeting: reader.choice('vergadering', lessonMeetings, 'Kies de vergadering.'),
    heldOn: reader.day('gehouden'),
  };
};

/** Records a lesson. */
export const lessonRecording = formScreen({
  ...recordingForm,
  load: async (visit): Promise<RecordingAbout> => {
    const [names, alliances] = await Promise.all([namesOf(visit), alliancesOf(visit)]);
    return { names, mayRecord: recordsLessons(visit.standing, alliances) };
  },
  read: (reader, about): BodyOf<'recordLesson'> => {
    const title = reader.text('titel', 'Geef de les een naam.');
    const choices = goalChoices(about).map(({ value }) => value);
    const [lineId = '', goalId = ''] = reader.choice('doel', choices, 'Kies een doel.').split('/');
    const lessonId = identifierOf(title);
    if (title !== '' && (lessonId === '' || lessonId === pathOfForm))
      reader.fault('titel', 'Kies een andere naam, met letters of cijfers.');
    return {
      lessonId,
      title,
      ground: reader.text('grond', 'Zeg wat er is geleerd, en waarvan.'),
      lineId,
      goals: [goalId],
      source: sourceIn(reader),
    };
  },
  send: async ({ api, programmeId, here }, body) => {
    const { lessonId } = await api.call('recordLesson', { path: { programmeId }, body });
    return withDone(here(`lessen/${lessonId}`), 'les');
  },
});
