import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { type LessonSummary, lessonContracts } from '../contracts-lessons.ts';
import type { Deps } from '../deps.ts';
import { limitIn, summaryOf, wholeLesson } from '../lesson-view.ts';

type Filters = Partial<Record<'lineId' | 'goalId' | 'words' | 'standing', string | undefined>>;

/** Whether every word that is searched for is in the title or the ground of a lesson. */
const hasWords = ({ title, ground }: LessonSummary, words: string | undefined): boolean => {
  const text = `${title} ${ground}`.toLowerCase();
  return (words ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const isFound =
  ({ lineId, goalId, words, standing }: Filters) =>
  (lesson: LessonSummary): boolean =>
    (lineId === undefined || lesson.lineId === lineId) &&
    (goalId === undefined || lesson.goals.includes(goalId)) &&
    (standing === undefined || lesson.standing === standing) &&
    hasWords(lesson, words);

/** The lessons of a programme, by line, goal and words: one query for all of them. */
export const listLessons = (deps: Deps) =>
  operation('listLessons', {
    contract: lessonContracts.listLessons,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, now }) => {
      const [lessons, limit] = await Promise.all([deps.monitoring.lessons(programmeId), limitIn(deps, programmeId)]);
      const found = lessons.map((lesson) => summaryOf(lesson, now, limit)).filter(isFound(query));
      const { part, ...more } = partOf(found, {
        path: `/v1/programmes/${programmeId}/lessons`,
        query,
        orders: { recordedAt: ({ recordedAt }) => recordedAt, title: ({ title }) => title },
        nameOf: ({ lessonId }) => lessonId,
      });
      return { status: 200, body: { lessons: part, ...more } };
    },
  });

/** One lesson with what alliances said about it and how it ended. */
export const readLesson = (deps: Deps) =>
  operation('readLesson', {
    contract: lessonContracts.readLesson,
    act: 'see the programme',
    answer: async ({ params: { programmeId, lessonId }, now }) => {
      const lesson = await deps.monitoring.lesson({ programmeId, lessonId });
      return { status: 200, body: await wholeLesson(deps, lesson, now) };
    },
  });
