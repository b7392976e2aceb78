import { type TakenOutWords, withoutWords } from '#shared/words/taken-out.ts';
import type { Evaluation, EvaluationContent } from '../terms/evaluation.ts';
import { evaluationHash } from './evaluation.ts';
import type { WordsConcerned } from './words-concerned.ts';

/**
 * The content of an evaluation without words that were taken out of what they were written about; undefined when they do not stand in it. Figures,
 * names, the titles of anything but lessons, and the conditions of rulings stay.
 */
export const contentWithout = (
  content: EvaluationContent,
  concerned: WordsConcerned,
  taken: TakenOutWords,
): EvaluationContent | undefined => {
  const ownWords = concerned.of === 'evaluation';
  const lessonIds = new Set(concerned.of === 'lessons' ? concerned.lessonIds : []);
  const allianceId = concerned.of === 'lessons' ? concerned.allianceId : undefined;
  const without = <T extends string | undefined>(text: T): T =>
    (text === undefined ? text : withoutWords(text, taken)) as T;
  const lessons = <Row extends { readonly lessonId: string; readonly title: string }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => (lessonIds.has(row.lessonId) ? { ...row, title: without(row.title) } : row));
  const left: EvaluationContent = {
    ...content,
    words: ownWords
      ? Object.fromEntries(Object.entries(content.words).map(([part, text]) => [part, without(text)]))
      : content.words,
    lessons: {
      new: lessons(content.lessons.new),
      used: lessons(content.lessons.used),
      ended: lessons(content.lessons.ended),
      ageing: lessons(content.lessons.ageing),
    },
    risks: content.risks.map((risk) =>
      risk.allianceId === allianceId
        ? {
            ...risk,
            description: without(risk.description),
            ...(risk.measure === undefined ? {} : { measure: without(risk.measure) }),
          }
        : risk,
    ),
  };
  return evaluationHash(left) === evaluationHash(content) ? undefined : left;
};

/** The hash of the content as it is stored now: that under which it was established, or the one since words were taken out of it. */
export const presentHash = ({ hash, takenOut }: Pick<Evaluation, 'hash' | 'takenOut'>): string =>
  takenOut?.at(-1)?.hash ?? hash;
