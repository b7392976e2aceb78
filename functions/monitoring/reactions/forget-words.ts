import { type ForgettingWords, forgetWords, type TextRecords } from '#shared/dynamo/forget-words.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { type WordsConcerned, wordsConcerned } from '../domain/words-concerned.ts';
import type { MonitoringReader } from '../reader.ts';
import { textsOfEvaluation, textsOfLesson } from '../texts.ts';
import { forgetInEvaluations } from './forget-in-evaluations.ts';

interface Deps extends ForgettingWords {
  readonly monitoring: Pick<MonitoringReader, 'lessons' | 'evaluations' | 'evaluation'>;
}

type WordsTakenOut = FactOf<'nl.regiodeal.registry.words-taken-out.v1'>;

/**
 * Takes words that were taken out also out of lessons and evaluations: what was kept to be written with, and then what was established with it. A repeated
 * fact finds nothing to take out.
 */
export const forgetInMonitoring =
  (deps: Deps) =>
  async ({ data }: Pick<WordsTakenOut, 'data'>): Promise<void> => {
    const { programmeId, allianceId, change } = data;
    const lessons = allianceId === undefined ? [] : await deps.monitoring.lessons(programmeId);
    const concerned = wordsConcerned(data, lessons);
    const removal = concerned && (await deps.registry.removal(programmeId, change));
    if (!removal) return;
    await forgetWords(deps, textsOf(programmeId, concerned), removal.words);
    await forgetInEvaluations(deps, programmeId, { concerned, words: removal.words, change });
  };

const textsOf = (programmeId: string, concerned: WordsConcerned): TextRecords[] =>
  concerned.of === 'evaluation'
    ? textsOfEvaluation({ programmeId, evaluationId: concerned.evaluationId })
    : concerned.lessonIds.flatMap((lessonId) => textsOfLesson({ programmeId, lessonId }));
