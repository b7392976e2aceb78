import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Deps } from './deps.ts';
import { lessonEntity } from './records.ts';
import type { Lesson } from './terms/lesson.ts';

/**
 * Writes a lesson with its fact, in one transaction: at its first change a new one, and after that the next revision.
 * @param at - the instant of the change.
 * @param beside - what is recorded of the change itself.
 * @throws {ConditionFailed} when another lesson has its identifier, or when it changed at the same moment.
 */
export const keepLesson = (
  { client, table }: Pick<Deps, 'client' | 'table'>,
  lesson: Lesson,
  at: string,
  beside: readonly Write[] = [],
): Promise<void> => {
  const { programmeId, lessonId, change } = lesson;
  return transact(client, [
    change === 1 ? table.insert(lessonEntity, lesson) : table.replace(lessonEntity, lesson),
    ...beside,
    ...table.record(fact('nl.regiodeal.lesson.changed.v1', at, { programmeId, lessonId, change })),
  ]);
};
