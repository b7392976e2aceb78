import { forgetWords } from '#shared/dynamo/forget-words.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { Deps } from '../deps.ts';
import { textsOfLesson } from '../texts.ts';

type Taken = FactOf<'nl.regiodeal.registry.words-taken-out.v1'>;

/**
 * Takes words that were taken out also out of their lesson, or out of every lesson that came from a report of their alliance. A repeated fact
 * finds nothing to take out.
 */
export const forgetInLessons =
  (deps: Pick<Deps, 'client' | 'table' | 'monitoring' | 'registry'>) =>
  async ({ data }: Taken): Promise<void> => {
    const { programmeId, change } = data;
    const concerned = await concernedBy(deps, data);
    const removal = concerned.length === 0 ? undefined : await deps.registry.removal(programmeId, change);
    if (!removal) return;
    for (const lessonId of concerned) await forgetWords(deps, textsOfLesson({ programmeId, lessonId }), removal.words);
  };

const concernedBy = async (
  { monitoring }: Pick<Deps, 'monitoring'>,
  { programmeId, lessonId, allianceId }: Taken['data'],
): Promise<string[]> => {
  if (lessonId !== undefined) return [lessonId];
  if (allianceId === undefined) return [];
  const all = await monitoring.lessons(programmeId);
  return all
    .filter(({ source }) => source.from === 'report' && source.allianceId === allianceId)
    .map((lesson) => lesson.lessonId);
};
