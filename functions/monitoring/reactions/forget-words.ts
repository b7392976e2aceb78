import { type ForgettingWords, forgetTakenOut } from '#shared/dynamo/forget-words.ts';
import type { MonitoringReader } from '../reader.ts';
import { textsOfLesson } from '../texts.ts';

interface Deps extends ForgettingWords {
  readonly monitoring: Pick<MonitoringReader, 'lessons'>;
}

/** Takes words that were taken out also out of their lesson, or out of every lesson that came from a report of their alliance. */
export const forgetInLessons = (deps: Deps) =>
  forgetTakenOut(deps, async ({ programmeId, lessonId, allianceId }) => {
    if (lessonId !== undefined) return textsOfLesson({ programmeId, lessonId });
    if (allianceId === undefined) return [];
    const all = await deps.monitoring.lessons(programmeId);
    return all
      .filter(({ source }) => source.from === 'report' && source.allianceId === allianceId)
      .flatMap(textsOfLesson);
  });
