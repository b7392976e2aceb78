import type { UnendedLesson, UnendedLessons } from '#functions/alliances/terms/unended-lessons.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { standingOn } from '../domain/lesson.ts';
import { limitIn } from '../lesson-view.ts';
import type { MonitoringReader } from '../reader.ts';
import type { Lesson } from '../terms/lesson.ts';

interface Read {
  readonly registry: Pick<RegistryReader, 'programme'>;
  readonly monitoring: Pick<MonitoringReader, 'lessons'>;
}

/** The lessons of a programme that nobody ended, each with the day on which it comes on the agenda: one query. */
export const unendedLessonsOf = ({ registry, monitoring }: Read): UnendedLessons => ({
  of: async (programmeId, today) => {
    const [lessons, limit] = await Promise.all([monitoring.lessons(programmeId), limitIn({ registry }, programmeId)]);
    return lessons.flatMap((lesson) => unended(lesson, today, limit));
  },
});

const unended = (lesson: Lesson, today: string, limit: string): UnendedLesson[] => {
  const { lessonId, title, source } = lesson;
  const recordedOn = localDate(lesson.recordedAt);
  const { dueOn } = standingOn(lesson, { recordedOn, today, limit });
  if (dueOn === undefined) return [];
  return [
    { lessonId, title, ...(source.from === 'report' ? { allianceId: source.allianceId } : {}), recordedOn, dueOn },
  ];
};
