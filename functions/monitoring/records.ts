import { defineEntity } from '#shared/dynamo/entity.ts';
import { Lesson, LessonEnding, LessonUse } from './terms/lesson.ts';
import { Measurement } from './terms/measurement.ts';

export interface OfIndicator {
  readonly programmeId: string;
  readonly indicatorId: string;
}

export interface OfLesson {
  readonly programmeId: string;
  readonly lessonId: string;
}

const lessonKey = ({ programmeId, lessonId }: OfLesson): string => `LESSON#${programmeId}#${lessonId}`;
const programmeKey = (programmeId: string): string => `PROGRAMME#${programmeId}`;
const ordered = (number: number): string => String(number).padStart(6, '0');

/** What was measured of an indicator, insert only. */
export const measurementEntity = defineEntity({
  kind: 'measurement',
  schema: Measurement,
  key: ({ programmeId, indicatorId, day, number }: OfIndicator & { day: string; number: number }) => ({
    pk: programmeKey(programmeId),
    sk: `MEASUREMENT#${indicatorId}#${day}#${ordered(number)}`,
  }),
});

export const lessonEntity = defineEntity({
  kind: 'lesson',
  schema: Lesson,
  key: ({ programmeId, lessonId }: OfLesson) => ({ pk: programmeKey(programmeId), sk: `LESSON#${lessonId}` }),
});

/** What alliances said about using a lesson, insert only. */
export const lessonUseEntity = defineEntity({
  kind: 'lesson-use',
  schema: LessonUse,
  key: ({ number, ...ids }: OfLesson & { number: number }) => ({ pk: lessonKey(ids), sk: `USE#${ordered(number)}` }),
});

/** Every end of a lesson, insert only. */
export const lessonEndingEntity = defineEntity({
  kind: 'lesson-ending',
  schema: LessonEnding,
  key: ({ change, ...ids }: OfLesson & { change: number }) => ({ pk: lessonKey(ids), sk: `ENDING#${ordered(change)}` }),
});

export const ranges = {
  /** Every lesson of a programme, or those whose identifier begins with some words. */
  lessons: (programmeId: string, stem = '') => ({ pk: programmeKey(programmeId), prefix: `LESSON#${stem}` }),
  ofLesson: ({ programmeId, lessonId }: OfLesson, prefix: 'USE#' | 'ENDING#') => ({
    pk: lessonKey({ programmeId, lessonId }),
    prefix,
  }),
  /** Every measurement of a programme, of one indicator, or of one day of it. */
  measurements: (programmeId: string, indicatorId?: string, day?: string) => ({
    pk: programmeKey(programmeId),
    prefix: `MEASUREMENT#${indicatorId === undefined ? '' : `${indicatorId}#`}${day === undefined ? '' : `${day}#`}`,
  }),
};
