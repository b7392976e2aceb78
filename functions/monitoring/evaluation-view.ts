import { seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { evaluationSeenBy } from './domain/evaluation.ts';
import { presentHash } from './domain/words-of-evaluation.ts';
import type { Evaluation, EvaluationContent } from './terms/evaluation.ts';

/** An established version, as lists show it. */
export const summaryOf = ({ programmeId: _programme, ...summary }: Evaluation): Omit<Evaluation, 'programmeId'> =>
  summary;

/** An established version whole, as a reader sees it: what became confidential since is left out (rule 19). */
export const establishedView = (
  { evaluation, content }: { readonly evaluation: Evaluation; readonly content: EvaluationContent },
  standing: Standing,
) => {
  const { hash, establishedAt, establishedBy, takenOut } = evaluation;
  const seen = evaluationSeenBy({ content, hash: presentHash(evaluation) }, (matter, matterId) =>
    seesMatter(standing, matter, matterId),
  );
  return { ...seen, hash, establishedAt, establishedBy, ...(takenOut ? { takenOut } : {}) };
};
