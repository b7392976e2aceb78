import type { TextRecords } from '#shared/dynamo/forget-words.ts';
import { exactly } from '#shared/dynamo/range.ts';
import {
  evaluationWordsEntity,
  lessonEndingEntity,
  lessonEntity,
  lessonUseEntity,
  type OfEvaluation,
  type OfLesson,
  ranges,
} from './records.ts';
import { EvaluationWords } from './terms/evaluation.ts';

/** What people wrote about a lesson: the lesson itself, where it comes from, what alliances said about using it, and how it ended. */
export const textsOfLesson = (ids: OfLesson): TextRecords[] => [
  {
    entity: lessonEntity,
    range: exactly(lessonEntity.key(ids)),
    places: ['/title', '/ground', '/source/description', '/ending/why'],
  },
  { entity: lessonUseEntity, range: ranges.ofLesson(ids, 'USE#'), places: ['/reason'] },
  { entity: lessonEndingEntity, range: ranges.ofLesson(ids, 'ENDING#'), places: ['/ending/why'] },
];

/** The programmabureau's own words for an evaluation, as often as it kept them; a version that was established has a copy of them. */
export const textsOfEvaluation = (ids: OfEvaluation): TextRecords[] => [
  {
    entity: evaluationWordsEntity,
    range: ranges.words(ids),
    places: Object.keys(EvaluationWords.shape).map((part) => `/words/${part}`),
  },
];
