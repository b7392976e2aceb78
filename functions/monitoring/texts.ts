import type { TextRecords } from '#shared/dynamo/forget-words.ts';
import { exactly } from '#shared/dynamo/range.ts';
import { lessonEndingEntity, lessonEntity, lessonUseEntity, type OfLesson, ranges } from './records.ts';

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
