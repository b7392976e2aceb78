import { type ForgettingWords, forgetTakenOut } from '#shared/dynamo/forget-words.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { MonitoringReader } from '../reader.ts';
import { textsOfEvaluation, textsOfLesson } from '../texts.ts';
import { forgetInEvaluations } from './forget-in-evaluations.ts';

interface Deps extends ForgettingWords {
  readonly monitoring: Pick<MonitoringReader, 'lessons' | 'evaluations' | 'evaluation'>;
}

/** Takes words that were taken out also out of lessons and evaluations: what was kept to be written with, and then what was established with it. */
export const forgetInMonitoring = (deps: Deps) => {
  const [inRecords, inEvaluations] = [forgetInRecords(deps), forgetInEvaluations(deps)];
  return async (heard: Heard): Promise<void> => {
    await inRecords(heard);
    await inEvaluations(heard);
  };
};

type Heard = FactOf<'nl.regiodeal.registry.words-taken-out.v1'>;

/** Out of their lesson, every lesson that came from a report of their alliance, or the words for their evaluation. */
const forgetInRecords = (deps: Deps) =>
  forgetTakenOut(deps, async ({ programmeId, lessonId, allianceId, evaluationId }) => {
    if (lessonId !== undefined) return textsOfLesson({ programmeId, lessonId });
    if (evaluationId !== undefined) return textsOfEvaluation({ programmeId, evaluationId });
    if (allianceId === undefined) return [];
    const all = await deps.monitoring.lessons(programmeId);
    return all
      .filter(({ source }) => source.from === 'report' && source.allianceId === allianceId)
      .flatMap(textsOfLesson);
  });
