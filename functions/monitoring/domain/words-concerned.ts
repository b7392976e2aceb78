import type { Lesson } from '../terms/lesson.ts';

/** What words that were taken out were written about, as their fact names it. */
interface TakenOut {
  readonly lessonId?: string | undefined;
  readonly evaluationId?: string | undefined;
  readonly allianceId?: string | undefined;
}

/** Whose words leave the records: those of lessons, with what the reports of an alliance say of its risks, or the programmabureau's own for an evaluation. */
export type WordsConcerned =
  | { readonly of: 'lessons'; readonly lessonIds: readonly string[]; readonly allianceId?: string }
  | { readonly of: 'evaluation'; readonly evaluationId: string };

/**
 * What a removal of words concerns here (rule 19): a lesson, every lesson that came from a report of an alliance, or an evaluation; undefined when it is
 * about something of another service.
 * @param lessons - those of the programme, of which the alliance's are found.
 */
export const wordsConcerned = (
  { lessonId, evaluationId, allianceId }: TakenOut,
  lessons: readonly Pick<Lesson, 'lessonId' | 'source'>[],
): WordsConcerned | undefined => {
  if (lessonId !== undefined) return { of: 'lessons', lessonIds: [lessonId] };
  if (evaluationId !== undefined) return { of: 'evaluation', evaluationId };
  if (allianceId === undefined) return undefined;
  const theirs = lessons.filter(({ source }) => source.from === 'report' && source.allianceId === allianceId);
  return { of: 'lessons', lessonIds: theirs.map((lesson) => lesson.lessonId), allianceId };
};
