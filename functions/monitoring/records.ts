import * as z from 'zod';
import { Compressed } from '#shared/dynamo/compressed.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { Evaluation, KeptWords } from './terms/evaluation.ts';
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

export interface OfEvaluation {
  readonly programmeId: string;
  readonly evaluationId: string;
}

const lessonKey = ({ programmeId, lessonId }: OfLesson): string => `LESSON#${programmeId}#${lessonId}`;
const evaluationKey = ({ programmeId, evaluationId }: OfEvaluation): string =>
  `EVALUATION#${programmeId}#${evaluationId}`;
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

/** An established version of an evaluation, without its content: by these a programme is listed. Insert only. */
export const evaluationEntity = defineEntity({
  kind: 'evaluation',
  schema: Evaluation,
  key: ({ programmeId, evaluationId, version }: OfEvaluation & { version: number }) => ({
    pk: programmeKey(programmeId),
    sk: `EVALUATION#${evaluationId}#${ordered(version)}`,
  }),
});

const StoredContent = z.strictObject({
  programmeId: z.string(),
  evaluationId: z.string(),
  version: z.int().min(1),
  packed: Compressed,
});

/** The content of an established version, whole as its hash covers it. Insert only. */
export const evaluationContentEntity = defineEntity({
  kind: 'evaluation-content',
  schema: StoredContent,
  key: ({ version, ...ids }: OfEvaluation & { version: number }) => ({
    pk: evaluationKey(ids),
    sk: `CONTENT#${ordered(version)}`,
  }),
});

/** The programmabureau's words for an evaluation as it kept them, insert only. */
export const evaluationWordsEntity = defineEntity({
  kind: 'evaluation-words',
  schema: KeptWords,
  key: ({ number, ...ids }: OfEvaluation & { number: number }) => ({
    pk: evaluationKey(ids),
    sk: `WORDS#${ordered(number)}`,
  }),
});

export const ranges = {
  /** Every established version of a programme, or of one evaluation, in the order of their periods. */
  evaluations: (programmeId: string, evaluationId?: string) => ({
    pk: programmeKey(programmeId),
    prefix: evaluationId === undefined ? 'EVALUATION#' : `EVALUATION#${evaluationId}#`,
  }),
  /** The words of an evaluation, as often as they were kept. */
  words: (ids: OfEvaluation) => ({ pk: evaluationKey(ids), prefix: 'WORDS#' }),
  /** The words that were kept last. */
  lastWords: (ids: OfEvaluation) => ({ pk: evaluationKey(ids), prefix: 'WORDS#', newestFirst: true, limit: 1 }),
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
