import type { AnswerOf } from '#client/client.ts';
import { lessonContracts } from '#functions/monitoring/contracts-lessons.ts';
import { formView } from '#functions/workbench/forms/form-view.ts';
import { lessonView } from '#functions/workbench/screens/lesson/view.ts';
import { endingForm } from '#functions/workbench/screens/lesson-ending/view.ts';
import { recordingForm } from '#functions/workbench/screens/lesson-recording/view.ts';
import { useForm } from '#functions/workbench/screens/lesson-use/view.ts';
import { lessonsView } from '#functions/workbench/screens/lessons/view.ts';
import type { Visit } from '#functions/workbench/screens/screen.ts';
import { namesIn } from '#functions/workbench/words/names.ts';
import type { Frame, Screens } from '../every-screen.ts';

const lesson = lessonContracts.readLesson.example.answer as AnswerOf<'readLesson'>;
const ended = lessonContracts.endLesson.example.answer as AnswerOf<'readLesson'>;
const { lessons } = lessonContracts.listLessons.example.answer as AnswerOf<'listLessons'>;
const names = namesIn({ partners: [], lines: [] });
const alliance = (): string => 'Buurtwerkplaatsen';
const bureau = { actsFor: 'programmabureau', party: 'programmabureau' } as Visit['standing'];

/** Examples of the lessons: found and none, one that is open and one that ended, and the forms. */
export const lessonScreens = ({ shown, visit }: Frame): Screens => {
  const around = { ...visit, standing: bureau, action: visit.here('lessen/nieuw') };
  const all = [
    ...lessons,
    ...lessons.map((one) => ({ ...one, lessonId: 'oud', standing: 'due' as const })),
    ...lessons.map((one) => ({ ...one, lessonId: 'later', standing: 'parked' as const, dueOn: '2029-01-01' })),
  ];
  const own = [{ allianceId: 'buurtwerkplaatsen', title: 'Buurtwerkplaatsen' }];
  const ending = { lesson, mayEnd: true, versions: [{ cycleId: '2', title: 'Kaders' }], plans: [] };
  return {
    lessons: shown('Lessen', lessonsView({ lessons: all, names, search: {}, mayRecord: true }, visit)),
    'lessons-none': shown(
      'Lessen',
      lessonsView({ lessons: [], names, search: { words: 'buurt' }, mayRecord: true }, visit),
    ),
    'lessons-reader': shown('Lessen', lessonsView({ lessons: [], names, search: {}, mayRecord: false }, visit)),
    lesson: shown('Les', lessonView({ lesson, names, alliance, mayUse: true, mayEnd: true }, visit)),
    'lesson-ended': shown(
      'Les',
      lessonView(
        {
          lesson: {
            ...ended,
            source: { from: 'report', allianceId: 'buurtwerkplaatsen', reportId: '2028-01-01_2028-07-01.1' },
            endings: ended.ending ? [ended.ending] : [],
            uses: [],
          },
          names,
          alliance,
          mayUse: false,
          mayEnd: false,
        },
        visit,
      ),
    ),
    'lesson-recording': shown('Les', formView(recordingForm, { names, mayRecord: true }, around)),
    'lesson-use': shown('Les', formView(useForm, { lesson, own }, around)),
    'lesson-ending': shown('Les', formView(endingForm, ending, around)),
  };
};
